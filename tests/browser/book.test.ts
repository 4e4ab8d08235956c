import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/print/node/chromium.ts';
import { openSearch } from '../../src/cli/open-search.ts';
import { downloads } from '../../src/lib/urls.ts';
import { downloadUrl } from '../../src/lib/urls.ts';
import { qualityOf, type Judged } from '../search/quality.ts';
import { pathsFor, tuned } from '../search/sets.ts';
import { under } from './site.ts';
import { styleViolations, violations } from './violations.ts';

const file = pathToFileURL(resolve(`dist${downloadUrl(downloads.file)}`)).href;
/** How long a book of a thousand pages may take to open on a busy machine, in milliseconds. */
const patience = 180_000;
let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

/** The book from disk, with the network off; what goes wrong or is asked of elsewhere is kept in `said`. */
async function openBook(place = '', options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (!/^data:/.test(request.url()) && request.url().split('#')[0] !== file) said.push(request.url());
  });
  await page.goto(file + place);
  return { page, said };
}

/** The places of the entries that a query finds in the book, best first. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.evaluate((text) => void (location.hash = `zoek/${encodeURIComponent(text)}`), query);
  await page.waitForFunction((text) => document.title.startsWith(`${text}: `), query);
  return page
    .locator('[data-results] li h2 a')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').slice(1)));
}

test('from disk and without a network the book opens with its own style and typefaces, and asks for nothing', async () => {
  const { page, said } = await openBook();
  expect(await page.locator('.cover h1').isVisible()).toBe(true);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status, family }) => status === 'loaded' && !/fallback/.test(family)).length;
  });
  expect(faces).toBe(2);
  expect(said).toEqual([]);
  await page.context().close();
});

test('a reader searches, opens a find, follows a link within the book and goes back', async () => {
  const { page, said } = await openBook();
  await page.getByLabel('Zoek in dit boek').fill('boze bewoners');
  const first = page.locator('[data-results] li h2 a').first();
  await first.waitFor();
  expect(await page.getByRole('status').textContent()).toMatch(/\d+ pagina’s gevonden voor ‘boze bewoners’/);
  expect(await page.locator('[data-results] mark').count()).toBeGreaterThan(0);
  const title = await first.textContent();
  await first.click();
  const leaf = page.locator('[data-leaf]:visible');
  await leaf.getByRole('heading', { level: 2, name: title ?? '', exact: true }).waitFor();
  expect(await leaf.count()).toBe(1);
  await page.locator('.prose .citation:visible').first().click();
  await page.locator('.sources li:target').waitFor();
  await page.goBack();
  await page.goBack();
  await first.waitFor();
  await page.getByRole('button', { name: 'Alles onder elkaar' }).click();
  await page.getByRole('link', { name: 'Inhoud', exact: true }).click();
  await expect.poll(() => page.locator('[data-leaf]:visible').count(), { timeout: 30_000 }).toBeGreaterThan(250);
  expect(said).toEqual([]);
  await page.context().close();
});

test('without script the book is one long page that has everything', async () => {
  const { page } = await openBook('', { javaScriptEnabled: false });
  expect(await page.locator('[data-bar]').isVisible()).toBe(false);
  expect(await page.locator('.entry').last().isVisible()).toBe(true);
  await page.context().close();
});

test('axe finds nothing in the book, on a small phone, wherever one is, light and dark', async () => {
  const { page } = await openBook('', { viewport: { width: 320, height: 640 } });
  const atPlace: readonly [place: string, shown: string][] = [
    ['omslag', '.cover'],
    ['praktijken/werken-aan-relaties', '[data-leaf] .citation'],
    ['begrippen', '.chapter__head'],
    ['zoek/vertrouwen', '[data-results] li'],
  ];
  for (const [place, shown] of atPlace) {
    await page.evaluate((hash) => void (location.hash = hash), place);
    await page.locator(shown).locator('visible=true').first().waitFor();
    const leave = await withoutHidden(page);
    expect(await violations(page), place).toEqual([]);
    expect(await under({ colorScheme: 'dark' }, styleViolations)(page), place).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(320);
    await leave();
  }
  await page.context().close();
});

/** Takes out what is not shown, which says nothing to anybody: axe need not read a thousand hidden entries. Gives a way to put it back. */
async function withoutHidden(page: Page): Promise<() => Promise<void>> {
  const taken = await page.evaluateHandle(() =>
    [...document.querySelectorAll('article[data-leaf]')]
      .filter((leaf) => !leaf.checkVisibility())
      .map((leaf) => {
        const mark = document.createComment('');
        leaf.replaceWith(mark);
        return { leaf, mark };
      }),
  );
  return () => taken.evaluate((all) => all.forEach(({ leaf, mark }) => mark.replaceWith(leaf)));
}

test('nothing found is said, and what is misspelt is found', async () => {
  const { page } = await openBook();
  expect(await ask(page, 'dakkapel')).toEqual([]);
  expect(await page.getByRole('status').textContent()).toContain('Dat vindt u niet hier');
  expect((await ask(page, 'vertouwen'))[0]).toBe('lessen/investeer-in-vertrouwen');
  await page.context().close();
});

test('queries are answered in the book nearly as well as on the site', async () => {
  const { page } = await openBook();
  const site = await openSearch();
  // With each query the whole book is laid out anew; every third tells as much, as the engine is that of the site.
  const asked = [...tuned.held, ...tuned.unseen].filter((_, index) => index % 3 === 0);
  const inBook = await answers(asked, (query) => ask(page, query));
  const onSite = await answers(asked, (query) => pathsFor(query, site));
  expect(inBook.mrr).toBeGreaterThanOrEqual(0.85);
  expect(inBook.mrr).toBeGreaterThan(onSite.mrr - 0.05);
  expect(inBook.empty).toBeLessThan(0.02);
  site.close();
  await page.context().close();
});

async function answers(judged: readonly Judged[], find: (query: string) => Promise<string[]>) {
  const found = [];
  for (const each of judged) found.push({ judged: each, found: await find(each.query) });
  return qualityOf(found);
}

test('no place that an address names gives an error, and the book can be read on', async () => {
  const { page, said } = await openBook();
  const places = [
    '%',
    '%E0%A4%A',
    'constructor',
    '__proto__',
    'zoek/%',
    'zoek/__proto__',
    'zoek/%22',
    'zoek/',
    '/',
    ' ',
  ];
  for (const place of [...places, `zoek/${'a%20'.repeat(2000)}`, 'x'.repeat(5000)]) {
    await page.evaluate((hash) => void (location.hash = hash), place);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-leaf], [data-found]')].some((each) => each.checkVisibility()),
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }
  expect(said).toEqual([]);
  await page.context().close();
});
