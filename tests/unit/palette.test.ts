import { expect, test } from 'vitest';
import { readPalette } from '../../src/lib/palette.ts';

const css = `:root {
  --color-paper: var(--basis-color-default-bg-document, light-dark(#f8f4ec, #181511));
  --color-begrippen: light-dark(#57468a, #c4b6f0);
}`;

test('a colour is read for either scheme, with or without the token of a theme before it', () => {
  expect(readPalette(css, 'light')('paper')).toBe('#f8f4ec');
  expect(readPalette(css, 'dark')('paper')).toBe('#181511');
  expect(readPalette(css, 'dark')('begrippen')).toBe('#c4b6f0');
});

test('a colour that is not declared is named', () => {
  expect(() => readPalette(css, 'light')('plank')).toThrow('plank');
});
