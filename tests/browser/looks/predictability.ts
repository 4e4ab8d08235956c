import type { Page } from 'playwright-core';

/** Styles by which hovering shows something new, and titles that only hovering tells. */
export const hovering = (page: Page): Promise<string[]> =>
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

/** Fields without a label that one sees, or that a button beside them tells. */
export const nameless = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
      .filter((field) => field.type !== 'hidden')
      .filter(({ labels, placeholder }) => {
        const label = labels?.[0]?.textContent.trim() ?? '';
        return !label || (Boolean(placeholder) && placeholder !== label);
      })
      .map((field) => field.outerHTML.slice(0, 80)),
  );

/** A page without content in sight. */
export const hidden = async (page: Page): Promise<string[]> =>
  (await page.locator('main').isVisible()) ? [] : ['shows no content'];
