import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** What axe finds wrong on a page, best practices included. */
export const violations = (page: Page): Promise<string[]> => violationsOf(page, options);

/** What axe finds wrong in the colours and sizes of a page, which follow from its layout. */
export const styleViolations = (page: Page): Promise<string[]> =>
  violationsOf(page, { ...options, runOnly: { type: 'rule', values: styleRules } });

/** What axe finds wrong on a page apart from that: what its text decides. */
export const textViolations = (page: Page): Promise<string[]> =>
  violationsOf(page, {
    ...options,
    rules: { ...options.rules, ...Object.fromEntries(styleRules.map((rule) => [rule, { enabled: false }])) },
  });

const styleRules = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  await loadAxe(page);
  const results = await page.evaluate((chosen) => {
    // axe reads -webkit-text-fill-color, which Chromium gives as it would be without forced colours: colours.test.ts looks at those.
    if (matchMedia('(forced-colors: active)').matches)
      chosen.rules = { ...chosen.rules, 'color-contrast': { enabled: false } };
    return (globalThis as unknown as Required<AxeScope>).axe.run(chosen);
  }, options);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** Lets every page of a context read axe by itself when it is asked for: sent to each page it takes longer than the judging. */
export async function offerAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: `globalThis.readAxe = () => { ${axe} }` });
}

interface AxeScope {
  axe?: { run(options: RunOptions): Promise<AxeResults> };
  readAxe?: () => void;
}

async function loadAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => {
    const scope = globalThis as unknown as AxeScope;
    if (!scope.axe) scope.readAxe?.();
    return scope.axe !== undefined;
  });
  if (!isThere) await page.evaluate(axe);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
};
