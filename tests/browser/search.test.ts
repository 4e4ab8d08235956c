import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { qualityOf } from '../search/quality.ts';
import { sets } from '../search/sets.ts';
import { layouts } from './layouts.ts';
import { openSite } from './site.ts';

const open = openSite();

async function firstResults(query: string): Promise<string[]> {
  const { page } = await open(`/zoeken/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-results] li').first().waitFor();
  const links = await page
    .locator('[data-results] > li')
    .evaluateAll((items) => items.slice(0, 3).map((item) => new URL(item.querySelector('a')?.href ?? '').pathname));
  await page.context().close();
  return links;
}

/** Types a query into the search page and waits until it is answered; gives the addresses that were found. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.locator('[data-search] input[name="q"]').fill(query);
  await page.waitForFunction((text) => document.title.startsWith(`${text}:`), query);
  return page
    .locator('[data-results] > li')
    .evaluateAll((items) => items.map((item) => new URL(item.querySelector('a')?.href ?? '').pathname.slice(1, -1)));
}

test('the judged queries, typed into the page, bring the page first', async () => {
  const { page, said } = await open('/zoeken/');
  const answers = [];
  for (const judged of sets.sample) answers.push({ judged, found: await ask(page, judged.query) });
  expect(qualityOf(answers).mrr).toBeGreaterThanOrEqual(0.88);
  expect(qualityOf(answers).empty).toBe(0);
  for (const query of sets.negative) {
    const found = await ask(page, query);
    expect(found.length === 0 || found.every((path) => path.includes('participatie')), query).toBe(true);
  }
  expect(said).toEqual([]);
  await page.context().close();
});

test('a corrected word is told, and can be searched for as it was typed', async () => {
  const { page } = await open('/zoeken/?q=vertouwen');
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent?.includes('Gezocht op: vertrouwen'),
  );
  await page.getByRole('link', { name: '‘vertouwen’' }).click();
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('Niets gevonden'));
  await page.context().close();
});

test('words that are nowhere on the site are named', async () => {
  const { page } = await open('/zoeken/?q=dakkapel');
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent?.includes('Nergens op de site: dakkapel'),
  );
  await page.context().close();
});

test('a result that does not show the words says why it is there', async () => {
  const { page } = await open('/zoeken/?q=mediation');
  await page.locator('[data-results] li').first().waitFor();
  expect(await page.locator('.results__reason').first().textContent()).toMatch(/^gevonden via: /);
  await page.context().close();
});

test('five hundred characters of nonsense are answered calmly', async () => {
  const { page, said } = await open(`/zoeken/?q=${encodeURIComponent('qzxv wkjh '.repeat(50))}`);
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('Niets gevonden'));
  expect(said).toEqual([]);
  await page.context().close();
});

test('without the index the page says that search fails, and the lists stay', async () => {
  const { page } = await open('/zoeken/');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.locator('input[name="q"]').fill('relaties');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('lukt nu niet'));
  expect(await page.locator('.browse a').count()).toBeGreaterThan(8);
  await page.context().close();
});

test.each([
  ['WebAssembly', '**/*.pagefind'],
  ['Pagefind', '**/pagefind.js'],
])('without %s titles and search words are searched, and the page says so', async (_, files) => {
  const { page } = await open('/zoeken/');
  await page.route(files, (route) => route.abort());
  const found = await ask(page, 'relatie onderhouden');
  expect(found[0]).toBe('praktijken/werken-aan-relaties');
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent?.includes('alleen in titels en zoekwoorden gezocht'),
  );
  await page.context().close();
});

test('without excerpts the results stay', async () => {
  const { page } = await open('/zoeken/');
  await page.route('**/*.pf_fragment', (route) => route.abort());
  expect((await ask(page, 'vertrouwen')).length).toBe(10);
  await page.context().close();
});

test.each([
  ['only spaces', '   ', /^$/],
  ['only small words', 'de het een', /^Niets gevonden voor ‘de het een’\. Typ er een woord bij/],
  ['only quotes', '""', /^Niets gevonden/],
  ['an emoji', '😀', /^Niets gevonden/],
  ['accents', 'coöperatie één', /gevonden voor ‘coöperatie één’/],
  ['a percent sign', '100% vertrouwen', /gevonden voor ‘100% vertrouwen’/],
  ['a plus', 'raad + college', /gevonden voor ‘raad \+ college’/],
  ['a script', '<script>alert(1)</script>', /‘<script>alert\(1\)<\/script>’/],
  ['an open quote', '"raad', /gevonden voor ‘"raad’/],
  ['more than five hundred characters', 'raad '.repeat(120), /‘raad /],
])('a query of %s is answered calmly', async (_, query, answer) => {
  const { page, said } = await open(`/zoeken/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(
    ([source, isQuiet]) => {
      const text = document.querySelector('[role="status"]')?.textContent ?? '';
      return new RegExp(source ?? '').test(text) && (isQuiet === 'yes' || text !== '');
    },
    [answer.source, query.trim() ? 'no' : 'yes'],
  );
  expect(await page.locator('main script:not([src], [type="application/ld+json"])').count()).toBe(0);
  expect(await page.locator('.browse a').count()).toBeGreaterThan(8);
  expect(said).toEqual([]);
  await page.context().close();
});

