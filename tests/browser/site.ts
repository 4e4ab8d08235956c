import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from './chromium.ts';

/** One page of each layout. */
export const layouts = {
  home: '/',
  practice: '/praktijken/werken-aan-relaties/',
  lesson: '/lessen/investeer-in-vertrouwen/',
  dilemma: '/dilemmas/loslaten-of-sturen/',
  recommendation: '/aanbevelingen/tijd-en-ruimte/',
  example: '/voorbeelden/apeldoorn-initiatievenmakelaar/',
  municipality: '/gemeenten/heusden/',
  situation: '/situaties/boze-bewoners-morgenavond/',
  role: '/rollen/wijkmanager/',
  concept: '/begrippen/overheidsparticipatie/',
  source: '/bronnen/platform31-2022/',
  page: '/bijdragen/',
  about: '/over/',
  overview: '/voorbeelden/',
  map: '/gemeenten/',
  'a-z': '/a-z/',
  coherence: '/samenhang/',
  editors: '/redactie/',
  narrowed: '/voorbeelden/gemeente/heusden/',
  search: '/zoeken/',
  'how to search': '/zoeken/uitleg/',
  '404': '/bestaat-niet/',
} as const;

/** Starts Chromium for the tests of a file, and gives a way to open pages; what a page says on its console is kept in `said`. */
export function openSite() {
  let browser: Browser;
  const site = inject('site');
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  return async function open(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; said: string[]; requests: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const said: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site + path);
    return { page, said, requests };
  };
}
