import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { circumstances, everyPage, everyPageTimeout, openSite, walk } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = openSite();

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
};

/** What axe finds wrong on a page, best practices included. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate((chosen) => {
    // axe reads -webkit-text-fill-color, which Chromium gives as it would be without forced colours: colours.test.ts looks at those.
    if (matchMedia('(forced-colors: active)').matches)
      chosen.rules = { ...chosen.rules, 'color-contrast': { enabled: false } };
    return (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(chosen);
  }, options);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

test('axe finds nothing on any page of the site', { timeout: everyPageTimeout }, async () => {
  const paths = await everyPage();
  expect(paths.length).toBeGreaterThan(300);
  expect(await walk(paths, violations, { colorScheme: 'light' })).toEqual([]);
});

const { light: _, ...others } = circumstances;

test.each(Object.entries(others))('axe finds nothing on any type of page, %s', async (_, circumstance) => {
  expect(await walk(Object.values(layouts), violations, circumstance)).toEqual([]);
});

test.each([
  ['results', 'vertrouwen', '[data-results] li'],
  ['corrected', 'vertouwen', '[data-help] a'],
  ['nothing found', 'dakkapel', '[role="status"]:has-text("Niets")'],
  ['nothing left', 'spoorpark&gemeente=ermelo', '[data-help] a'],
])('axe finds nothing in search with %s, however it is seen', async (_, query, ready) => {
  for (const circumstance of Object.values(circumstances)) {
    const { page } = await open(`/zoeken/?q=${query}`, circumstance);
    await page.locator(ready).first().waitFor();
    await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
});
