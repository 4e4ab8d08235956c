import { expect, test } from 'vitest';
import { readingEase, sentencesOf, syllablesOf, wordsOf } from '../../../src/prose/readability.ts';

test('sentences end at a full stop, question or exclamation, and not at an abbreviation', () => {
  expect(
    sentencesOf('Ga kijken. Wie is er nog meer? Bel o.a. de buren op 1 mei, ca. tien.').map(({ text, words }) => [
      text,
      words,
    ]),
  ).toEqual([
    ['Ga kijken.', 2],
    ['Wie is er nog meer?', 5],
    ['Bel o.a. de buren op 1 mei, ca. tien.', 9],
  ]);
});

test('words keep their hyphens and apostrophes', () => {
  expect(wordsOf('De doe-democratie van collega’s, 30% van A&O.')).toEqual([
    'De',
    'doe-democratie',
    'van',
    'collega’s',
    '30',
    'van',
    'A&O',
  ]);
});

test.each([
  ['bewoner', 3],
  ['idee', 2],
  ['mooie', 2],
  ['gemeente', 3],
  ['ideeën', 3],
  ['tijd', 1],
  ['nieuwe', 2],
  ['coöperatie', 5],
  ['vrouw', 1],
  ['situatie', 4],
])('%s has %i syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

test('short words in short sentences read more easily than long ones', () => {
  const easy = Array.from({ length: 20 }, () => 'Ga naar de straat en kijk.').join(' ');
  const hard = Array.from(
    { length: 5 },
    () =>
      'De besluitvormingsprocedure inzake burgerbetrokkenheid vereist organisatieontwikkeling en cultuurverandering binnen gemeentelijke organisatieonderdelen.',
  ).join(' ');
  expect(readingEase([easy])).toBeGreaterThan(90);
  expect(readingEase([hard])).toBeLessThan(10);
  expect(readingEase(['Te kort.'])).toBeUndefined();
});
