import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { builtPages, everyPageTimeout, openSite, survey, under, walk } from './site.ts';

const open = openSite();
const { url: origin, base } = loadSite();
const cards = builtPages().filter((path) => path.endsWith('/kaart/'));

/** A4 in CSS pixels. */
const a4 = { viewport: { width: 794, height: 1123 } } as const;

test('every situation, practice, dilemma and role has a card', async () => {
  expect(cards.filter((path) => path.startsWith('/situaties/')).length).toBeGreaterThanOrEqual(14);
  expect(cards.filter((path) => path.startsWith('/rollen/')).length).toBeGreaterThanOrEqual(9);
  expect(cards.filter((path) => path.startsWith('/praktijken/')).length).toBeGreaterThanOrEqual(5);
  expect(cards.filter((path) => path.startsWith('/dilemmas/')).length).toBeGreaterThanOrEqual(8);
});

describe('every card', () => {
  let reader: Page;
  let found: Awaited<ReturnType<typeof survey>>;
  beforeAll(async () => {
    const decoder = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');
    ({ page: reader } = await open('/', { bypassCSP: true }));
    await reader.evaluate(decoder);
    const looks = {
      sheets,
      overfull: under({ media: 'print' }, overfull),
      'on screen': code,
      'on paper': under({ media: 'print' }, code),
    };
    found = await survey(cards, looks, { ...a4, colorScheme: 'dark' });
  }, everyPageTimeout);
  afterAll(() => reader.context().close());

  /** A code that does not lead to the page of its card, or beside which another address stands. */
  const code = async (page: Page) => {
    const picture = (await page.locator('.qr').screenshot()).toString('base64');
    const read = await reader.evaluate(decode, picture);
    const path = new URL(page.url()).pathname.slice(base.length - 1).replace(/kaart\/$/, '');
    const expected = origin + base.replace(/\/$/, '') + path;
    const beside = await page.locator('.sheet__foot a').textContent();
    const label = await page.locator('.qr').getAttribute('aria-label');
    return read === expected && beside?.endsWith(expected) && label?.endsWith(expected)
      ? []
      : [`${read} beside ${beside}`];
  };

  test('prints on the two sides of one A4', () => expect(found.get('sheets')).toEqual([]));

  test('has no text that runs over its side', () => expect(found.get('overfull')).toEqual([]));

  test.each(['on paper', 'on screen'])('has a QR code that leads to its page, and the address beside it, %s', (media) =>
    expect(found.get(media)).toEqual([]),
  );
});

/** A card that does not print as two pages of A4. */
async function sheets(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { view } = await pdf.getPage(1);
  const millimetres = view.slice(2).map((points) => Math.round((points / 72) * 25.4));
  return pdf.numPages === 2 && millimetres.join() === '210,297' ? [] : [`${pdf.numPages} pages of ${millimetres}`];
}

/** Sides of a card on which the text runs over. */
const overfull = (page: Page): Promise<string[]> =>
  page.locator('.sheet').evaluateAll((sides) => {
    const full = (297 / 25.4) * 96 + 1;
    return sides.flatMap((side) =>
      side.getBoundingClientRect().height > full ||
      side.scrollHeight > side.clientHeight ||
      side.scrollWidth > side.clientWidth
        ? [`${side.getAttribute('aria-label')}: ${side.scrollWidth} × ${side.scrollHeight}`]
        : [],
    );
  });

test('on paper a card is the two sides and nothing else', async () => {
  const { page } = await open(cards[0] ?? '', { ...a4, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .locator('body > *, main > *')
    .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.className || each.tagName));
  expect(shown).toEqual(['MAIN', 'sheet', 'sheet']);
  await page.context().close();
});

/** Reads a QR code from a picture, in the browser. */
async function decode(picture: string): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, image.width, image.height);
  const { jsQR } = globalThis as unknown as {
    jsQR(data: Uint8ClampedArray, width: number, height: number): { data: string } | null;
  };
  return pixels && jsQR(pixels.data, image.width, image.height)?.data;
}

test('every session on a dilemma prints on at most two A4', async () => {
  const sessions = builtPages().filter((path) => /^\/dilemmas\/.*\/intervisie\/$/.test(path));
  expect(sessions.length).toBeGreaterThanOrEqual(8);
  const wrong = await walk(sessions, async (page) => {
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    return pdf.numPages <= 2 ? [] : [`${pdf.numPages} pages`];
  });
  expect(wrong).toEqual([]);
});

test('every case prints in two parts: the story on at most two A4, and what happened on sheets of its own', async () => {
  const cases = builtPages().filter((path) => /^\/voorbeelden\/.*\/intervisie\/$/.test(path));
  expect(cases.length).toBeGreaterThanOrEqual(20);
  const wrong = await walk(cases, async (page) => {
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const { text } = await extractText(pdf, { mergePages: false });
    const second = text.findIndex((each) => each.includes('Deel 2: wat er gebeurde'));
    const outcome = squeezed((await page.locator('.session__after .prose > p').first().textContent()) ?? '').slice(
      0,
      60,
    );
    const isKept = text.slice(0, second).every((each) => !squeezed(each).includes(outcome));
    return second >= 1 && second <= 2 && pdf.numPages - second <= 2 && isKept
      ? []
      : [`part two on page ${second + 1} of ${pdf.numPages}`];
  });
  expect(wrong).toEqual([]);
});

const squeezed = (text: string): string => text.replace(/\s/g, '');
