import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { circumstances, openSite } from './site.ts';
import { tight } from './tight.ts';

const open = openSite();

test('what unfolds in search can be clicked as well', async () => {
  const { page } = await open('/zoeken/?q=vertrouwen', circumstances['at 320 px']);
  await page.locator('[data-results] li').first().waitFor();
  await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
  expect(await tight(page)).toEqual([]);
  await page.context().close();
});

test('a citation is a target of 24 by 24 pixels, though it stands in a sentence', async () => {
  for (const circumstance of ['light', 'at 320 px'] as const) {
    const { page } = await open(layouts.practice, circumstances[circumstance]);
    const sizes = await page.locator('a.citation').evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes), circumstance).toBeGreaterThanOrEqual(24);
    await page.context().close();
  }
});
