import { kindOfFolder } from '../../kinds.ts';
import { isCompared } from '../../compare/comparison.ts';
import type { PageRecord } from '../../search/lexicon.ts';
import { collectButtons } from './collect-buttons.ts';
import { element } from '../../lib/browser/dom.ts';
import { resultItem } from '../../search/browser/results.ts';

/** A result as a list item, with ways to keep or compare its page. */
export const collectedResult: typeof resultItem = (found, plan, lexicon, base) => {
  const item = resultItem(found, plan, lexicon, base);
  const record = lexicon.pages[found.page];
  if (record?.facets['soort']) item.element.append(waysToCollect(record));
  return item;
};

function waysToCollect({ url, title, facets }: PageRecord): HTMLElement {
  const kind = kindOfFolder(facets['soort']?.[0] ?? '');
  const ways = element('div', '', 'results__ways');
  const status = element('span');
  // The page has one status, which is about the search.
  status.ariaLive = 'polite';
  ways.append(...collectButtons(url, kind !== undefined && isCompared(kind), status, title), status);
  return ways;
}
