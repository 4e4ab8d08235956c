import { expect, test } from 'vitest';
import { skyline, skylineSize } from '../../../src/graphics/skyline.ts';
import { readMunicipalities } from '../../../src/fork/node/municipalities.ts';

const codes = readMunicipalities().map(({ code }) => code);

test('a skyline has five strokes, each standing on the ground within the drawing', () => {
  for (const code of codes) {
    const starts = [...skyline(code).matchAll(/M([\d.]+) ([\d.]+)/g)];
    expect(starts).toHaveLength(5);
    for (const [, x, y] of starts) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(skylineSize.width);
      expect(Number(y)).toBe(62.5);
    }
    const heights = [...skyline(code).matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeGreaterThan(1);
    expect(skyline(code)).not.toMatch(/NaN|undefined|\d\.\d\d/);
  }
});

test('every municipality of the Netherlands has its own, always the same', () => {
  expect(new Set(codes.map(skyline)).size).toBe(codes.length);
  expect(codes.map(skyline)).toEqual(codes.map(skyline));
});
