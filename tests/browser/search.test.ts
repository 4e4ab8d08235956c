import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { readTheme } from '../../src/theme/node/theme.ts';
import { isUpstream } from '../environment.ts';
import { qualityOf } from '../search/quality.ts';
import { tuned, tunedNegative } from '../search/sets.ts';
import { ask } from './ask.ts';
import { layouts } from './layouts.ts';
import { base, openSite, quiet } from './site.ts';

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

test.runIf(isUpstream)('the judged queries, typed into the page, bring the page first', async () => {
  const { page, said } = await open('/zoeken/');
  const answers = [];
  for (const judged of tuned.sample) answers.push({ judged, found: await ask(page, judged.query) });
  expect(qualityOf(answers).mrr).toBeGreaterThanOrEqual(0.88);
  expect(qualityOf(answers).empty).toBe(0);
  for (const query of tunedNegative.own) {
    const found = await ask(page, query);
    expect(found.length === 0 || found.every((path) => path.includes('participatie')), query).toBe(true);
  }
  expect(said).toEqual([]);
  await page.context().close();
});

test('a corrected word is told, and can be searched for as it was typed', async () => {
  const { page } = await open('/zoeken/?q=vertouwen');
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent?.includes('gevonden voor ‘vertrouwen’'),
  );
  await page.getByRole('link', { name: '‘vertouwen’' }).click();
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('Niets gevonden'));
  await page.context().close();
});

test('words that are nowhere on the site are named', async () => {
  const { page } = await open('/zoeken/');
  for (const [query, told] of [
    ['diamant', 'Niets over ‘diamant’.'],
    ['rugdekking diamant', 'Niets over ‘diamant’. Wel over ‘rugdekking’: '],
    ['grofvuil', 'Dat vindt u niet hier: ‘grofvuil’ hoort bij een ander loket'],
  ] as const) {
    await page.locator('[data-search] input[name="q"]').fill(query);
    await page.locator('[data-search] input[name="q"]').press('Enter');
    await page.waitForFunction((text) => document.querySelector('[role="status"]')?.textContent?.includes(text), told);
  }
  await page.context().close();
});

test('a word that is half typed is not called unknown', async () => {
  const { page } = await open('/zoeken/');
  await page.locator('[data-search] input[name="q"]').pressSequentially('rugdekking trampol');
  await page.waitForFunction(() => /gevonden/.test(document.querySelector('[role="status"]')?.textContent ?? ''));
  expect(await page.getByRole('status').textContent()).not.toContain('Niets over');
  await page.context().close();
});

test('a result that does not show the words says why it is there', async () => {
  const { page } = await open('/zoeken/?q=mediation');
  await page.locator('[data-results] li').first().waitFor();
  expect(await page.locator('.results__reason:not([hidden])').first().textContent()).toMatch(/^gevonden via: /);
  await page.context().close();
});

