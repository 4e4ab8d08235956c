import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { inject } from 'vitest';
import { downloadFolder } from '../../src/lib/urls.ts';
import { movedAddresses } from '../../src/library/node/moved-pages.ts';
import { launchChromium } from '../../src/print/node/chromium.ts';
import { layouts } from './layouts.ts';
import { offerAxe } from './violations.ts';

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

/** A context in the one Chromium of a worker, which starts when first asked for and ends with it. */
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

/** Waits until a page has fetched nothing for a while, by its own account: the driver at times waits for ever for a request that has ended. */
export const quiet = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const fetched = () => performance.getEntriesByType('resource').length;
    for (let before = -1; before !== fetched();) {
      before = fetched();
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  });

/** What a look at a page finds wrong with it. It leaves the page as it was. */
export type Look = (page: Page) => Promise<readonly string[]>;

/** A look at a page in other circumstances than it was opened in. */
export const under =
  ({ viewport, ...media }: Parameters<Page['emulateMedia']>[0] & { viewport?: ViewportSize }, look: Look): Look =>
  async (page) => {
    const before = page.viewportSize();
    const asOpened = await mediaOf(page);
    await page.emulateMedia(media);
    if (viewport) await page.setViewportSize(viewport);
    const found = await look(page);
    await page.emulateMedia(asOpened);
    if (viewport && before) await page.setViewportSize(before);
    return found;
  };

const mediaOf = (page: Page) =>
  page.evaluate(() => {
    const asks = (feature: string) => matchMedia(`(${feature})`).matches;
    return {
      colorScheme: asks('prefers-color-scheme: dark') ? 'dark' : 'light',
      forcedColors: asks('forced-colors: active') ? 'active' : 'none',
      reducedMotion: asks('prefers-reduced-motion: reduce') ? 'reduce' : 'no-preference',
      // No medium of its own: what is printed then is on paper.
      media: null,
    } as const;
  });

/** Opens each of many pages once, in a few tabs side by side, and looks at it in all these ways; gives what each look found, with the address of the page. Under `told` stands what a page says on its console, such as a breach of the policy, what it asks of another host, and the cookies that are there in the end. */
export async function survey(
  paths: readonly string[],
  looks: Readonly<Record<string, Look>>,
  options: BrowserContextOptions = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const context = await newContext({ reducedMotion: 'reduce', ...options });
  await offerAxe(context);
  const waiting = [...paths];
  const found = new Map<string, string[]>(['told', ...Object.keys(looks)].map((name) => [name, []]));
  const tabs = await Promise.all(Array.from({ length: Math.min(tabCount, paths.length) }, () => context.newPage()));
  const visit = async (page: Page) => {
    let told: string[] = [];
    page.on('pageerror', ({ message }) => told.push(message));
    page.on('console', (message) => {
      // That a missing page is missing is no fault of it.
      if (message.location().url !== page.url()) told.push(message.text());
    });
    page.on('request', (request) => {
      const address = new URL(request.url());
      if (/^https?:$/.test(address.protocol) && address.origin !== new URL(site).origin) told.push(address.href);
    });
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const find = (name: string, faults: readonly string[]) =>
        found.get(name)?.push(...faults.map((fault) => `${path} ${fault}`));
      told = [];
      await page.goto(site + path);
      await settled(page);
      for (const [name, look] of Object.entries(looks)) find(name, await look(page));
      find('told', told);
    }
  };
  await Promise.all(tabs.map(visit));
  found.get('told')?.push(...(await context.cookies()).map(({ name }) => `keeps the cookie ${name}`));
  await context.close();
  return new Map([...found].map(([name, faults]) => [name, faults.sort()]));
}

/** Looks at many pages in one way; gives everything found wrong, and what a page tells that it should not. */
export const walk = async (
  paths: readonly string[],
  look: Look,
  options: BrowserContextOptions = {},
): Promise<string[]> => [...(await survey(paths, { look }, options)).values()].flat();

const tabCount = 2;

/** How long a walk along every page may take on a busy machine, in milliseconds. */
export const everyPageTimeout = 1_200_000;

/** Of pages of one making every how manyth is walked: entries of which there are many, records of sources, and pages that are made from another. */
const sampled = [
  { making: /^\/bronnen\/[^/]+\/$/, each: 30 },
  { making: /^\/(voorbeelden|begrippen|vragen|situaties)\/[^/]+\/$/, each: 3 },
  { making: /^\/a-z\/[^/]+\/$|^\/bronnen\/[^/]+\/[^/]+\/$/, each: 5 },
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
