import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { base, openSite, quiet } from './site.ts';

const open = openSite();

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const light = 'rgb(248, 244, 236)';
const dark = 'rgb(24, 21, 17)';

describe('light and dark', () => {
  test('follow the device, until a reader chooses; the choice holds on the next page and after a reload', async () => {
    const { page } = await open(layouts.practice, { colorScheme: 'dark' });
    expect(await paper(page)).toBe(dark);
    await page.getByLabel('licht', { exact: true }).check();
    expect(await paper(page)).toBe(light);
    await page.reload();
    expect(await paper(page)).toBe(light);
    await page.locator('.site-nav a').first().click();
    await page.waitForURL(/situaties/);
    expect(await paper(page)).toBe(light);
    expect(await page.getByLabel('licht', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('zoals mijn apparaat').check();
    expect(await paper(page)).toBe(dark);
    await page.context().close();
  });

  test('a chosen theme is there at the first paint', async () => {
    const { page } = await open(layouts.home);
    await page.getByLabel('donker', { exact: true }).check();
    await page.addInitScript(() => {
      const painted = globalThis as unknown as { first?: string };
      new PerformanceObserver(() => {
        painted.first ??= getComputedStyle(document.documentElement).backgroundColor;
      }).observe({ type: 'paint', buffered: true });
    });
    await page.goto(page.url().replace(/\/$/, layouts.lesson));
    await page.waitForFunction(() => (globalThis as unknown as { first?: string }).first);
    expect(await page.evaluate(() => (globalThis as unknown as { first?: string }).first)).toBe(dark);
    await page.context().close();
  });
});

describe('reading in a role', () => {
  const rows = (page: Page) =>
    page
      .locator('[data-relations="voorbeelden"] .rows > li > a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const marked = (page: Page) => page.locator('[data-marked]').count();

  test('marks what belongs to it, puts it first, hides nothing, and says so', async () => {
    const { page } = await open(layouts.practice);
    const before = await rows(page);
    expect(await marked(page)).toBe(0);
    await page.getByLabel('Lees als').selectOption('wijkmanager');
    expect(await marked(page)).toBeGreaterThan(2);
    const after = await rows(page);
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
    const flags = await page
      .locator('[data-relations="voorbeelden"] .rows > li')
      .evaluateAll((items) => items.map((item) => item.hasAttribute('data-marked')));
    expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
    expect(await page.locator('[data-read-as] [aria-live]').textContent()).toMatch(/staat vooraan: \d+ verwijzingen/);
    expect(new URL(page.url()).searchParams.get('als')).toBe('wijkmanager');
    await page.goBack();
    expect(await rows(page)).toEqual(before);
    await page.context().close();
  });

  test('goes along in links and in search, and a shared address opens with it', async () => {
    const { page } = await open(`${layouts.practice}?als=raadslid`);
    expect(await page.getByLabel('Lees als').inputValue()).toBe('raadslid');
    await page.locator('.related .rows a').first().click();
    await page.waitForURL(/als=raadslid/);
    await page.locator('header input[name="q"]').fill('vertrouwen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/zoeken\/\?q=vertrouwen&als=raadslid/);
    await page.locator('main input[name="q"]').fill('relaties');
    await page.waitForURL(/q=relaties&als=raadslid/);
    await page.context().close();
  });

  test('an unknown role changes nothing', async () => {
    const { page, said } = await open(`${layouts.practice}?als=tovenaar`);
    expect(await page.getByLabel('Lees als').inputValue()).toBe('');
    expect(await marked(page)).toBe(0);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('works on home, where situations are put in order', async () => {
    const { page } = await open('/?als=wijkmanager');
    expect(await page.locator('.doors > li').first().getAttribute('data-marked')).toBe('');
    await page.context().close();
  });
});

test('the table of contents shows which section is being read', async () => {
  const { page } = await open(layouts.practice);
  const current = page.locator('.contents [aria-current]');
  expect(await current.count()).toBe(0);
  for (const section of ['zo-doet-u-het', 'verder-lezen']) {
    await page.locator(`#${section}`).evaluate((heading) => heading.scrollIntoView());
    await page.waitForFunction(
      (id) => document.querySelector('.contents [aria-current]')?.getAttribute('href') === `#${id}`,
      section,
    );
  }
  expect(await current.count()).toBe(1);
  await page.context().close();
});

test('a page that a reader points at is fetched before the click', async () => {
  const { page, requests, said } = await open(layouts.practice);
  const link = page.locator('.pager a[rel="next"]');
  const address = await link.evaluate((each) => (each as HTMLAnchorElement).href);
  expect(requests).not.toContain(address);
  const fetched = page.waitForRequest(address);
  await link.hover();
  expect((await (await fetched).response())?.status()).toBe(200);
  expect(said).toEqual([]);
  await page.context().close();
});

test('the missing page names the nearest addresses', async () => {
  const { page } = await open('/praktijken/werken-aan-relatie/');
  const nearest = page.locator('[data-nearest] a');
  await nearest.first().waitFor();
  expect(await nearest.first().getAttribute('href')).toBe(`${base}/praktijken/werken-aan-relaties/`);
  await page.context().close();
});

test.each([
  ['a wide window', {}],
  ['a phone', { viewport: { width: 360, height: 740 } }],
])('nothing moves while a page loads into an empty cache over slow 4G, in %s', async (_, options) => {
  for (const path of [layouts.home, layouts.practice, layouts.example, layouts.municipality, layouts.overview]) {
    const { page } = await open('/a-z/', options);
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.setCacheDisabled', { cacheDisabled: true });
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
    await page.addInitScript(() => {
      const moved = globalThis as unknown as { shift: number };
      moved.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(new URL(base + path, page.url()).href);
    await quiet(page);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift), path).toBe(0);
    await page.context().close();
  }
});
