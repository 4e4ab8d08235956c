import { expect, test } from 'vitest';
import { findTerms, termsOf } from '../../../src/library/glossary.ts';

const terms = termsOf([
  { path: 'begrippen/uitdaagrecht', fields: { title: 'Uitdaagrecht', aliases: ['right to challenge'] } },
  { path: 'begrippen/recht', fields: { title: 'Recht', aliases: [] } },
  { path: 'begrippen/doe-democratie', fields: { title: 'Doe-democratie', aliases: [] } },
]);

const found = (text: string) =>
  findTerms(text, terms).map(({ path, start, end }) => [path.split('/')[1], text.slice(start, end)]);

test('titles and aliases are found as whole words, whatever their case', () => {
  expect(found('Het Uitdaagrecht, of right to challenge.')).toEqual([
    ['uitdaagrecht', 'Uitdaagrecht'],
    ['uitdaagrecht', 'right to challenge'],
  ]);
  expect(found('Uitdaagrechten en rechter zijn andere woorden.')).toEqual([]);
});

test('a longer term wins from a shorter one inside it, also with a hyphen', () => {
  expect(found('De doe-democratie en het recht, niet het burger-recht.')).toEqual([
    ['doe-democratie', 'doe-democratie'],
    ['recht', 'recht'],
  ]);
});

test('without terms nothing is found', () => {
  expect(findTerms('recht', [])).toEqual([]);
});
