import { expect, test } from 'vitest';
import { registerProblems } from '../../../../src/checks/node/register.ts';
import { formatProblems, type Problem } from '../../../../src/lib/problem.ts';
import { readSite } from '../../../../src/lib/site.ts';
import { entry, filesWith, judge } from '../../content.ts';

function settings(...organisation: readonly string[]): Problem[] {
  const fields = organisation.map((field) => `  ${field}\n`).join('');
  const { site, lineOf } = readSite(`name: Onze bank\nurl: https://bank.nl\norganisation:\n${fields}`);
  expect(site).toBeDefined();
  return registerProblems(site, lineOf, []);
}

const record = (title: string, code: string, province: string): Problem[] =>
  registerProblems(
    undefined,
    () => undefined,
    judge(
      filesWith({
        'content/lokaal/gemeenten/x.mdx': entry(
          `title: ${title}\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21\ncode: ${code}\nprovince: ${province}\ninResearch: false`,
        ),
      }),
    ).all,
  );

test.each([
  [['name: Gemeente Ede', 'code: GM0228', 'province: Gelderland']],
  [['name: Gemeente Den Haag', 'code: GM0518', 'province: Zuid-Holland']],
  [['name: Gemeente Bergen', 'code: GM0373']],
  [['name: Gemeente Bergen op Zoom', 'code: GM0748', 'province: Noord-Brabant']],
  [['name: Stad Amersfoort', 'code: GM0307']],
  [['name: Waterschap Vallei en Veluwe', 'province: Gelderland']],
  [['name: Omgevingsdienst Groningen', 'province: Drenthe']],
])('%s: nothing is wrong', (fields) => {
  expect(settings(...fields)).toEqual([]);
});

test('a code that is nobody’s is an error, with the right one where the name tells it', () => {
  const told = formatProblems(settings('name: Gemeente Ede', 'code: GM0000'));
  expect(told).toContain('WB-508  content/lokaal/site.yaml:5  (organisation.code)');
  expect(told).toContain('De code van Ede is GM0228.');
});

test('a code that may be newer than the list is a warning', () => {
  expect(settings('name: Gemeente Nieuwland', 'code: GM9999')).toMatchObject([{ level: 'warning', code: 'WB-508' }]);
});

test('a code of another municipality and a province that is another are errors', () => {
  const told = formatProblems(settings('name: Gemeente Ede', 'code: GM0301', 'province: Utrecht'));
  expect(told).toContain('`GM0301` is de code van Zutphen, en niet van Gemeente Ede.');
  expect(told).toContain('→ Schrijf GM0228.');
  expect(told).toContain('Zutphen ligt in Gelderland, en niet in Utrecht.');
});

test('a province is held against the name where there is no code', () => {
  expect(settings('name: Gemeente Ede', 'province: Utrecht')).toMatchObject([
    { code: 'WB-509', field: 'organisation.province', fix: 'Schrijf Gelderland.' },
  ]);
});

test('the record of a municipality is judged in the same way', () => {
  expect(record('Ede', 'GM0228', 'Gelderland')).toEqual([]);
  expect(record('Ede', 'GM0228', 'Utrecht')).toMatchObject([{ code: 'WB-509', field: 'province' }]);
  expect(record('Voorbeeldstad', 'GM0228', 'Gelderland')).toMatchObject([{ code: 'WB-509', field: 'code' }]);
});
