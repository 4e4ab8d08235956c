import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { circumstances, everyPage, everyPageTimeout, openSite, walk } from './site.ts';
import { violations } from './violations.ts';

const open = openSite();

test(
  'axe finds nothing on any page of the site, and none breaks the policy',
  { timeout: everyPageTimeout },
  async () => {
    const paths = everyPage();
    expect(paths.length).toBeGreaterThan(300);
    expect(await walk(paths, violations, { colorScheme: 'light' })).toEqual([]);
  },
);

const { light: _, ...others } = circumstances;

test.each(Object.entries(others))('axe finds nothing on any type of page, %s', async (_, circumstance) => {
  expect(await walk(Object.values(layouts), violations, circumstance)).toEqual([]);
});

test.each([
  ['results', 'vertrouwen', '[data-results] li'],
  ['corrected', 'vertouwen', '[data-help] a'],
  ['nothing found', 'dakkapel', '[role="status"]:has-text("Dat vindt u niet hier")'],
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
