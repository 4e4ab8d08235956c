import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { contrastProblems, measure } from '../../../src/theme/contrast.ts';
import { resolveTheme } from '../../../src/theme/theme.ts';
import { byScheme, schemes } from '../../../src/theme/tokens.ts';
import { colourOf, contrast, faint, over } from '../../contrast.ts';
import { roles } from '../../themes.ts';

const ours = resolveTheme(roles, []);
const css = readFileSync('src/styles/tokens.css', 'utf8');

test('each colour and each typeface can come from a theme, but those of paper', () => {
  const names = [...css.matchAll(/^ {2}--((?:color|font)-[\w-]+):/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(roles.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test('a basis token has one role, so that a theme for light leaves each of our dark colours whole', () => {
  const tokens = roles.map(({ token }) => token);
  expect(new Set(tokens).size).toBe(tokens.length);
});

test('nothing but tokens.css names a colour', () => {
  const others = globSync('src/styles/*.css').filter((file) => !/tokens\.css$/.test(file));
  expect(others.length).toBeGreaterThan(10);
  const named = others.flatMap(
    (file) => readFileSync(file, 'utf8').match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/gi) ?? [],
  );
  expect(named).toEqual([]);
});

test('our own colours stand out enough from what they lie on', () => {
  expect(contrastProblems(ours)).toEqual([]);
});

test('a ratio is what WCAG says it is, tints included', () => {
  const colour = (name: string, scheme: 'light' | 'dark') =>
    colourOf(ours.choices.get(`color-${name}`)?.value[scheme] ?? '');
  for (const { pair, ratio } of measure(ours))
    for (const scheme of schemes) {
      const surface = colour(pair.behind, scheme);
      const behind = pair.tint
        ? over(faint(colour(pair.tint.colour, scheme), pair.tint.share * 100), surface)
        : surface;
      const best = Math.max(...pair.front.map((front) => contrast(colour(front, scheme), behind)));
      expect(ratio[scheme]).toBeCloseTo(best, 1);
    }
});

test('a value counts for both schemes, or has one for each', () => {
  expect(byScheme('light-dark(rgb(0, 0, 0), #fff)')).toEqual({ light: 'rgb(0, 0, 0)', dark: '#fff' });
  expect(byScheme("'Noto Sans', sans-serif")).toEqual({
    light: "'Noto Sans', sans-serif",
    dark: "'Noto Sans', sans-serif",
  });
});
