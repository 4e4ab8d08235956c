import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../src/search/lexicon.ts';
import type { NodeSearch } from '../../src/cli/open-search.ts';
import type { Judged } from './quality.ts';

/** A judged query of somebody: a manager, a newcomer, somebody on a phone. */
type OfKind = Judged & { kind: string };

interface Tuned {
  sample: Judged[];
  own: Judged[];
  fresh: Judged[];
  unseen: Judged[];
  blind: Judged[];
  negative: string[];
  frozen2026: OfKind[];
  frozen2026Negative: string[];
  second: OfKind[];
  secondNegative: string[];
  third: OfKind[];
  thirdNegative: string[];
  fourth: OfKind[];
  fourthNegative: string[];
}

const read = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as Tuned;

/** The judged queries on which search was tuned, or that were looked at since: they say how well it was tuned. */
export const tuned = {
  sample: read.sample,
  own: read.own.filter((_, index) => index % 3 !== 2),
  held: read.own.filter((_, index) => index % 3 === 2),
  fresh: read.fresh,
  unseen: read.unseen,
  blind: read.blind,
  first: read.frozen2026,
  second: read.second,
  third: read.third,
  fourth: read.fourth,
};

/** Queries that nothing on the site answers: those on which search was tuned, and those of the sets that were frozen before. */
export const tunedNegative = {
  own: read.negative,
  first: read.frozen2026Negative,
  second: read.secondNegative,
  third: read.thirdNegative,
  fourth: read.fourthNegative,
};

/** A query as its author wrote it down: the pages that are asked for, and those that are also good; neither for a negative. */
interface Written {
  query: string;
  kind: string;
  want: string[];
  good: string[];
}

const file = readFileSync(new URL('frozen.json', import.meta.url));
const written = JSON.parse(file.toString('utf8')) as Written[];

/**
 * The frozen set, `frozen.json`: written in the night of 28 November 2026 from the titles of the pages, and then judged from
 * their texts, by somebody who saw neither the search, nor its word lists, nor the other sets. Search is measured on it as a whole and per kind; its
 * queries are not read one by one, and nothing is made to fit them.
 */
export const frozen = {
  date: '2026-11-28',
  /** Tells whether the set is still what its author wrote. */
  hash: createHash('sha256').update(file).digest('hex'),
  queries: written.filter(({ kind }) => kind !== 'negative').map(judgedOf),
  negative: written.filter(({ kind }) => kind === 'negative').map(({ query }) => query),
};

function judgedOf({ query, kind, want, good }: Written): OfKind {
  const graded = (paths: readonly string[], grade: number) =>
    paths.map((path) => ({ subject: path.replace(/^\/|\/$/g, ''), grade }));
  return { query, kind, ideal: [...graded(want, 3), ...graded(good, 2)] };
}

/** The queries of a set, by kind. */
export const byKind = (queries: readonly OfKind[]): [kind: string, queries: OfKind[]][] =>
  [...new Set(queries.map(({ kind }) => kind))].map((kind) => [kind, queries.filter((each) => each.kind === kind)]);

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
