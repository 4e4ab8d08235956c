import { expect, test } from 'vitest';
import { breakage } from './breakage.ts';
import { openSite, walk } from './site.ts';

const open = openSite();

/** A window of 1280 by 1024 at 400 %. */
const zoomed = { viewport: { width: 320, height: 256 } } as const;

test.each(['vertrouwen', 'vertouwen', 'dakkapel'])(
  'search for %s fits at 400 % with all facets open',
  async (query) => {
    const { page } = await open(`/zoeken/?q=${query}`, zoomed);
    await page.locator('[data-search] [role="status"]:not(:empty)').waitFor();
    await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
    expect(await breakage(page)).toEqual([]);
    await page.context().close();
  },
);

test('what unfolds fits at 400 % too', async () => {
  const unfolded = async (page: Parameters<typeof breakage>[0]) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    return breakage(page);
  };
  const paths = ['/voorbeelden/', '/praktijken/werken-aan-relaties/', '/bronnen/platform31-2022/'];
  expect(await walk(paths, unfolded, zoomed)).toEqual([]);
});
