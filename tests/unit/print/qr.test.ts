import { expect, test } from 'vitest';
import { drawQr } from '../../../src/print/qr.ts';

test('four modules around the code stay white, and its three corners begin right behind them', () => {
  const { size, path } = drawQr('https://bank.example/praktijken/x/');
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [x, y, length].map(Number));
  expect(Math.min(...bars.map(([x = 0]) => x))).toBe(4);
  expect(Math.max(...bars.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4);
  expect(bars).toContainEqual([4, 4, 7]);
  expect(bars).toContainEqual([size - 11, 4, 7]);
  expect(bars).toContainEqual([4, size - 5, 7]);
});
