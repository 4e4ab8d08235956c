import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { layouts, openSite } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = openSite();

/** What axe finds wrong on a page, best practices included. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

const circumstances = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'at 320 px': { viewport: { width: 320, height: 640 } },
} as const;

describe.each(Object.entries(circumstances))('axe, %s', (_, circumstance) => {
  test.each(Object.entries(layouts))('%s', async (_name, path) => {
    const { page } = await open(path, { ...circumstance, bypassCSP: true });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ['results', 'vertrouwen', '[data-results] li'],
  ['corrected', 'vertouwen', '[data-help] a'],
  ['nothing found', 'dakkapel', '[role="status"]:has-text("Niets")'],
  ['nothing left', 'spoorpark&gemeente=ermelo', '[data-help] a'],
])('axe, search with %s, in light and dark', async (_, query, ready) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open(`/zoeken/?q=${query}`, { colorScheme, bypassCSP: true });
    await page.locator(ready).first().waitFor();
    await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
});

test.each(Object.entries(layouts))('%s fits at 320 px without scrolling sideways', async (_, path) => {
  const { page } = await open(path, { viewport: { width: 320, height: 640 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.context().close();
});

test.each(Object.entries(layouts))(
  '%s says nothing on the console, sets no cookie and asks nothing of other hosts',
  async (_, path) => {
    const { page, said, requests } = await open(path);
    await page.waitForLoadState('networkidle');
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    expect(requests.filter((url) => new URL(url).hostname !== 'localhost')).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  },
);

test('the skip link is the first stop, shows itself and leads to the content', async () => {
  const { page } = await open(layouts.practice);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip-link');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
  await page.context().close();
});

test('search fits at 400 % of a common screen, with facets open and results shown', async () => {
  const { page } = await open('/zoeken/?q=vertrouwen', { viewport: { width: 320, height: 256 } });
  await page.locator('[data-results] li').first().waitFor();
  await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.context().close();
});

test('in forced colours every field and button keeps an edge', async () => {
  const { page } = await open('/zoeken/?q=vertrouwen', { forcedColors: 'active' });
  const edges = await page
    .locator('main input[type="search"], main button:visible, .card, .handvat')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).borderBlockStartStyle));
  expect(edges.length).toBeGreaterThan(1);
  expect(edges).not.toContain('none');
  await page.context().close();
});

test('a citation leads to its source and back by keyboard', async () => {
  const { page } = await open(layouts.practice);
  await page.locator('a.citation').first().focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#bron-1');
  await page.locator('#bron-1 .sources__back a').first().focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#aanhaling-1-1');
  await page.context().close();
});

test('every link and control shows when it has focus', async () => {
  const { page } = await open(layouts.dilemma);
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input, summary')].flatMap((element) => {
      element.focus({ focusVisible: true } as FocusOptions);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return document.activeElement !== element || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
        ? []
        : [element.outerHTML];
    }),
  );
  expect(bare).toEqual([]);
  await page.context().close();
});
