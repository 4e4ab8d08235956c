import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { circumstances, openSite, walk } from './site.ts';
import { stopsOf, travel, type Stop } from './stops.ts';

const open = openSite();
const paths = Object.values(layouts);

test('Tab reaches everything that can be used on every type of page, in order, and leaves it; Shift+Tab goes back', async () => {
  const there = async (page: Page) => {
    const stops = await stopsOf(page);
    const all = stops.map((_, index) => index);
    const forth = await travel(page, 'Tab', stops.length);
    await page.keyboard.press('Tab');
    const left = await page.evaluate(() => document.activeElement === document.body);
    const back = await travel(page, 'Shift+Tab', Math.min(stops.length, 40));
    return [
      ...(stops.length > 20 ? [] : [`has ${stops.length} stops only`]),
      ...differences('Tab', forth, all, stops),
      ...(left ? [] : ['Tab does not leave the page']),
      ...differences('Shift+Tab', back, all.reverse().slice(0, 40), stops),
    ];
  };
  expect(await walk(paths, there)).toEqual([]);
});

function differences(
  key: string,
  made: readonly number[],
  wanted: readonly number[],
  stops: readonly Stop[],
): string[] {
  const at = wanted.findIndex((stop, index) => made[index] !== stop);
  if (at < 0) return [];
  const nameOf = (stop: number | undefined) => (stop === undefined ? 'nothing' : stops[stop]?.name);
  return [`${key} ${at + 1} goes to ${nameOf(made[at])}, not to ${nameOf(wanted[at])}`];
}

test.each([
  ['wide', {}],
  ['narrow', circumstances['at 320 px']],
])('the order of the Tab key is the order that one sees, in a %s window', async (_, options) => {
  const inOrder = async (page: Page) => {
    const stops = await stopsOf(page);
    return stops.flatMap((stop, index) => {
      const before = stops[index - 1];
      // A map has no lines to follow: there the order is that of the alphabet.
      if (!before || before.part !== stop.part || stop.inside === index - 1 || stop.part.startsWith('svg')) return [];
      const below = stop.start.y > before.end.y + 4;
      // The area of a citation reaches some pixels over what it stands beside.
      const besides = stop.start.x > before.end.x - 8;
      return below || besides ? [] : [`${stop.name} comes after ${before.name} and stands before it`];
    });
  };
  expect(await walk(paths, inOrder, options)).toEqual([]);
});

test('on every type of page the skip link is the first stop, shows itself, and leads past the menu', async () => {
  const skips = async (page: Page) => {
    await page.keyboard.press('Tab');
    const isShown = await page.evaluate(() => {
      const { activeElement: link } = document;
      return link?.getAttribute('href') === '#inhoud' && link.getBoundingClientRect().top >= 0;
    });
    await page.keyboard.press('Enter');
    const lands = await page.evaluate(() => document.activeElement?.id === 'inhoud');
    await page.keyboard.press('Tab');
    const goesOn = await page.evaluate(() => Boolean(document.activeElement?.closest('main')));
    return [
      ...(isShown ? [] : ['the skip link is not the first stop or does not show']),
      ...(lands ? [] : ['the skip link does not move the focus']),
      ...(goesOn ? [] : ['the stop after the skip link is not in the content']),
    ];
  };
  expect(await walk(paths, skips)).toEqual([]);
});

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
