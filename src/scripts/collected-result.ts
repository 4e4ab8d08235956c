import { kindOfFolder } from '../kinds.ts';
import { isCompared } from '../lib/comparison.ts';
import type { Found } from '../lib/finder.ts';
import type { Lexicon, PageRecord } from '../lib/lexicon.ts';
import type { Plan } from '../lib/planner.ts';
import { collectButtons } from './collect.ts';
import { element } from './dom.ts';
import { resultItem } from './results.ts';

/** A result as a list item, with ways to keep or compare its page. */
export async function collectedResult(
  found: Found,
  plan: Plan,
  lexicon: Lexicon,
  base: string,
): Promise<HTMLLIElement> {
  const item = await resultItem(found, plan, lexicon, base);
  const record = lexicon.data.pages[found.page];
  if (record) item.append(waysToCollect(record));
  return item;
}

function waysToCollect({ url, facets }: PageRecord): HTMLElement {
  const kind = kindOfFolder(facets['soort']?.[0] ?? '');
  const ways = element('div', '', 'results__ways');
  const status = element('span');
  // The page has one status, which is about the search.
  status.ariaLive = 'polite';
  ways.append(...collectButtons(url, kind !== undefined && isCompared(kind), status), status);
  return ways;
}
