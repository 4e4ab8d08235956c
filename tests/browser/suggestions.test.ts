import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite, quiet } from './site.ts';

const open = openSite();

test('pages are suggested in the header on focus, by keyboard, and nothing is loaded before', async () => {
  const { page, requests, said } = await open(layouts.practice);
  await quiet(page);
  expect(requests.filter((url) => /suggest|pagefind/.test(url))).toEqual([]);
  await page.locator('header input[name="q"]').focus();
  await page.keyboard.type('verkok');
  const input = page.getByRole('combobox', { name: 'Zoek in de kennisbank' });
  const options = page.getByRole('listbox', { name: 'Suggesties' }).getByRole('option');
  await options.first().waitFor();
  expect(await options.count()).toBeLessThanOrEqual(6);
  expect(await options.last().textContent()).toBe('Zoek op ‘verkok’');
  expect(await input.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await input.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  await page.keyboard.press('Escape');
  expect(await options.count()).toBe(0);
  await page.keyboard.type('e');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/begrippen\/verkokering\/$/);
  expect(said).toEqual([]);
  await page.context().close();
});

test('a suggestion is chosen by pointer, and the list closes when the focus leaves', async () => {
  const { page } = await open(layouts.practice);
  const input = page.locator('header input[name="q"]');
  const options = page.getByRole('listbox', { name: 'Suggesties' }).getByRole('option');
  await input.pressSequentially('verkoker');
  await options.first().waitFor();
  await page.locator('h1').click();
  expect(await options.count()).toBe(0);
  await input.fill('verkokering');
  await options.first().click();
  await page.waitForURL(/\/begrippen\/verkokering\/$/);
  await page.locator('header input[name="q"]').pressSequentially('verkoker');
  await options.last().click();
  await page.waitForURL(/\/zoeken\/\?q=verkoker$/);
  await page.context().close();
});
