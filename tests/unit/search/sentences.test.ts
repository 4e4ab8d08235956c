import { expect, test } from 'vitest';
import { piecesOf, sentencesOf, sentenceWith } from '../../../src/search/sentences.ts';

test('a text is split in whole sentences', () => {
  expect(sentencesOf('Wie belt er? ‘De buren.’ Dat kost € 1.500 per jaar, d.w.z. weinig.')).toEqual([
    'Wie belt er?',
    '‘De buren.’',
    'Dat kost € 1.500 per jaar, d.w.z. weinig.',
  ]);
});

const text =
  'Sleutels en sloten. Wij maken een lange zin zonder dat woord. Een sleutel past altijd op een slot in huis.';

test('the whole sentence with most of the words is chosen, and no heading', () => {
  expect(sentenceWith(text, new Set(['sleutel', 'slot']))).toBe('Een sleutel past altijd op een slot in huis.');
  expect(sentenceWith(text, new Set(['raam']))).toBeUndefined();
});

test('the words in it are apart, in whatever form', () => {
  const pieces = piecesOf('Zij lezen, en lessen niet.', new Set(['lees']));
  expect(pieces.filter(({ isMatch }) => isMatch).map(({ text: word }) => word)).toEqual(['lezen']);
  expect(pieces.map(({ text: word }) => word).join('')).toBe('Zij lezen, en lessen niet.');
});
