import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loopback, serve } from '../../src/hosting/node/server.ts';
import { readSite, siteFile } from '../../src/lib/site.ts';
import { launchChromium } from '../../src/print/node/chromium.ts';
import type { LexiconData } from '../../src/search/lexicon.ts';
import { searchHeadersOf } from '../../src/search/search-headers.ts';
import { openPlaces } from '../fork/fixture.ts';
import { tellBreaches } from './breaches.ts';
import { breakage } from './breakage.ts';
import { base, circumstances, quiet } from './site.ts';
import { violations } from './violations.ts';

/** A small fork that searches the site of this repository too: two sites, on two origins of this machine. */
const places = openPlaces();
let browser: Browser;
let own: Server;
let other: Server | undefined;
let port: number;
const at = (path: string) => `http://localhost:${(own.address() as AddressInfo).port}${path}`;
const there = () => `http://${loopback}:${port}`;

beforeAll(async () => {
  const free = createServer().listen(0, loopback);
  await new Promise((resolve) => free.once('listening', resolve));
  ({ port } = free.address() as AddressInfo);
  await new Promise((resolve) => free.close(resolve));
  const settings = `name: Voorbeeldstad\nurl: http://kennisbank.example\nenvironment: voorbeeld\norganisation:\n  name: Gemeente Voorbeeldstad\nupstream: ${there()}${base}\nsearch:\n  upstream: de Werkbank\n`;
  const place = places.makeUpstream();
  place.write({ [siteFile]: settings });
  const { status, stdout, stderr } = place.build();
  expect(status, stdout + stderr).toBe(0);
  const { site } = readSite(settings);
  if (!site) throw new Error('The settings are wrong');
  own = await serve(join(place.root, 'dist'), 0, '/', undefined, searchHeadersOf(site));
  browser = await launchChromium();
}, 600_000);
afterEach(stop);
afterAll(async () => {
  await browser.close();
  own.close();
});

function stop(): void {
  other?.closeAllConnections();
  other?.close();
  other = undefined;
}

/** The other site as it is. */
const start = async () => void (other = await serve('dist', port, base, loopback));

/** Another site that answers so. */
async function answer(how: RequestListener): Promise<void> {
  stop();
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    how(request, response);
  });
  other = server.listen(port, loopback);
  await new Promise((resolve) => server.once('listening', resolve));
}