test('a result is a heading with a whole sentence, and says its language only where it is another', async () => {
  const { page } = await open('/zoeken/?q=vertrouwen');
  await page.locator('[data-results] mark').first().waitFor();
  const results = await page.locator('[data-results] > li').evaluateAll((items) =>
    items.map((item) => ({
      heading: item.querySelector('h2 > a')?.textContent ?? '',
      lang: item.querySelector('a')?.getAttribute('lang'),
      text: item.querySelector('p:not([class])')?.textContent ?? '',
    })),
  );
  expect(results.every(({ heading }) => heading !== '')).toBe(true);
  expect(results.every(({ lang }) => lang !== '')).toBe(true);
  expect(results.filter(({ text }) => text !== '' && !/^[\p{Lu}\d‘“'].*[.?!…’”:]$/u.test(text))).toEqual([]);
  expect(results.filter(({ text, heading }) => text === heading)).toEqual([]);
  await page.context().close();
});

test('what something is, is answered before the results', async () => {
  const { page } = await open('/zoeken/?q=betekenis+van+verkokering');
  const answer = page.getByRole('region', { name: 'Antwoord' });
  await answer.waitFor();
  expect(await answer.getByRole('heading').textContent()).toBe('Betekenis');
  expect(await answer.getByRole('link').getAttribute('href')).toBe(`${base}/begrippen/verkokering/`);
  await page.context().close();
});

test('five hundred characters of nonsense are answered calmly', async () => {
  const { page, said } = await open(`/zoeken/?q=${encodeURIComponent('qzxv wkjh '.repeat(50))}`);
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('Niets gevonden'));
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
  expect(await firstResults(query)).toContain(base + path);
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
  await page.locator('[data-search] input[name="q"]').press('Enter');
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
  await quiet(page);
  expect(requests.filter((url) => /pagefind/.test(url))).toEqual([]);
  expect(requests.filter((url) => url.endsWith('.js')).map((url) => /[^/]+$/.exec(url)?.[0])).toEqual([
    expect.stringMatching(/^page-/),
  ]);
  // A fork's logo, and the typefaces of its theme, come beside those five.
  const own = readTheme().faces.length + (existsSync('content/lokaal/logo.svg') ? 1 : 0);
  expect(requests.length).toBeLessThanOrEqual(5 + own);
  await page.context().close();
});

test('where readers can write, nothing found offers a mail with what was looked for', async () => {
  const { page } = await open('/zoeken/');
  const letter = page.locator('[data-help] a[href^="mailto:"]');
  await page.locator('[data-search] input[name="q"]').fill('diamant');
  await page.locator('[data-search] input[name="q"]').press('Enter');
  await page.waitForFunction(() => /^Niets/.test(document.querySelector('[role="status"]')?.textContent ?? ''));
  expect(await letter.count()).toBe(loadSite().feedback?.mail ? 1 : 0);
  await page.locator('[data-search]').evaluate((root) => (root.dataset['mail'] = 'redactie@gemeente.example'));
  await ask(page, 'diamanten');
  await letter.waitFor();
  const mail = new URL((await letter.getAttribute('href')) ?? '');
  expect(mail.pathname).toBe('redactie@gemeente.example');
  expect(mail.searchParams.get('subject')).toBe('Niet gevonden: diamanten');
  await page.context().close();
});

test('choices come after the results, those that leave nothing are folded away, and a chosen one is a button that takes it away', async () => {
  const { page } = await open('/zoeken/?q=verkokering&soort=begrippen');
  await page.locator('[data-results] li').first().waitFor();
  const order = await page.evaluate(() => {
    const [list, facets] = ['[data-results]', '[data-facets]'].map((each) => document.querySelector(each));
    return list && facets ? list.compareDocumentPosition(facets) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
  });
  expect(order).toBeGreaterThan(0);
  expect(await page.locator('.facet__none:visible').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Toon ook keuzes zonder uitkomst' }).check();
  expect(await page.locator('.facet__none:visible').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Begrippen: haal deze keuze weg' }).click();
  await page.waitForFunction(() => !location.search.includes('soort'));
  await page.context().close();
});

test('what was shown more stays on the way back', async () => {
  const { page } = await open('/zoeken/?q=bewoners');
  await page.getByRole('button', { name: 'Toon meer' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-results] > li').length > 10);
  const count = await page.locator('[data-results] > li').count();
  await page.locator('[data-results] > li a').nth(12).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/zoeken/'));
  await page.goBack();
  await page.waitForFunction((least) => document.querySelectorAll('[data-results] > li').length >= least, count);
  await page.waitForFunction(() => scrollY > 0);
  await page.context().close();
});

test('the keyboard of a phone says that it searches', async () => {
  const { page } = await open('/zoeken/');
  for (const input of await page.locator('input[name="q"]').all())
    expect(await input.getAttribute('enterkeyhint')).toBe('search');
  await page.context().close();
});
