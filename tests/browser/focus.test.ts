import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { focusEach, faultsOf } from './looks/focus.ts';
import { openSite } from './site.ts';

const open = openSite();

test('in search too, with results, facets and advice, what has the focus shows it', async () => {
  for (const query of ['vertouwen', 'spoorpark&gemeente=ermelo']) {
    const { page } = await open(`/zoeken/?q=${query}`);
    await page.locator('[data-help] a').first().waitFor();
    await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
    const seen = await focusEach(page);
    expect(seen.length).toBeGreaterThan(40);
    expect(seen.flatMap(faultsOf)).toEqual([]);
    await page.context().close();
  }
});

test('a jump to a source or a heading leaves it in sight', async () => {
  const { page } = await open(`${layouts.practice}#bron-2`);
  const top = (id: string) => page.locator(id).evaluate((element) => element.getBoundingClientRect().top);
  expect(await top('#bron-2')).toBeGreaterThanOrEqual(0);
  await page.goto(page.url().replace('#bron-2', '#bronnen'));
  expect(await top('#bronnen')).toBeGreaterThanOrEqual(0);
  await page.context().close();
});
