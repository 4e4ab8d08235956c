import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHosting } from '../../src/hosting/node/write-hosting.ts';
import { serve } from '../../src/hosting/node/server.ts';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { downloadFolder } from '../../src/lib/urls.ts';
import { openPlaces } from '../fork/fixture.ts';
import { launchChromium } from '../../src/print/node/chromium.ts';
import { tellBreaches } from './breaches.ts';
import { layouts } from './layouts.ts';
import { quiet } from './site.ts';

/** As repositories are called, for which Pages makes a path. */
const other = '/Kennis_bank.nl/';

const own = `${loadSite().base.replace(/\/$/, '')}/`;
const scratch = mkdtempSync(join(tmpdir(), 'werkbank-policy-'));
const servers: Server[] = [];
/** A small site, built to stand below another path; `npm run test:fork` does so with all of the shared content. */
const elsewhere = openPlaces().makeUpstream();
const elsewhereDist = join(elsewhere.root, 'dist');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  const { status, stderr } = elsewhere.build({ BASE_PATH: other });
  expect(status, stderr).toBe(0);
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  rmSync(scratch, { recursive: true });
});

const addressOf = (server: Server, base: string) => {
  servers.push(server);
  return `http://localhost:${(server.address() as AddressInfo).port}${base}`;
};

/** The pages that were built in a folder, by the path below the start of the site. */
const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && !`/${file}`.startsWith(downloadFolder))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();

const types = Object.entries(layouts).flatMap(([name, path]) => (name === '404' ? [] : [path.slice(1)]));

/** Ways to put the site on a host; each gives the address at which it starts. */
const ways = {
  'by headers': async () => addressOf(await serve('dist', 0, own), own),
  'by headers, below another path': async () => addressOf(await serve(elsewhereDist, 0, other), other),
  'in its pages, on a host that sets no headers': async () => {
    const site = { origin: 'https://werkbank.example', base: own, redirects: [], logs: false };
    writeHosting('github', site, 'dist', join(scratch, 'github'));
    const files = sirv(join(scratch, 'github/site'));
    const server = createServer((request, response) => {
      request.url = (request.url ?? '/').replace(own, '/');
      files(request, response, () => {
        response.writeHead(404).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return addressOf(server, own);
  },
};

interface Watched {
  page: Page;
  /** What was told so far; asks the page to tell what it still has to. */
  heard(): Promise<string[]>;
}

/** A page whose breaches of the policy, errors and lost requests are told as they come, wherever it goes. */
async function watched(): Promise<Watched> {
  const context = await browser.newContext();
  const told: string[] = [];
  let ends = 0;
  await tellBreaches(context, (what: string) => (what === 'end' ? (ends += 1) : told.push(what)));
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => {
    // A browser that is busy leaves out the fade between two pages and says so; nothing is lost.
    if (!message.startsWith('Transition was aborted')) told.push(`${page.url()}: ${message}`);
  });
  page.on('requestfailed', (request) => {
    // What is still coming when a reader leaves is cut off: no rule forbids that.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') told.push(`${page.url()}: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      told.push(`${page.url()}: ${response.url()} ${response.status()}`);
  });
  const heard = async () => {
    const before = ends;
    await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      (globalThis as unknown as { tell(what: string): void }).tell('end');
    });
    await expect.poll(() => ends).toBeGreaterThan(before);
    return told;
  };
  return { page, heard };
}

describe.each(Object.entries(ways))('with the policy %s', (_, put) => {
  let start = '';
  beforeAll(async () => void (start = await put()));

  test('every type of page keeps to it, and loads all that it asks for', async () => {
    const isElsewhere = start.endsWith(other);
    const paths = isElsewhere ? pagesIn(elsewhereDist) : [...types];
    expect(paths.length).toBeGreaterThan(30);
    const tabs = Array.from({ length: 3 }, async () => {
      const { page, heard } = await watched();
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
        const response = await page.goto(start + path);
        await quiet(page);
        expect(response?.status(), path).toBe(200);
      }
      const told = await heard();
      await page.context().close();
      return told;
    });
    expect((await Promise.all(tabs)).flat()).toEqual([]);
  });

  test('a reader searches, narrows, opens a page, chooses a theme and a role', async () => {
    const { page, heard } = await watched();
    await page.goto(start);
    await page.locator('main input[name="q"]').fill('werken aan relaties');
    await page.keyboard.press('Enter');
    await page.locator('[data-results] li a').first().waitFor();
    expect(page.url().startsWith(`${start}zoeken/`)).toBe(true);
    await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
    await page.locator('[data-facets] input:enabled').first().check();
    await page.locator('[data-results] li a').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/zoeken/'));
    await quiet(page);
    expect(page.url().startsWith(start)).toBe(true);
    await page.goto(start + layouts.practice.slice(1));
    await page.getByLabel('donker', { exact: true }).check();
    await page.getByLabel('Lees als').selectOption('wijkmanager');
    await quiet(page);
    expect(await heard()).toEqual([]);
    await page.context().close();
  });

  test('what it forbids is stopped, and heard of', async () => {
    const { page, heard } = await watched();
    await page.goto(start);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.head.append(script);
      const style = document.createElement('style');
      style.textContent = 'h1 { display: none }';
      document.head.append(style);
      await fetch('https://elders.example/').catch(() => undefined);
      return 'ran' in globalThis;
    });
    expect(ran).toBe(false);
    const breaches = (await heard()).flatMap((what) => / (\S+) blocks /.exec(what)?.[1] ?? []);
    expect(breaches.sort()).toEqual(['connect-src', 'script-src-elem', 'style-src-elem']);
    await page.context().close();
  });
});

test('every page carries the policy itself, first of all, where a host sets no headers', async () => {
  await ways['in its pages, on a host that sets no headers']();
  const folder = join(scratch, 'github/site');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !`/${file}`.startsWith(downloadFolder),
  );
  expect(pages.length).toBeGreaterThan(300);
  for (const file of pages)
    expect(readFileSync(join(folder, file), 'utf8'), file).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; (?!.*frame-ancestors)[^"]*">/,
    );
});

test('below another path no concept leads to itself', () => {
  const concepts = pagesIn(elsewhereDist).filter((path) => /^begrippen\/[^/]+\/$/.test(path));
  expect(concepts.length).toBeGreaterThan(0);
  for (const path of concepts)
    expect(elsewhere.read(`dist/${path}index.html`)).not.toContain(`href="${other}${path}" class="term"`);
});
