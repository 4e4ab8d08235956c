import { readFileSync } from 'node:fs';
import { find } from '../../src/lib/finder.ts';
import type { NodeSearch } from '../../src/build/engine.ts';
import type { Judged } from './quality.ts';

interface Sets {
  sample: Judged[];
  own: Judged[];
  fresh: Judged[];
  negative: string[];
}

const read = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as Sets;

/** The judged queries: the sample, our own, the third of ours that is kept out of tuning, and those that nothing answers. */
export const sets = {
  sample: read.sample,
  own: read.own.filter((_, index) => index % 3 !== 2),
  held: read.own.filter((_, index) => index % 3 === 2),
  fresh: read.fresh,
  negative: read.negative,
};

/** The paths of the pages that a query finds, best first: `lessen/x`, or `over` for a page at the root. */
export async function pathsFor(query: string, { engine, lexicon }: NodeSearch): Promise<string[]> {
  const { found } = await find(engine, lexicon, query);
  return found.map(({ page }) => lexicon.data.pages[page]?.url.slice(1, -1) ?? '');
}
