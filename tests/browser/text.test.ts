import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { breakage } from './breakage.ts';
import { layouts } from './layouts.ts';
import { walk } from './site.ts';

const paths = Object.values(layouts);
const windows = [
  ['a wide window', { viewport: { width: 1280, height: 900 } }],
  ['a phone', { viewport: { width: 375, height: 700 } }],
] as const;

/** Adds a style of the reader's own, as a browser extension would. */
const withStyle = (style: string) => async (page: Page) => {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, style);
  return breakage(page);
};

test.each(windows)('text of 200 % keeps every type of page whole, in %s', async (_, options) => {
  expect(await walk(paths, withStyle('html { font-size: 200% !important; }'), options)).toEqual([]);
});

test.each(windows)('the text spacing of WCAG keeps every type of page whole, in %s', async (_, options) => {
  const spacing = `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;
  expect(await walk(paths, withStyle(spacing), options)).toEqual([]);
});

test('a typeface of the reader’s own keeps every type of page whole', async () => {
  expect(await walk(paths, withStyle('* { font-family: "DejaVu Sans", Verdana, sans-serif !important; }'))).toEqual([]);
});
