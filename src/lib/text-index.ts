import type { Engine, Hit } from './finder.ts';
import { tokensOf } from './words.ts';

/** A page to be found by its texts. */
export interface IndexedPage {
  id: string;
  title: string;
  headings: string;
  /** Other words for the page, which it does not show. */
  aliases: string;
  /** All of its text, from which excerpts are taken. */
  text: string;
}

/** Search in memory, over texts that are there already: every word of a query must be on a page, also as the beginning of a longer word. */
export function indexPages(pages: readonly IndexedPage[]): Engine {
  const postings = new Map<string, Map<number, number>>();
  const lengths = pages.map((page, index) => {
    for (const [field, weight] of Object.entries(weights))
      for (const word of tokensOf(page[field as keyof typeof weights])) {
        const places = postings.get(word) ?? new Map<number, number>();
        postings.set(word, places.set(index, (places.get(index) ?? 0) + weight));
      }
    return tokensOf(page.text).length;
  });
  const index: Index = { pages, postings, lengths, words: [...postings.keys()].sort(), mean: mean(lengths) };
  return {
    search: async (query) => {
      const phrase = /^"(.*)"$/.exec(query.trim())?.[1];
      const words = tokensOf(query);
      const results = resultsOf(index, words);
      return { results: phrase ? results.filter(({ page }) => hasPhrase(page, words)) : results };
    },
  };
}

/** How many times a word counts, by where it stands. */
const weights = { title: 7, headings: 4, aliases: 3, text: 1 };

interface Index {
  pages: readonly IndexedPage[];
  /** Per word the pages that have it, with how much it counts there. */
  postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Words of each page. */
  lengths: readonly number[];
  /** All words, in the order of the alphabet. */
  words: readonly string[];
  mean: number;
}

type PageHit = Hit & { page: IndexedPage };

/** BM25, with the usual values: how soon more of the same word counts no more, and how much a long page is held against it. */
const saturation = 1.2;
const lengthShare = 0.75;

function resultsOf(index: Index, words: readonly string[]): PageHit[] {
  if (words.length === 0) return [];
  const found = words.map((word) => scoresOf(index, word));
  return [...(found[0] ?? [])]
    .flatMap(([place]): PageHit[] => {
      const page = index.pages[place];
      if (!page || !found.every((scores) => scores.has(place))) return [];
      const score = found.reduce((sum, scores) => sum + (scores.get(place) ?? 0), 0);
      return [{ id: page.id, page, score, data: async () => ({ excerpt: excerptOf(page.text, words) }) }];
    })
    .sort((a, b) => b.score - a.score);
}

/** What each page gets for a word: less for a word that only begins with it. */
function scoresOf({ words, postings, lengths, mean: usual, pages }: Index, word: string): Map<number, number> {
  const times = new Map<number, number>();
  for (let at = firstFrom(words, word); words[at]?.startsWith(word); at += 1) {
    const share = word.length / (words[at]?.length ?? 1);
    for (const [place, count] of postings.get(words[at] ?? '') ?? [])
      times.set(place, (times.get(place) ?? 0) + count * share);
  }
  const rarity = Math.log(1 + (pages.length - times.size + 0.5) / (times.size + 0.5));
  return new Map(
    [...times].map(([place, count]) => {
      const length = 1 - lengthShare + lengthShare * ((lengths[place] ?? 0) / usual);
      return [place, (rarity * count * (saturation + 1)) / (count + saturation * length)];
    }),
  );
}

/** The place of the first word that is not before this one. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length) || 1;

const hasPhrase = ({ title, aliases, text }: IndexedPage, words: readonly string[]): boolean =>
  [title, aliases, text].some((each) => ` ${tokensOf(each).join(' ')} `.includes(` ${words.join(' ')} `));

const excerptLength = 30;

/** The stretch of a text that has most of the words, as HTML with those words marked; the beginning when it has none. */
function excerptOf(text: string, words: readonly string[]): string {
  const shown = text.split(/\s+/).filter(Boolean);
  const matched = shown.map((each) => words.filter((word) => tokensOf(each).some((token) => token.startsWith(word))));
  const rank = (start: number) => {
    const stretch = matched.slice(start, start + excerptLength).flat();
    return new Set(stretch).size * 100 + stretch.length;
  };
  const starts = matched.flatMap((found, index) => (found.length > 0 ? [Math.max(0, index - 4)] : []));
  const start = starts.reduce((best, each) => (rank(each) > rank(best) ? each : best), starts[0] ?? 0);
  const stretch = shown.slice(start, start + excerptLength).map((each, index) => {
    const safe = escaped(each);
    return (matched[start + index]?.length ?? 0) > 0 ? `<mark>${safe}</mark>` : safe;
  });
  return [start > 0 ? '…' : '', ...stretch, start + excerptLength < shown.length ? '…' : ''].filter(Boolean).join(' ');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
