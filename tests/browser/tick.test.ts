import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite, settled } from './site.ts';

const open = openSite();

test('on the overview two or three examples are ticked, and lie side by side one step further', async () => {
  const { page, said } = await open(layouts.overview);
  const boxes = page.getByRole('checkbox', { name: /^Vergelijk: / });
  const status = page.locator('.ticked');
  const titles = await page.locator('[data-rows] li > a').allTextContents();
  await boxes.nth(0).check();
  expect(await status.textContent()).toContain('Kies er nog een of twee bij');
  await boxes.nth(2).check();
  await boxes.nth(4).check();
  expect(await status.textContent()).toContain('3 gekozen');
  expect(await boxes.nth(1).isDisabled()).toBe(true);
  await boxes.nth(2).uncheck();
  expect(await boxes.nth(1).isDisabled()).toBe(false);
  await status.getByRole('link').click();
  await page.waitForURL(({ pathname, hash }) => pathname.endsWith('/vergelijken/') && hash.startsWith('#vergelijk='));
  await settled(page);
  const text = (await page.locator('[data-table]').textContent()) ?? '';
  for (const [index, title] of titles.slice(0, 5).entries()) expect(text.includes(title)).toBe([0, 4].includes(index));
  await page.goBack();
  expect(await boxes.nth(4).isChecked()).toBe(true);
  expect(said).toEqual([]);
  await page.context().close();
});

test('what a choice brings along from other pages of the list can be ticked too', async () => {
  const { page } = await open(`${layouts.overview}?gemeente=tilburg`);
  const shown = page.locator('[data-rows] li:not([hidden])');
  await shown.last().getByRole('checkbox').check();
  expect(await page.locator('.ticked').textContent()).toContain('1 gekozen');
  await page.context().close();
});

test('without a script there is nothing to tick', async () => {
  const { page } = await open(layouts.overview, { javaScriptEnabled: false });
  expect(await page.locator('.rows__tick').first().isVisible()).toBe(false);
  expect(await page.locator('.rows__tick').count()).toBeGreaterThan(10);
  await page.context().close();
});
