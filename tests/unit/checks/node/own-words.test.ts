import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { languageProblems, readLanguage } from '../../../../src/checks/node/dictionary.ts';
import { formProblems } from '../../../../src/checks/forms.ts';
import { formatProblems } from '../../../../src/lib/problem.ts';
import { entry, filesWith, judge } from '../../content.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-woorden-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test('a fork adds words, plainer words and abbreviations to those that are shared', () => {
  write('content/taal.yaml', 'words: [zonneveld]\nplainer: { implementeren: invoeren }\nabbreviations: [VNG]\n');
  expect(readLanguage(root).knows('ploemp')).toBe(false);
  write('content/lokaal/taal.yaml', 'words: [ploemp]\nplainer: { realiseren: maken }\nabbreviations: [GGZ]\n');
  const { knows, plainer, abbreviations } = readLanguage(root);
  expect(['zonneveld', 'ploemp', 'ploemq'].map(knows)).toEqual([true, true, false]);
  expect([...plainer.keys()]).toEqual(['implementeren', 'realiseren']);
  expect([...abbreviations]).toEqual(['VNG', 'GGZ']);
  expect(languageProblems(root)).toEqual([]);
});

test('a mistake in its own list is told at its own file', () => {
  write('content/lokaal/taal.yaml', 'wordz: [ploemp]\n');
  expect(formatProblems(languageProblems(root))).toContain('content/lokaal/taal.yaml:1  (wordz)');
});

test('a form of an example is in the shared list, or among those that a fork adds', () => {
  const { all, problems } = judge(
    filesWith({
      'content/lokaal/gemeenten/ede.mdx': entry(
        'title: Ede\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21\ncode: GM0228\nprovince: Gelderland\ninResearch: false',
      ),
      'content/lokaal/voorbeelden/ede-fonds.mdx': entry(
        'title: Het fonds\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21\nmunicipality:\n  id: ede\n  why: Dit fonds is in Ede begonnen en nergens anders.\nperiod: sinds 2020\nscale: wijk\nform: dorpsfonds\nstand: niet bekend\noutcome: niet bekend\nhard: niet bekend',
      ),
    }),
  );
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(formProblems(all, ['dorpsfonds'])).toEqual([]);
  expect(formProblems(all, [])).toMatchObject([{ code: 'WB-213', field: 'form' }]);
  expect(formatProblems(formProblems(all, ['dorpsfondsen']))).toContain('Bedoelde u `dorpsfondsen`?');
});
