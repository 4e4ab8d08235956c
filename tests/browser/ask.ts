import type { Page } from 'playwright-core';

/** Types a query into the search page and waits until it is answered; gives the addresses that were found. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await page.locator('[data-search] input[name="q"]').fill(query);
  await page.waitForFunction((text) => document.title.startsWith(`${text}:`), query);
  return page
    .locator('[data-results] > li')
    .evaluateAll((items) => items.map((item) => new URL(item.querySelector('a')?.href ?? '').pathname.slice(1, -1)));
}
