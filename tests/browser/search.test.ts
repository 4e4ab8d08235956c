import { expect, test } from 'vitest';
import { layouts, openSite } from './site.ts';

const open = openSite();

async function firstResults(query: string): Promise<string[]> {
  const { page } = await open(`/zoeken/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-results] li').first().waitFor();
  const links = await page.locator('[data-results] > li').evaluateAll((items) => items.slice(0, 3).map((item) => new URL(item.querySelector('a')?.href ?? '').pathname));
  await page.context().close();
  return links;
}

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
  await page.waitForFunction(() => /\d+ pagina’s gevonden voor ‘vertrouwen’/.test(document.querySelector('[role="status"]')?.textContent ?? ''));
  expect(await page.title()).toMatch(/^vertrouwen: \d+ gevonden/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.locator('input[name="q"]').fill('zzzxqq');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('Niets gevonden'));
  expect(await status.count()).toBe(1);
  await page.context().close();
});

test('the address holds the whole state: back, forward and reload restore it', async () => {
  const { page } = await open('/zoeken/?q=wijk&soort=voorbeelden');
  const kinds = () => page.locator('[data-results] > li').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['accent']));
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

test('facets count, and two values of one facet widen the results', async () => {
  const { page } = await open('/zoeken/?q=bewoners&gemeente=breda');
  const found = async (pattern: RegExp) => Number(pattern.exec((await page.getByRole('status').textContent()) ?? '')?.[1]);
  await page.waitForFunction(() => /gevonden/.test(document.querySelector('[role="status"]')?.textContent ?? ''));
  const one = await found(/(\d+) pagina/);
  await page.waitForFunction(() => /\(\d+\)/.test(document.querySelector('input[value="tilburg"] ~ span')?.textContent ?? ''));
  await page.locator('input[value="tilburg"]').check();
  await page.waitForFunction((count) => Number(/(\d+) pagina/.exec(document.querySelector('[role="status"]')?.textContent ?? '')?.[1]) > count, one);
  await page.context().close();
});

test('markup in a query is text', async () => {
  const { page, said } = await open(`/zoeken/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await page.waitForFunction(() => (document.querySelector('[role="status"]')?.textContent ?? '') !== '');
  expect(await page.locator('main img').count()).toBe(0);
  expect(said).toEqual([]);
  await page.context().close();
});

test('when the index cannot be loaded the page says so, and the lists stay', async () => {
  const { page } = await open('/zoeken/');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.locator('input[name="q"]').fill('relaties');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes('lukt nu niet'));
  expect(await page.locator('.browse a').count()).toBeGreaterThan(8);
  await page.context().close();
});

test('nothing of search is loaded on a page where nobody searches', async () => {
  const { page, requests } = await open(layouts.practice);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /pagefind|\.js/.test(url))).toEqual([]);
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
  expect(await page.locator('noscript').count() + await page.getByText('Zoeken heeft JavaScript nodig').count()).toBeGreaterThan(0);
  await page.context().close();
});
