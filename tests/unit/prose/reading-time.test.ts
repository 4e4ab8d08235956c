import { expect, test } from 'vitest';
import { readingTime } from '../../../src/prose/reading-time.ts';

test.each([
  [0, '1 minuut lezen'],
  [329, '1 minuut lezen'],
  [331, '2 minuten lezen'],
  [1100, '5 minuten lezen'],
])('%i words', (words, text) => {
  expect(readingTime(words)).toBe(text);
});
