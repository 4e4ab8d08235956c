import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../src/search/lexicon.ts';
import type { NodeSearch } from '../../src/cli/open-search.ts';
import type { Judged } from './quality.ts';

interface Sets {
  sample: Judged[];
  own: Judged[];
  fresh: Judged[];
  unseen: Judged[];
  blind: Judged[];
  negative: string[];
  frozen2026: (Judged & { kind: string })[];
  frozen2026Negative: string[];
}

const read = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as Sets;

/** The judged queries: the sample, our own, the third of ours that is kept out of tuning, and those that nothing answers. */
export const sets = {
  sample: read.sample,
  own: read.own.filter((_, index) => index % 3 !== 2),
  held: read.own.filter((_, index) => index % 3 === 2),
  fresh: read.fresh,
  unseen: read.unseen,
  blind: read.blind,
  frozen2026: read.frozen2026,
  negative: read.negative,
  frozen2026Negative: read.frozen2026Negative,
};

/** The sets that were written and judged before the last change of search, and on which nothing was tuned. */
export const frozen: ReadonlySet<keyof typeof sets> = new Set(['frozen2026', 'frozen2026Negative']);

/** The paths of the pages that a query finds, best first: `lessen/x`, or `over` for a page at the root. */
export async function pathsFor(query: string, { ask, lexicon }: NodeSearch): Promise<string[]> {
  const { finding } = await ask(query);
  return finding.found.map(({ page }) => lexicon.pages[page]?.url.slice(1, -1) ?? '');
}

/**
 * Share of the beginnings, from four letters, of words in titles (every fourth word) that bring a page with that
 * word in its title into the first five.
 */
export async function keystrokeShare(lexicon: Lexicon, paths: (query: string) => Promise<string[]>): Promise<number> {
  const titles = lexicon.pages
    .filter(({ facets }) => facets['soort']?.[0] !== 'bronnen')
    .map(({ title, url }) => ({ title: title.toLowerCase(), path: url.slice(1, -1) }));
  const words = [...new Set(titles.flatMap(({ title }) => title.match(/\p{L}{5,}/gu) ?? []))];
  const beginnings = words
    .filter((_, index) => index % 4 === 0)
    .flatMap((word) =>
      Array.from({ length: word.length - 3 }, (_, index) => ({ word, typed: word.slice(0, index + 4) })),
    );
  let good = 0;
  for (const { word, typed } of beginnings) {
    const first = (await paths(typed)).slice(0, 5);
    good += titles.some(({ title, path }) => title.includes(word) && first.includes(path)) ? 1 : 0;
  }
  return good / beginnings.length;
}
