import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';

const open = openSite();

test('what folds, folds and unfolds with Enter and with the space bar', async () => {
  for (const path of [layouts.overview, '/zoeken/?q=wijk']) {
    const { page } = await open(path);
    const summary = page.locator('main summary:visible').first();
    await summary.focus();
    const isOpen = () => summary.evaluate((each) => (each.parentElement as HTMLDetailsElement).open);
    const before = await isOpen();
    await page.keyboard.press('Enter');
    expect(await isOpen(), path).toBe(!before);
    await page.keyboard.press('Space');
    expect(await isOpen(), path).toBe(before);
    await page.context().close();
  }
});

test('a citation leads to its source and back by keyboard', async () => {
  const { page } = await open(layouts.practice);
  await page.locator('a.citation').first().focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#bron-1');
  await page.locator('#bron-1 .sources__back a').first().focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#aanhaling-1-1');
  await page.context().close();
});

test('a word of the glossary leads to what it means by keyboard, and looks like a link without hovering', async () => {
  const { page } = await open(layouts.practice);
  const term = page.locator('a.term').first();
  expect(await term.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline');
  const href = await term.getAttribute('href');
  await term.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  expect(await page.locator('.lead').isVisible()).toBe(true);
  await page.context().close();
});

test('a municipality on the map is reached by keyboard, and leads to its page', async () => {
  const { page } = await open('/gemeenten/');
  const place = page.locator('main svg a').first();
  const href = (await place.getAttribute('href')) ?? '';
  expect(await place.evaluate((link) => link.textContent?.trim() || link.getAttribute('aria-label'))).toBeTruthy();
  await place.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  await page.context().close();
});

test('a number in the matrix leads to its examples by keyboard', async () => {
  const { page } = await open(layouts.coherence);
  const number = page.locator('.matrix td a[href^="#"]').first();
  const href = await number.getAttribute('href');
  await number.focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(href);
  await page.keyboard.press('Tab');
  expect(await page.evaluate((id) => Boolean(document.activeElement?.closest(id ?? '')), href)).toBe(true);
  await page.context().close();
});

test('the theme and the role are chosen with the arrow keys', async () => {
  const { page } = await open(layouts.practice);
  await page.locator('[data-themes] input:checked').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('licht');
  await page.locator('[data-read-as] select').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[data-read-as] select').inputValue()).not.toBe('');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('select');
  await page.context().close();
});
