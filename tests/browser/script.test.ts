import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';

const open = openSite();

const scriptless = Object.entries(layouts).filter(([name]) => name !== 'search');

/** What only a script can offer: it stays away until there is one. */
const extras =
  '[data-scripted], [data-themes], [data-read-as], [data-nearest], [data-collect] :is(button, [role="status"]), .question-ways, .rows__tick, [data-add]';

/** What stands in for it. */
const instead = 'main noscript, [data-by-mail]';

test.each(scriptless)(
  '%s shows the same text with JavaScript off, but for what only a script can offer',
  async (_, path) => {
    const texts = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        const { page } = await open(path, { javaScriptEnabled });
        if (!javaScriptEnabled) expect(await page.locator(extras).locator('visible=true').count()).toBe(0);
        await page.locator(`${extras}, ${instead}`).evaluateAll((all) => all.forEach((each) => each.remove()));
        const text = await page.locator('body').innerText();
        await page.context().close();
        return text;
      }),
    );
    expect(texts[0]?.length).toBeGreaterThan(200);
    expect(texts[1]).toBe(texts[0]);
  },
);

test('with JavaScript off the search page says so, and leads to every list', async () => {
  const { page } = await open('/zoeken/?q=relaties', { javaScriptEnabled: false });
  // Chromium driven from outside does not draw <noscript>; that it is there is what can be seen.
  expect(await page.locator('main noscript').textContent()).toContain('Zoeken heeft JavaScript nodig');
  expect(await page.locator('[data-facets]').isVisible()).toBe(false);
  await page.locator('.browse a', { hasText: 'A–Z' }).click();
  await page.waitForURL('**/a-z/');
  await page.context().close();
});

test('with JavaScript off examples can be narrowed down, one page a choice', async () => {
  const { page } = await open('/voorbeelden/', { javaScriptEnabled: false });
  const all = await page.locator('.overview .rows > li').count();
  await page.locator('.filters summary', { hasText: 'Gemeente' }).click();
  await page.locator('.filters a', { hasText: 'Heusden' }).click();
  await page.waitForURL('**/voorbeelden/gemeente/heusden/');
  const some = await page.locator('.overview .rows > li').count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.context().close();
});