/** A page with what it asked elsewhere, and every error and breach of its policy. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const told: string[] = [];
  const asked: { url: string; headers: Promise<Record<string, string>> }[] = [];
  await tellBreaches(context, (what: string) => told.push(what));
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => told.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(at('/'))) asked.push({ url: request.url(), headers: request.allHeaders() });
  });
  await page.goto(at(path));
  return { page, told, asked };
}

const box = (page: Page) => page.getByRole('checkbox', { name: 'Zoek ook op de Werkbank' });
const section = (page: Page) => page.getByRole('region', { name: 'Op de Werkbank' });
const links = (page: Page) => section(page).locator('.results a');
const ownLinks = (page: Page) => page.locator('[data-results] h2 a');
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const query = '/zoeken/?q=relaties';

describe('with the other site as it is', () => {
  test('nothing is asked of it until a reader wants it, and then its index alone, without cookie or referrer', async () => {
    await start();
    const { page, told, asked } = await open(query);
    await status(page, /gevonden voor ‘relaties’\.$/);
    await quiet(page);
    expect(asked).toEqual([]);
    await page.getByRole('searchbox', { name: 'Waar loopt u tegenaan?' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await box(page).isChecked()).toBe(true);
    await status(page, /^\d+ pagina’s? gevonden voor ‘relaties’\. Op de Werkbank: \d+ andere pagina’s\.$/);
    expect(asked.map(({ url }) => url).sort()).toEqual(
      ['lexicon', 'rest'].map((name) => `${there()}${base}/pagefind/${name}.json`),
    );
    for (const { headers } of asked) {
      expect(await headers).not.toHaveProperty('cookie');
      expect(await headers).not.toHaveProperty('referer');
    }
    expect(told).toEqual([]);
    await page.context().close();
  });

  test('own results stay first; what only the other has comes under a heading, marked, and leads there', async () => {
    await start();
    const { page } = await open('/zoeken/?q=vertrouwen');
    await ownLinks(page).first().waitFor();
    const before = await ownLinks(page).allTextContents();
    await box(page).check();
    await links(page).first().waitFor();
    expect(await ownLinks(page).allTextContents()).toEqual(before);
    const hrefs = await links(page).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs).toHaveLength(10);
    for (const href of hrefs) {
      expect(href.startsWith(`${there()}${base}/`)).toBe(true);
      expect(href).not.toContain('/lessen/investeer-in-vertrouwen/');
    }
    expect(await section(page).locator('.results__kind').first().textContent()).toMatch(/ · op de Werkbank$/);
    await page.getByRole('button', { name: 'Toon meer van wat op de Werkbank staat' }).press('Enter');
    expect(
      await links(page)
        .nth(10)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.context().close();
  });

  test('the choice stands in the address and nowhere else: a shared address opens so, and one can go back', async () => {
    await start();
    const { page } = await open(`${query}&ook=gedeeld`);
    await links(page).first().waitFor();
    expect(await box(page).isChecked()).toBe(true);
    await page.locator('[data-search] input[name="q"]').fill('verkokering');
    await status(page, /^Nog niets gevonden\. Op de Werkbank: \d+ andere/);
    expect(new URL(page.url()).search).toBe('?q=verkokering&ook=gedeeld');
    await box(page).uncheck();
    expect(new URL(page.url()).search).toBe('?q=verkokering');
    await section(page).waitFor({ state: 'hidden' });
    await page.goBack();
    await links(page).first().waitFor();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.goto(at(query));
    expect(await box(page).isChecked()).toBe(false);
    await page.context().close();
  });

  test.each(Object.entries(circumstances))('axe finds nothing, and all can be read, %s', async (_, options) => {
    await start();
    const { page } = await open(`${query}&ook=gedeeld`, options);
    await links(page).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await breakage(page)).toEqual([]);
    await page.context().close();
  });
});

describe('own results stand, and a sentence says so', () => {
  const lexicon = () => JSON.parse(readFileSync('dist/pagefind/lexicon.json', 'utf8')) as LexiconData;
  const json =
    (value: unknown): RequestListener =>
    (_, response) =>
      void response.end(JSON.stringify(value));

  test.each<[string, RequestListener | undefined, RegExp, number]>([
    ['is down', undefined, /die site is nu niet te bereiken/, 1],
    ['has no such file', (_, response) => void response.writeHead(404).end(), /niet te bereiken/, 1],
    ['leads on', (_, response) => void response.writeHead(302, { Location: at('/') }).end(), /niet te bereiken/, 1],
    ['is on another version', (_, response) => json({ ...lexicon(), format: 2 })(_, response), /een andere versie/, 0],
    ['sends a page', (_, response) => void response.end('<!doctype html><h1>Onderhoud</h1>'), /geen zoekindex/, 1],
    ['sends something else', json({ format: 1, pages: 7 }), /geen zoekindex/, 1],
    [
      'sends without end',
      (_, response) => {
        const more = () => void (response.destroyed || response.write('x'.repeat(100_000), () => setImmediate(more)));
        more();
      },
      /geen zoekindex/,
      1,
    ],
  ])('when the other %s', async (_, how, sentence, retries) => {
    if (how) await answer(how);
    const { page, told } = await open(`${query}&ook=gedeeld`);
    await status(
      page,
      /^\d+ pagina’s? gevonden voor ‘relaties’\. Zoeken op de Werkbank lukte niet: .*site staan er wel\.$/,
    );
    await status(page, sentence);
    expect(await section(page).locator('[data-note]').textContent()).toMatch(sentence);
    expect(await ownLinks(page).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Probeer het opnieuw' }).count()).toBe(retries);
    expect(told).toEqual([]);
    await page.context().close();
  });

  test('when the other is slow; until then the page says that it is busy', async () => {
    await answer(() => undefined);
    const { page } = await open(`${query}&ook=gedeeld`);
    await status(page, /gevonden voor ‘relaties’\. Bezig met zoeken op de Werkbank …$/);
    await ownLinks(page).first().waitFor();
    await status(page, /gevonden voor ‘relaties’\. Zoeken op de Werkbank lukte niet: het antwoord duurde te lang/);
    await page.context().close();
  });

  test('and one can try again; what failed is not asked again while somebody types', async () => {
    const { page, asked } = await open(`${query}&ook=gedeeld`);
    const retry = page.getByRole('button', { name: 'Probeer het opnieuw' });
    await retry.waitFor();
    const before = asked.length;
    for (const word of ['relatie', 'vertrouwen']) {
      await page.locator('[data-search] input[name="q"]').fill(word);
      await status(page, new RegExp(`‘${word}’.*lukte niet`));
    }
    expect(asked).toHaveLength(before);
    await start();
    await retry.focus();
    await page.keyboard.press('Enter');
    await links(page).first().waitFor();
    const heading = section(page).getByRole('heading', { level: 2 });
    await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true);
    await retry.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
