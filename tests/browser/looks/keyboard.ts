import type { Page } from 'playwright-core';
import { fromTheTop, stopsOf, travel, type Stop } from '../stops.ts';

/** What the Tab key passes over or does in another order, on the way through a page and back, and what changes by it. */
export async function tabbing(page: Page): Promise<string[]> {
  const stops = await stopsOf(page);
  const all = stops.map((_, index) => index);
  const before = await stateOf(page);
  const forth = await travel(page, 'Tab', stops.length);
  const after = await stateOf(page);
  await page.keyboard.press('Tab');
  const left = await page.evaluate(() => document.activeElement === document.body);
  const back = await travel(page, 'Shift+Tab', Math.min(stops.length, 40));
  await fromTheTop(page);
  return [
    ...(stops.length > 20 ? [] : [`has ${stops.length} stops only`]),
    ...differences('Tab', forth, all, stops),
    ...(left ? [] : ['Tab does not leave the page']),
    ...differences('Shift+Tab', back, all.reverse().slice(0, 40), stops),
    ...(after.address === before.address ? [] : [`went to ${after.address}`]),
    ...(after.text === before.text ? [] : ['shows another text']),
    ...(after.windows === before.windows ? [] : ['opened a window']),
  ];
}

async function stateOf(page: Page): Promise<{ address: string; text: string; windows: number }> {
  const seen = await page.evaluate(() => ({ address: location.href, text: document.body.innerText }));
  return { ...seen, windows: page.context().pages().length };
}

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

/** Stops that stand before the one that the Tab key comes to first. */
export async function outOfOrder(page: Page): Promise<string[]> {
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
}

/** What is wrong with the skip link: the first stop, which shows itself and leads past the menu. */
export async function skipping(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  const isShown = await page.evaluate(() => {
    const { activeElement: link } = document;
    return link?.getAttribute('href') === '#inhoud' && link.getBoundingClientRect().top >= 0;
  });
  await page.keyboard.press('Enter');
  const lands = await page.evaluate(() => document.activeElement?.id === 'inhoud');
  await page.keyboard.press('Tab');
  const goesOn = await page.evaluate(() => Boolean(document.activeElement?.closest('main')));
  await fromTheTop(page);
  return [
    ...(isShown ? [] : ['the skip link is not the first stop or does not show']),
    ...(lands ? [] : ['the skip link does not move the focus']),
    ...(goesOn ? [] : ['the stop after the skip link is not in the content']),
  ];
}
