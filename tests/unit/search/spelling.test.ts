import { expect, test } from 'vitest';
import { distanceOf, nearestWord } from '../../../src/search/spelling.ts';

test('changing, adding, dropping and swapping a letter each count as one', () => {
  expect(distanceOf('vertouwen', 'vertrouwen', 2)).toBe(1);
  expect(distanceOf('participatei', 'participatie', 2)).toBe(1);
  expect(distanceOf('ermello', 'ermelo', 2)).toBe(1);
  expect(distanceOf('wijk', 'werk', 2)).toBe(2);
  expect(distanceOf('boom', 'gemeente', 2)).toBe(3);
});

const known = ['vertrouwen', 'vergroten', 'wijk', 'bricoleur', 'participatie'];

test('a word of five letters may be one letter off, of eight letters two', () => {
  expect(nearestWord('vertouwen', known)).toBe('vertrouwen');
  expect(nearestWord('brikoleurr', known)).toBe('bricoleur');
  expect(nearestWord('wijj', known)).toBeUndefined();
});

test('what sounds alike is near, and of equals the one that is written most alike comes first', () => {
  expect(nearestWord('kooperatie', ['cooperatie'])).toBe('cooperatie');
  expect(nearestWord('leyding', ['leiding', 'lading'])).toBe('leiding');
  expect(nearestWord('verantwoort', ['verantwoord', 'verantwoorden'])).toBe('verantwoord');
});

test('the first letter must be right', () => {
  expect(nearestWord('zertrouwen', known)).toBeUndefined();
});
