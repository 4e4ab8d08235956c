import type { BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { layouts } from './layouts.ts';
import { openSite, settled } from './site.ts';

const open = openSite();
const site = inject('site');
const { name, organisation, url: origin, base } = loadSite();

/** A4 less the margins of a page, in CSS pixels. */
const paper = { viewport: { width: 627, height: 930 }, colorScheme: 'dark' } as const satisfies BrowserContextOptions;
const onOneSheet = ['card', 'teamscan'];
const documents = Object.fromEntries(Object.entries(layouts).filter(([name]) => !onOneSheet.includes(name)));

let page: Page;
beforeAll(async () => void ({ page } = await open(layouts.home, paper)));
afterAll(() => page.context().close());

/** Opens a page as it goes to the printer, from a screen that is dark. */
async function turnTo(path: string): Promise<void> {
  await page.emulateMedia({ media: null });
  await page.goto(site + path);
  await settled(page);
  await page.emulateMedia({ media: 'print' });
}

/** The text on each page of the document that a page prints as. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  return (await extractText(pdf, { mergePages: false })).text;
}

const squeezed = (text: string): string => text.replace(/\s/g, '');

describe.each(Object.entries(documents))('%s on paper', (layout, path) => {
  const address = origin + base.replace(/\/$/, '') + (layout === '404' ? '/404/' : path);
  beforeAll(() => turnTo(path));

  test('says what it is, where it comes from and of when it is, and shows nothing that only works on a screen', async () => {
    const imprint = page.locator('.imprint');
    expect(await imprint.isVisible()).toBe(true);
    const text = squeezed((await imprint.textContent()) ?? '');
    expect(text).toContain(squeezed(name + organisation.name));
    expect(text).toContain(address);
    expect(text).toMatch(/(Nagekekenop|Standvan)\d{1,2}[a-z]+20\d\d/);
    expect(await page.locator('h1').isVisible()).toBe(true);
    for (const control of ['nav', 'form', 'input', 'select', 'button', '.skip-link', 'body > header', 'body > footer'])
      expect(await page.locator(`${control}:visible`).count(), control).toBe(0);
  });

  test('is black on white and cut off nowhere', async () => {
    const [ink, behind] = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect([ink, behind]).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    const cut = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *')]
        .filter((element) => element.checkVisibility() && !element.closest('svg'))
        .filter(
          (element) =>
            element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 ||
            (element.scrollWidth > Math.max(element.clientWidth, 1) + 1 &&
              getComputedStyle(element).overflowX !== 'visible'),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });

  test('tells of every link where it leads', async () => {
    const links = await page.evaluate(() => {
      const notes = [...document.querySelectorAll('.notes li')].map(({ textContent }) => textContent);
      const place = (letters: string) => [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 96, 0) - 1;
      return [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')]
        .filter((link) => link.checkVisibility() && !link.closest('svg, [data-url], [data-index]'))
        .map((link) => ({
          href: link.getAttribute('href') ?? '',
          text: link.textContent.trim(),
          note: link.dataset['note'],
          noted: link.dataset['note'] ? notes[place(link.dataset['note'])] : undefined,
          beside: getComputedStyle(link, '::after').content,
        }));
    });
    for (const { href, text, note, noted, beside } of links) {
      if (href.startsWith('#')) expect(beside, href).toBe('none');
      else if (note) {
        expect(beside).toBe(`"${note}"`);
        expect(noted).toBe(new URL(href, address).href);
      } else if (note === '')
        expect(href.includes('?q=') || /^\d+$/.test(text) || href.includes(text), href).toBe(true);
      else expect(beside).toBe(`" ${href}"`);
    }
  });

  test('is a document with its address and number on every page', async () => {
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(0);
    sheets.forEach((text, index) => {
      expect(squeezed(text), `page ${index + 1}`).toContain(squeezed(address));
      expect(squeezed(text)).toContain(`${index + 1}/${sheets.length}`);
    });
    const title = squeezed((await page.locator('h1').textContent()) ?? '');
    for (const text of sheets) expect(squeezed(text)).toContain(layout === 'home' ? squeezed(name) : title);
  });
});

test('what is folded on the screen is open on paper', async () => {
  await turnTo(layouts.practice);
  const folded = await page.locator('main details:not([open]) li > a').allTextContents();
  expect(folded.length).toBeGreaterThan(3);
  const text = squeezed((await printed(page)).join(''));
  for (const title of folded) expect(text).toContain(squeezed(title));
});

test('the list of sources gives the address of each publication', async () => {
  await turnTo(layouts.practice);
  const sources = page.locator('.sources li p[data-url]');
  expect(await sources.count()).toBeGreaterThan(5);
  const text = squeezed((await printed(page)).join(''));
  for (const url of await sources.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['url'] ?? '')))
    expect(text).toContain(squeezed(url));
});

test('no heading stands alone at the foot of a page', async () => {
  await turnTo(layouts.practice);
  const headings = (await page.locator('main :is(h2, h3):visible').allTextContents()).map(squeezed);
  expect(headings.length).toBeGreaterThan(8);
  for (const text of await printed(page)) {
    const lines = text.split('\n').map(squeezed);
    const last = lines.filter((line) => line !== '' && !line.includes('://') && !/^\d+\/\d+$/.test(line)).at(-1);
    expect(headings).not.toContain(last);
  }
});
