import { expect, test } from 'vitest';
import { frameWords, nameOf, normalise, stopWords, tokensOf } from '../../../src/lib/words.ts';

test('words are compared without case, accents, apostrophes and hyphens', () => {
  expect(normalise('  Eén Dilemma’s: doe-democratie & B&W! ')).toBe('een dilemmas doe democratie bw');
  expect(normalise('Les vier en A+O fonds')).toBe('les 4 en ao fonds');
  expect(tokensOf('coöperatie')).toEqual(['cooperatie']);
});

test('a name is the same in another order and form, and without small words', () => {
  expect(nameOf('Loslaten of sturen')).toBe(nameOf('sturen en loslaten'));
  expect(nameOf('De wijkagenda’s')).toBe(nameOf('wijkagenda'));
  expect(nameOf('Wat is dit')).not.toBe('');
});

test('a word of a question is not a small word too', () => {
  expect([...frameWords].filter((word) => stopWords.has(word))).toEqual([]);
});
