import { stemOf } from '../lib/stem.ts';
import { tokensOf } from '../lib/words.ts';
import type { Engine, Hit } from './engine.ts';

/** A page to be found by its text. */
export interface IndexedPage {
  url: string;
  title: string;
  text: string;
}

/** Full-text search in memory, over texts that are there already: every word of a query must be on a page, in some form; a query in quotes wants the words together. Pages are called by their address. */
export function indexPages(pages: readonly IndexedPage[]): Engine {
  const index = new Map<string, Set<number>>();
  const normal = pages.map(({ title, text }, page) => {
    const words = tokensOf(`${title} ${text}`);
    for (const stem of words.map(stemOf)) index.set(stem, (index.get(stem) ?? new Set()).add(page));
    return ` ${words.join(' ')} `;
  });
  return {
    search: async (query) => {
      const words = tokensOf(query);
      const isPhrase = /^".*"$/.test(query.trim());
      const sets = words.map((word) => index.get(stemOf(word)) ?? new Set<number>());
      const results = [...(sets[0] ?? [])].flatMap((page): Hit[] => {
        const record = pages[page];
        const fits = sets.every((set) => set.has(page));
        if (!record || !fits || (isPhrase && !normal[page]?.includes(` ${words.join(' ')} `))) return [];
        const { url, title, text } = record;
        return [{ id: url, score: 1, data: async () => ({ url, content: text, meta: { title } }) }];
      });
      return { results };
    },
  };
}
