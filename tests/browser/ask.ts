import type { Page } from 'playwright-core';
import { base } from './site.ts';

/** Types a query into the search page and waits until it is answered; gives the addresses that were found. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await page.locator('[data-search] input[name="q"]').fill(query);
  await page.waitForFunction((text) => document.title.startsWith(`${text}:`), query);
  return page
    .locator('[data-results] > li')
    .evaluateAll(
      (items, from) => items.map((item) => new URL(item.querySelector('a')?.href ?? '').pathname.slice(from, -1)),
      base.length + 1,
    );
}
