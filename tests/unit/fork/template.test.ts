import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentProblems } from '../../../src/checks/content.ts';
import { readContent } from '../../../src/library/node/content-files.ts';
import { kindList, kinds, type Kind } from '../../../src/kinds.ts';
import type { Problem } from '../../../src/lib/problem.ts';
import { slugOf } from '../../../src/lib/words.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-nieuw-'));
beforeAll(() => cpSync('content', join(root, 'content'), { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync('node', [join(process.cwd(), 'src/cli/new-entry.ts'), ...args], { cwd: root, encoding: 'utf8', input: '' });

test('a title becomes a file name', () => {
  expect(slugOf('Één contactpunt: foto’s & meer!')).toBe('een-contactpunt-fotos-meer');
  expect(slugOf('Duizend m² groen')).toBe('duizend-m2-groen');
  expect(slugOf('Smørrebrød op straat')).toBe('smorrebrod-op-straat');
  expect(slugOf('Wat kost 1½ jaar?')).toBe('wat-kost-1-1-2-jaar');
  expect(slugOf('🎉 Feest in Łódź 👩‍💻')).toBe('feest-in-lodz');
  expect(slugOf('Ελλάδα')).toBe('');
});

describe('a new entry is sound as it is written', () => {
  const files = new Map<Kind, string>();
  const problems: Problem[] = [];
  beforeAll(() => {
    for (const kind of kindList) {
      const { singular } = kinds[kind];
      const { stdout } = run(singular, `Proef met "${singular}": een: twee`, '--gemeente', 'heusden');
      files.set(kind, /Gemaakt: (\S+)/.exec(stdout)?.[1] ?? '');
    }
    problems.push(...contentProblems(readContent(root)));
  }, 600_000);

  test.each(kindList)('%s', (kind) => {
    const file = files.get(kind) ?? '';
    expect(problems.filter((problem) => problem.file === file && problem.level === 'error')).toEqual([]);
    expect(readFileSync(join(root, file), 'utf8')).toContain(`reviewed: ${new Date().toISOString().slice(0, 10)}`);
  });
});

test('a title stands in the file as it was typed', () => {
  const title = "Kosten & $& meer, US$' en $1";
  expect(run('pagina', title).stdout).toContain('content/paginas/kosten-meer-us-en-1.mdx');
  expect(readFileSync(join(root, 'content/paginas/kosten-meer-us-en-1.mdx'), 'utf8')).toContain(
    `title: ${JSON.stringify(title)}`,
  );
});

test('an example is named after its municipality, and an existing file is not overwritten', () => {
  const file = join(root, 'content/voorbeelden/heusden-buurttafel.mdx');
  expect(run('voorbeeld', 'Buurttafel', '--gemeente', 'heusden').status).toBe(0);
  const written = readFileSync(file, 'utf8');
  expect(written).toContain('id: heusden');
  const again = run('voorbeeld', 'Buurttafel', '--gemeente', 'heusden');
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('bestaat al');
  expect(readFileSync(file, 'utf8')).toBe(written);
});

test('an unknown kind or municipality is told with the nearest, and nothing is written', () => {
  expect(run('voorbeelt', 'X').stderr).toContain('Bedoelde u `voorbeeld`?');
  expect(run('voorbeeld', 'Iets', '--gemeente', 'huesden').stderr).toContain('Bedoelde u `heusden`?');
  expect(existsSync(join(root, 'content/voorbeelden/huesden-iets.mdx'))).toBe(false);
});

test('without a terminal, what is missing is told with an example', () => {
  expect(run('les').stderr).toContain('npm run nieuw -- les "Titel"');
});

test('a local entry goes into the local layer', () => {
  expect(run('begrip', 'Ons eigen woord', '--lokaal').stdout).toContain('content/lokaal/begrippen/ons-eigen-woord.mdx');
});
