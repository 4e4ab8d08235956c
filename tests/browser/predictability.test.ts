import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { openSite, walk } from './site.ts';
import { stopsOf, travel } from './stops.ts';

const open = openSite();
const paths = Object.values(layouts);

test('nothing appears, moves away or goes elsewhere because something gets the focus', async () => {
  const startled = async (page: Page) => {
    const stops = await stopsOf(page);
    const before = await page.evaluate(() => [location.href, document.body.innerText] as const);
    await travel(page, 'Tab', Math.min(stops.length, 60));
    const after = await page.evaluate(() => [location.href, document.body.innerText] as const);
    const { length: windows } = page.context().pages();
    return [
      ...(after[0] === before[0] ? [] : [`went to ${after[0]}`]),
      ...(after[1] === before[1] ? [] : ['shows another text']),
      ...(windows === 1 ? [] : ['opened a window']),
    ];
  };
  for (const path of paths) expect(await walk([path], startled)).toEqual([]);
});

test('nothing is told by hovering alone: no titles, and what hovers changes only its line and colour', async () => {
  const hovering = (page: Page) =>
    page.evaluate(() => {
      const harmless = /^(color|background-color|border-.*|outline.*|text-decoration.*|padding-.*|cursor)$/;
      const rulesIn = (rules: CSSRuleList): CSSStyleRule[] =>
        [...rules].flatMap((rule) => [
          ...(rule instanceof CSSStyleRule ? [rule] : []),
          ...('cssRules' in rule ? rulesIn(rule.cssRules as CSSRuleList) : []),
        ]);
      const revealing = [...document.styleSheets]
        .flatMap(({ cssRules }) => rulesIn(cssRules))
        .filter(({ selectorText }) => selectorText.includes(':hover'))
        .filter(({ style }) => [...style].some((property) => !harmless.test(property)))
        .filter(({ selectorText }) =>
          // What is drawn again, stronger, says nothing new: it is hidden from screen readers.
          [...document.querySelectorAll(selectorText.replace(/:hover|:focus-within/g, ''))].some(
            (each) => !each.closest('[aria-hidden="true"]'),
          ),
        )
        .map(({ cssText }) => cssText);
      const titled = [...document.querySelectorAll('body [title]:not(iframe)')].map((each) =>
        each.outerHTML.slice(0, 80),
      );
      return [...revealing, ...titled];
    });
  expect(await walk(paths, hovering)).toEqual([]);
});

test('no key by itself does anything', async () => {
  for (const path of [layouts.home, layouts.practice, '/zoeken/?q=wijk']) {
    const { page } = await open(path);
    await page.waitForLoadState('networkidle');
    const state = () =>
      page.evaluate(() => [location.href, document.body.innerText, document.activeElement?.localName].join('\n'));
    const before = await state();
    for (const key of [...'abcdefghijklmnopqrstuvwxyz0123456789/?.,;[]-='] as const) await page.keyboard.press(key);
    expect(await state(), path).toBe(before);
    await page.context().close();
  }
});

test('typing, choosing and leaving a field go nowhere else; only the button or Enter does', async () => {
  const { page } = await open(layouts.practice);
  const field = page.locator('input[name="q"]');
  await field.fill('vertrouwen');
  await page.keyboard.press('Tab');
  expect(new URL(page.url()).pathname).toBe(layouts.practice);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/zoeken/?q=vertrouwen');
  await page.locator('[data-results] li').first().waitFor();
  const box = page.locator('[data-facets] input:not(:disabled)').first();
  await box.focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/[?&]soort=/);
  expect(new URL(page.url()).pathname).toBe(layouts.search);
  expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.context().close();
});

test('every field has a label that one sees, or that a button beside it tells, and a name that holds it', async () => {
  const nameless = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
        .filter((field) => field.type !== 'hidden')
        .filter(({ labels, placeholder }) => {
          const label = labels?.[0]?.textContent.trim() ?? '';
          return !label || (Boolean(placeholder) && placeholder !== label);
        })
        .map((field) => field.outerHTML.slice(0, 80)),
    );
  expect(await walk(paths, nameless)).toEqual([]);
});

test('a press that slides off a link or button before it ends does nothing', async () => {
  const { page } = await open(layouts.home);
  for (const selector of ['.site-nav a', 'form[role="search"] button']) {
    await page.locator(selector).first().hover();
    await page.mouse.down();
    await page.mouse.move(2, 400);
    await page.mouse.up();
    expect(new URL(page.url()).pathname, selector).toBe('/');
  }
  await page.context().close();
});

test('the page turns with the device: content is there upright and on its side', async () => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ]) {
    const hidden = async (page: Page) => ((await page.locator('main').isVisible()) ? [] : ['shows no content']);
    expect(await walk(paths, hidden, { viewport })).toEqual([]);
  }
});
