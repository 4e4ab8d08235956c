import { expect, test } from 'vitest';
import { alphabetOf } from '../../../src/library/alphabet.ts';
import type { Entry } from '../../../src/library/entry.ts';

const entry = (title: string, ...aliases: string[]) => ({ fields: { title, aliases } }) as unknown as Entry;

test('titles and aliases stand under their letter, without regard to accents and case', () => {
  const groups = alphabetOf([
    entry('Één contactpunt', 'vast aanspreekpunt'),
    entry('eigenaarschap', 'Eigenaarschap'),
    entry('7 lessen'),
  ]);
  expect(groups.map(({ letter, terms }) => [letter, terms.map(({ term, isAlias }) => [term, isAlias])])).toEqual([
    ['#', [['7 lessen', false]]],
    [
      'E',
      [
        ['Één contactpunt', false],
        ['eigenaarschap', false],
      ],
    ],
    ['V', [['vast aanspreekpunt', true]]],
  ]);
});

test('an alias that leads to two entries is one line', () => {
  const [group] = alphabetOf([entry('Les', 'aanspreekpunt'), entry('Voorbeeld', 'Aanspreekpunt')]);
  expect(group?.terms.map(({ term, entries }) => [term, entries.length])).toEqual([['aanspreekpunt', 2]]);
});
