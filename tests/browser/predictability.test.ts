import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';

const open = openSite();

test('no key by itself does anything', async () => {
  for (const path of [layouts.home, layouts.practice, '/zoeken/?q=wijk']) {
    const { page } = await open(path);
    if (path.startsWith('/zoeken/')) await page.locator('[data-search][data-complete]').waitFor();
    const state = () =>
      page.evaluate(() => [location.href, document.body.innerText, document.activeElement?.localName].join('\n'));
    const before = await state();
    for (const key of [...'abcdefghijklmnopqrstuvwxyz0123456789/?.,;[]-='] as const) await page.keyboard.press(key);
    expect(await state(), path).toBe(before);
    await page.context().close();
  }
});

test('typing, choosing and leaving a field go nowhere else; only the button or Enter does', async () => {
  const { page } = await open(layouts.practice);
  const field = page.locator('input[name="q"]');
  await field.fill('vertrouwen');
  await page.keyboard.press('Tab');
  expect(new URL(page.url()).pathname).toBe(layouts.practice);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/zoeken/?q=vertrouwen');
  await page.locator('[data-results] li').first().waitFor();
  const box = page.locator('[data-facets] input:not(:disabled)').first();
  await box.focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/[?&]soort=/);
  expect(new URL(page.url()).pathname).toBe(layouts.search);
  expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.context().close();
});

test('a press that slides off a link or button before it ends does nothing', async () => {
  const { page } = await open(layouts.home);
  for (const selector of ['.site-nav a', 'form[role="search"] button']) {
    await page.locator(selector).first().hover();
    await page.mouse.down();
    await page.mouse.move(2, 400);
    await page.mouse.up();
    expect(new URL(page.url()).pathname, selector).toBe('/');
  }
  await page.context().close();
});
