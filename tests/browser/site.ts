import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { downloadFolder } from '../../src/lib/urls.ts';
import { movedAddresses } from '../../src/library/node/moved-pages.ts';
import { launchChromium } from '../../src/print/node/chromium.ts';
import { layouts } from './layouts.ts';

/** The ways in which people see a page: each a set of options of a browser context. */
export const circumstances = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'at 320 px': { viewport: { width: 320, height: 640 } },
  'in forced colours': { forcedColors: 'active' },
} as const satisfies Record<string, BrowserContextOptions>;

let browser: Promise<Browser> | undefined;
const site = inject('site');
const desktop = { viewport: { width: 1280, height: 900 } } as const satisfies BrowserContextOptions;

afterAll(async () => (await browser)?.close());

/** A context in the one Chromium of a test file, which starts when first asked for. */
async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  browser ??= launchChromium();
  return (await browser).newContext({ ...desktop, ...options });
}

/** Gives a way to open pages in the tests of a file; what a page says on its console is kept in `said`. */
export function openSite() {
  return async function open(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; said: string[]; requests: string[] }> {
    const context = await newContext(options);
    const page = await context.newPage();
    const said: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site + path);
    await settled(page);
    return { page, said, requests };
  };
}

/** Waits for a page that says that it is busy: comparing and the dossier fetch what they know. */
export const settled = (page: Page): Promise<void> => page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });

/** What a look at a page finds wrong with it. */
export type Look = (page: Page) => Promise<readonly string[]>;

/** Looks at many pages in a few tabs side by side; gives everything found wrong, and every error that a page tells while it loads, such as a breach of the policy, each with the address of its page. */
export async function walk(
  paths: readonly string[],
  look: Look,
  options: BrowserContextOptions = {},
): Promise<string[]> {
  const context = await newContext(options);
  const waiting = [...paths];
  const tabs = Array.from({ length: Math.min(tabCount, paths.length) }, async () => {
    const page = await context.newPage();
    const found: string[] = [];
    const told: string[] = [];
    page.on('pageerror', ({ message }) => told.push(message));
    page.on('console', (message) => {
      // That a missing page is missing is no error of it.
      if (message.type() === 'error' && message.location().url !== page.url()) told.push(message.text());
    });
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(site + path);
      await settled(page);
      const errors = told.splice(0);
      found.push(...[...errors, ...(await look(page))].map((error) => `${path} ${error}`));
      told.length = 0;
    }
    return found;
  });
  const found = await Promise.all(tabs);
  await context.close();
  return found.flat().sort();
}

const tabCount = 3;

/** How long a walk along every page may take on a busy machine, in milliseconds. */
export const everyPageTimeout = 1_200_000;

/** Of pages of one making and without a text of their own, every how manyth is walked: records of sources, and pages that are made from another. */
const sampled = [
  { making: /^\/bronnen\/[^/]+\/$/, each: 30 },
  { making: /\/(kaart|gesprek|intervisie)\/$/, each: 8 },
  { making: /^\/voorbeelden\/[^/]+\/[^/]+\/$/, each: 8 },
] as const;

/** The path below which the site is served, without a last slash. */
export const base = new URL(site).pathname.replace(/\/$/, '');

/** All pages that were built, but those that lead on at once and the book. */
export function builtPages(): string[] {
  const moved = movedAddresses('/');
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((path) => !moved.has(path) && !path.startsWith(downloadFolder))
    .sort();
}

/** The pages to walk: all that were built, and of what is made alike a sample. One of each layout is always among them. */
export function everyPage(): string[] {
  const listed = builtPages();
  const skipped = new Set(
    sampled.flatMap(({ making, each }) =>
      listed.filter((path) => making.test(path)).filter((_, index) => index % each !== 0),
    ),
  );
  return [...new Set([...listed.filter((path) => !skipped.has(path)), ...Object.values(layouts)])];
}
