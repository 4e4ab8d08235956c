import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { walk } from './site.ts';

const paths = Object.values(layouts);

test('who asks for less motion sees nothing move on any type of page', async () => {
  const moving = (page: Page) =>
    page.evaluate(() => {
      const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0);
      const styled = [...document.querySelectorAll('*')].flatMap((element) =>
        ['', '::before', '::after'].flatMap((part) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
            element,
            part,
          );
          const moves =
            (animationName !== 'none' && lasts(animationDuration)) ||
            lasts(transitionDuration) ||
            scrollBehavior === 'smooth';
          return moves ? [`moves: ${element.localName}.${String(element.className)}${part}`] : [];
        }),
      );
      const running = document.getAnimations().map((animation) => `runs: ${animation.id}`);
      return [...styled, ...running];
    });
  expect(await walk(paths, moving, { reducedMotion: 'reduce' })).toEqual([]);
});

test('turning one page into the next is animated only for who did not ask for less motion', async () => {
  const always = (page: Page) =>
    page.evaluate(() => {
      const rulesIn = (rules: CSSRuleList, around: string): string[] =>
        [...rules].flatMap((rule) => {
          const condition = rule instanceof CSSMediaRule ? rule.conditionText : '';
          const inner = 'cssRules' in rule ? rulesIn(rule.cssRules as CSSRuleList, `${around} ${condition}`) : [];
          const turns = /^@view-transition/.test(rule.cssText) && !/navigation:\s*none/.test(rule.cssText);
          return turns && !around.includes('prefers-reduced-motion: no-preference') ? [rule.cssText] : inner;
        });
      return [...document.styleSheets].flatMap((sheet) => rulesIn(sheet.cssRules, ''));
    });
  expect(await walk([layouts.home], always)).toEqual([]);
});

test('nothing on any type of page moves, blinks or plays by itself', async () => {
  const restless = (page: Page) =>
    page.evaluate(() => [
      ...[...document.querySelectorAll('video, audio, marquee, blink, meta[http-equiv="refresh"]')].map(String),
      ...document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations === Infinity)
        .map(({ id }) => `runs for ever: ${id}`),
    ]);
  expect(await walk(paths, restless)).toEqual([]);
});
