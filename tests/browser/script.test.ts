import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite, survey, type Look } from './site.ts';

const open = openSite();

/** Searching needs a script, and says so. */
const isPlain = (address: string) => !address.endsWith(layouts.search);

/** What only a script can offer: it stays away until there is one. */
const extras =
  '[data-scripted], [data-themes], [data-read-as], [data-nearest], [data-collect] :is(button, [role="status"]), .question-ways, .rows__tick, [data-add]';

/** What stands in for it. */
const instead = 'main noscript, [data-by-mail]';

/** The text of a page, but for what only a script can offer and what stands in for it. */
async function textOf(page: Page): Promise<string> {
  await page.locator(`${extras}, ${instead}`).evaluateAll((all) => all.forEach((each) => each.remove()));
  return page.locator('body').innerText();
}

/** Keeps the text of each page. */
const keeping =
  (texts: Map<string, string>): Look =>
  async (page) => {
    texts.set(page.url(), await textOf(page));
    return [];
  };

const offering: Look = async (page) =>
  (await page.locator(extras).locator('visible=true').count()) === 0 ? [] : ['shows what only a script can do'];

/** Its title and the menu are there, and its header leads to the page for searching, which tells what it needs. */
const navigating: Look = async (page) => {
  const isWhole =
    (await page.locator('h1').isVisible()) && (await page.locator('nav[aria-label="Hoofdmenu"] a').count()) > 5;
  const form = page.locator('form[role="search"]').first();
  await form.locator('input').fill('relaties');
  await form.locator('button').click();
  await page.waitForURL(/\/zoeken\/\?q=relaties/);
  const leadsOn = (await page.locator('.browse a').count()) > 8;
  return [...(isWhole ? [] : ['lacks its title or menu']), ...(leadsOn ? [] : ['leads to an empty search page'])];
};

test('with JavaScript off each type of page shows the same text, but for what only a script can offer, and leads on', async () => {
  const [scripted, plain] = [new Map<string, string>(), new Map<string, string>()];
  const [withScript, without] = await Promise.all([
    survey(Object.values(layouts).filter(isPlain), { text: keeping(scripted) }),
    survey(
      Object.values(layouts),
      {
        offering: async (page) => (isPlain(page.url()) ? offering(page) : []),
        text: keeping(plain),
        navigating,
      },
      { javaScriptEnabled: false },
    ),
  ]);
  expect([...withScript.values(), ...without.values()].flat()).toEqual([]);
  expect(scripted.size).toBeGreaterThan(25);
  for (const [url, text] of scripted) {
    expect(text.length, url).toBeGreaterThan(200);
    expect(plain.get(url), url).toBe(text);
  }
});

test('with JavaScript off the search page says so, and leads to every list', async () => {
  const { page } = await open('/zoeken/?q=relaties', { javaScriptEnabled: false });
  // Chromium driven from outside does not draw <noscript>; that it is there is what can be seen.
  expect(await page.locator('main noscript').textContent()).toContain('Zoeken heeft JavaScript nodig');
  expect(await page.locator('[data-facets]').isVisible()).toBe(false);
  await page.locator('.browse a', { hasText: 'A–Z' }).click();
  await page.waitForURL('**/a-z/');
  await page.context().close();
});

test('with JavaScript off examples can be narrowed down, one page a choice', async () => {
  const { page } = await open('/voorbeelden/', { javaScriptEnabled: false });
  const all = await page.locator('.overview .rows > li').count();
  await page.locator('.filters summary', { hasText: 'Gemeente' }).click();
  await page.locator('.filters a', { hasText: 'Heusden' }).click();
  await page.waitForURL('**/voorbeelden/gemeente/heusden/');
  const some = await page.locator('.overview .rows > li').count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.context().close();
});