test('an address that is not well formed is read as far as it goes', async () => {
  const { page, said } = await open('/zoeken/?q=100%+raad&soort=&kleur=rood&soort=lessen,lessen&soort=bestaatniet');
  await page.locator('[data-results] li').first().waitFor();
  expect(await page.locator('input[name="q"]').inputValue()).toBe('100% raad');
  expect(await page.locator('[data-facets] input:checked').count()).toBe(1);
  expect(await page.locator('[data-help]').textContent()).toContain('‘bestaatniet’ bij soort bestaat hier niet');
  expect(said).toEqual([]);
  await page.context().close();
});
test('typing replaces the address, sending and choosing add to the history', async () => {
  const { page } = await open('/zoeken/');
  const length = () => page.evaluate(() => history.length);
  const before = await length();
  await page.locator('input[name="q"]').last().pressSequentially('wijk');
  await page.waitForFunction(() => document.title.startsWith('wijk:'));
  expect(await length()).toBe(before);
  expect(new URL(page.url()).search).toBe('?q=wijk');
  await page.locator('[data-search] input[name="q"]').press('Enter');
  expect(await length()).toBe(before + 1);
  await page.locator('input[value="voorbeelden"]').check();
  expect(await length()).toBe(before + 2);
  await page.goBack();
  await page.waitForFunction(() => document.title.startsWith('wijk:') && !location.search.includes('soort'));
  await page.goForward();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value="voorbeelden"]')?.checked);
  await page.context().close();
});

test.each([
  ['werken aan relaties', '/praktijken/werken-aan-relaties/'],
  ['harderwijk', '/gemeenten/harderwijk/'],
  ['gideonsbende', '/begrippen/gideonsbende/'],
  ['relatiewerk', '/praktijken/werken-aan-relaties/'],
])('%s finds %s', async (query, path) => {
  expect(await firstResults(query)).toContain(path);
});

test('from skip link to result by keyboard alone', async () => {
  const { page } = await open('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.type('bruidsschat');
  await page.keyboard.press('Enter');
  await page.locator('[data-results] li').first().waitFor();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => Boolean(document.activeElement?.closest('[data-results]')))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(begrippen|voorbeelden|lessen|gemeenten)\//);
  await page.context().close();
});

test('the count is announced, in the title too, and typing on updates it without moving focus', async () => {
  const { page } = await open('/zoeken/');
  const status = page.getByRole('status');
  await page.locator('input[name="q"]').pressSequentially('vertrouwen');
  await page.waitForFunction(() =>
    /\d+ pagina’s gevonden voor ‘vertrouwen’/.test(document.querySelector('[role="status"]')?.textContent ?? ''),
  );
  expect(await page.title()).toMatch(/^vertrouwen: \d+ gevonden/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.locator('input[name="q"]').fill('zzzxqq');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('Niets gevonden'));
  expect(await status.count()).toBe(1);
  await page.context().close();
});

test('the address holds the whole state: back, forward and reload restore it', async () => {
  const { page } = await open('/zoeken/?q=wijk&soort=voorbeelden');
  const kinds = () =>
    page
      .locator('[data-results] > li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['accent']));
  await page.locator('[data-results] li').first().waitFor();
  expect(new Set(await kinds())).toEqual(new Set(['voorbeelden']));
  await page.locator('input[value="voorbeelden"]').uncheck();
  await page.waitForFunction(() => !location.search.includes('soort'));
  await page.goBack();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value="voorbeelden"]')?.checked);
  await page.reload();
  await page.locator('[data-results] li').first().waitFor();
  expect(new Set(await kinds())).toEqual(new Set(['voorbeelden']));
  expect(await page.locator('input[name="q"]').inputValue()).toBe('wijk');
  await page.context().close();
});

test('markup in a query is text', async () => {
  const { page, said } = await open(`/zoeken/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await page.waitForFunction(() => (document.querySelector('[role="status"]')?.textContent ?? '') !== '');
  expect(await page.locator('main img').count()).toBe(0);
  expect(said).toEqual([]);
  await page.context().close();
});

test('nothing of search is loaded on a page where nobody searches', async () => {
  const { page, requests } = await open(layouts.practice);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /pagefind/.test(url))).toEqual([]);
  expect(requests.filter((url) => url.endsWith('.js')).map((url) => /[^/]+$/.exec(url)?.[0])).toEqual([
    expect.stringMatching(/^page-/),
  ]);
  expect(requests.length).toBeLessThanOrEqual(5);
  await page.context().close();
});

test.each(Object.entries(layouts))('%s reads and navigates with JavaScript off', async (_, path) => {
  const { page } = await open(path, { javaScriptEnabled: false });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('nav[aria-label="Hoofdmenu"] a').count()).toBeGreaterThan(5);
  const form = page.locator('form[role="search"]').first();
  await form.locator('input').fill('relaties');
  await form.locator('button').click();
  await page.waitForURL(/\/zoeken\/\?q=relaties/);
  expect(await page.locator('.browse a').count()).toBeGreaterThan(8);
  expect(
    (await page.locator('noscript').count()) + (await page.getByText('Zoeken heeft JavaScript nodig').count()),
  ).toBeGreaterThan(0);
  await page.context().close();
});

test('where readers can write, nothing found offers a mail with what was looked for', async () => {
  const { page } = await open('/zoeken/');
  const letter = page.locator('[data-help] a[href^="mailto:"]');
  await ask(page, 'dakkapel');
  await page.waitForFunction(() => /^Niets/.test(document.querySelector('[role="status"]')?.textContent ?? ''));
  expect(await letter.count()).toBe(0);
  await page.locator('[data-search]').evaluate((root) => (root.dataset['mail'] = 'redactie@gemeente.example'));
  await ask(page, 'dakkapellen');
  await letter.waitFor();
  const mail = new URL((await letter.getAttribute('href')) ?? '');
  expect(mail.pathname).toBe('redactie@gemeente.example');
  expect(mail.searchParams.get('subject')).toBe('Niet gevonden: dakkapellen');
  await page.context().close();
});
