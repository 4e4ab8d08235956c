import { expect, test } from 'vitest';
import { lost } from './looks/colours.ts';
import { circumstances, openSite } from './site.ts';

const open = openSite();

test('in forced colours search keeps its edges, and the words that match are marked', async () => {
  const { page } = await open('/zoeken/?q=vertrouwen', circumstances['in forced colours']);
  await page.locator('[data-results] mark').first().waitFor();
  await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
  expect(await lost(page)).toEqual([]);
  const [mark, around] = await page
    .locator('[data-results] mark')
    .first()
    .evaluate((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(document.body).backgroundColor]);
  expect(mark).not.toBe(around);
  await page.context().close();
});
