import { readFileSync } from 'node:fs';
import { find } from '../../src/lib/finder.ts';
import type { Lexicon } from '../../src/lib/lexicon.ts';
import type { NodeSearch } from '../../src/build/engine.ts';
import type { Judged } from './quality.ts';

interface Sets {
  sample: Judged[];
  own: Judged[];
  fresh: Judged[];
  unseen: Judged[];
  blind: Judged[];
  negative: string[];
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
  negative: read.negative,
};

/** The paths of the pages that a query finds, best first: `lessen/x`, or `over` for a page at the root. */
export async function pathsFor(query: string, { engine, lexicon }: NodeSearch): Promise<string[]> {
  const { found } = await find(engine, lexicon, query);
  return found.map(({ page }) => lexicon.data.pages[page]?.url.slice(1, -1) ?? '');
}

/**
 * Share of the beginnings, from four letters, of words in titles (every fourth word) that bring a page with that
 * word in its title into the first five.
 */
export async function keystrokeShare(lexicon: Lexicon, paths: (query: string) => Promise<string[]>): Promise<number> {
  const titles = lexicon.data.pages
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
