import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentProblems } from '../../../src/checks/content.ts';
import { allProblems } from '../../../src/checks/node/report.ts';
import { readContent } from '../../../src/library/node/content-files.ts';
import { fieldHelp, fillTemplate } from '../../../src/fork/template.ts';
import { kindList, kinds, type Kind } from '../../../src/kinds.ts';
import { schemas } from '../../../src/schemas/index.ts';
import { slugOf } from '../../../src/lib/words.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-nieuw-'));
beforeAll(() => {
  // Templates, and of the entries only those that these tests lean on.
  const filter = (path: string) =>
    !/(?:aanbevelingen|begrippen|bronnen|dilemmas|lessen|situaties|voorbeelden|vragen)[\\/](?!_|vng-2019\.)/.test(path);
  cpSync('content', join(root, 'content'), { recursive: true, filter });
  cpSync('src', join(root, 'src'), { recursive: true });
});
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

/** What an author writes for the fields that take no free text. */
const choices: Record<string, string> = {
  scale: 'wijk',
  form: 'wijkavond',
  roles: '[wijkmanager]',
  province: 'Utrecht',
  code: 'GM0344',
  tool: 'loep',
  stand: '"2022"',
  date: '"2022"',
  kind: 'praktijk',
  url: 'https://voorbeeld.nl/publicatie',
  source: 'vng-2019',
  term: 'Een ander woord',
};
const steps = [
  'situaties-in-kaart-brengen',
  'werken-aan-relaties',
  'praktisch-ondersteunen',
  'buiten-en-binnen-verbinden',
];

/** A draft in which every blank is filled, each with another text. */
function filledIn(draft: string): string {
  let count = 0;
  return draft
    .replace(/^( *)(?:- )?id: VUL IN$/gm, () => `  - id: praktijken/${steps[(count += 1) - 1]}`)
    .replace(/^( *)(\w+): \[?VUL IN\]?$/gm, (whole, space: string, field: string) =>
      choices[field] ? `${space}${field}: ${choices[field]}` : whole,
    )
    .replaceAll('[@VUL-IN]', '[@vng-2019, werkwijzen]')
    .replace(/VUL[ -]IN:/g, 'blz-1:')
    .replace(/VUL IN/g, () => `Nummer ${(count += 1)} dat een ander vertelt`);
}

describe('the template of every kind, with what is known filled in', () => {
  const fileOf = (kind: Kind) => `content/${kinds[kind].folder}/proef.mdx`;
  const read = (kind: Kind) => readFileSync(join(root, fileOf(kind)), 'utf8');
  const errorsByFile = () =>
    Map.groupBy(
      contentProblems(readContent(root)).filter(({ level }) => level === 'error'),
      ({ file }) => file,
    );
  const today = new Date();
  let drafted: ReturnType<typeof errorsByFile>;
  beforeAll(() => {
    for (const kind of kindList) {
      const template = readFileSync(`content/${kinds[kind].folder}/_sjabloon.mdx`, 'utf8');
      const title = `Proef met "${kinds[kind].singular}": een: twee`;
      const draft = { title, today, municipality: kind === 'examples' ? 'heusden' : undefined, order: 90 };
      writeFileSync(join(root, fileOf(kind)), fillTemplate(template, draft));
    }
    drafted = errorsByFile();
  });
  afterAll(() => kindList.forEach((kind) => rmSync(join(root, fileOf(kind)))));

  test.each(kindList)('is a draft of a %s that tells what is left to fill in and nothing else', (kind) => {
    const draft = read(kind);
    const blanks = draft
      .split('\n')
      .flatMap((text, index) => (/VUL[ -]IN/.test(text) && !/^# /.test(text) ? [index + 1] : []));
    expect(blanks.length).toBeGreaterThan(3);
    expect(drafted.get(fileOf(kind))?.map(({ code, line }) => [code, line])).toEqual(
      blanks.map((line) => ['WB-117', line]),
    );
    expect(draft).toContain(`reviewed: ${today.toISOString().slice(0, 10)}`);
  });

  test('is sound once every blank is filled', () => {
    for (const kind of kindList) writeFileSync(join(root, fileOf(kind)), filledIn(read(kind)));
    const left = errorsByFile();
    expect(kindList.flatMap((kind) => left.get(fileOf(kind)) ?? [])).toEqual([]);
  });
});

test('what was made is told, with every field, what it is for and whether it must be there', () => {
  const { status, stdout } = run('situatie', 'Proef met "situatie": een: twee');
  expect(status).toBe(0);
  const made = readFileSync(join(root, /Gemaakt: (\S+)/.exec(stdout)?.[1] ?? ''), 'utf8');
  expect(made).toContain('title: "Proef met \\"situatie\\": een: twee"');
  for (const kind of kindList)
    expect(fieldHelp(kind).map(({ field, help }) => [field, help.length > 8])).toEqual(
      Object.keys(schemas[kind].shape).map((field) => [field, true]),
    );
  for (const { field, isNeeded, help } of fieldHelp('situations'))
    expect(stdout).toContain(`  ${isNeeded ? '*' : ' '} ${field}: ${help}`);
});

test('a sentence of a template stays an error when only the mark is taken away', async () => {
  const { stdout } = run('les', 'Haal het merkteken weg');
  const file = /Gemaakt: (\S+)/.exec(stdout)?.[1] ?? '';
  const draft = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), filledIn(draft.replaceAll('VUL IN. ', '')));
  const left = (await allProblems(root)).filter((problem) => problem.file === file && problem.level === 'error');
  expect(new Set(left.map(({ code }) => code))).toEqual(new Set(['WB-117']));
  expect(left.map(({ message }) => message).join()).toContain('Schrijf eerst wat u doet');
});

describe('in a fork', () => {
  const site = 'content/lokaal/site.yaml';
  const settings =
    'name: Onze bank\nurl: https://bank.voorbeeld.nl\norganisation:\n  name: Gemeente Zutphen\n  code: GM0301\n  province: Gelderland\n';
  const shared = readFileSync(site, 'utf8');
  beforeAll(() => {
    writeFileSync(join(root, site), settings);
    writeFileSync(join(root, 'content/lokaal/urls.lock'), '');
  });
  afterAll(() => {
    writeFileSync(join(root, site), shared);
    rmSync(join(root, 'content/lokaal/urls.lock'));
  });
  const read = (file: string) => readFileSync(join(root, 'content/lokaal', file), 'utf8');

  test('an example is of its own municipality, which is made when it is not there', () => {
    const { status, stdout, stderr } = run('voorbeeld', 'De stadstuin');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('Gemaakt: content/lokaal/gemeenten/zutphen.mdx, want deze gemeente stond er nog niet');
    expect(stdout).toContain('Gemaakt: content/lokaal/voorbeelden/zutphen-de-stadstuin.mdx');
    expect(read('gemeenten/zutphen.mdx')).toMatch(/province: Gelderland\n[^]*code: GM0301\n/);
    expect(read('voorbeelden/zutphen-de-stadstuin.mdx')).toContain('municipality:\n  id: zutphen\n');
    expect(read('voorbeelden/zutphen-de-stadstuin.mdx')).toMatch(/^# De rollen .*wijkmanager/m);
    expect(run('voorbeeld', 'Nog een tuin').stdout).not.toContain('stond er nog niet');
  });

  test('another municipality has its code and province from the list', () => {
    expect(run('gemeente', 'Den Haag').status).toBe(0);
    expect(read('gemeenten/den-haag.mdx')).toMatch(/province: Zuid-Holland\n[^]*code: GM0518\n/);
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
