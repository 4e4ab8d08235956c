import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';
import { walk } from './site.ts';

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
