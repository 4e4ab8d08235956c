import type { Layer } from './entry.ts';
import { isoDay } from '../lib/dates.ts';
import type { NewsItem } from '../schemas/settings/news.ts';

/** A change that readers are told of, with its id on the page and in the feed. */
export interface News extends NewsItem {
  id: string;
}

/** The news of both layers, newest first. An id is made of the day and the place among the news of that day in its file, so that it stays when a word is mended. */
export function newsOf(lists: readonly { layer: Layer; items: readonly NewsItem[] }[]): News[] {
  return lists
    .flatMap(({ layer, items }) => {
      const counts = new Map<string, number>();
      return items.map((item) => {
        const day = isoDay(item.date);
        const count = (counts.get(day) ?? 0) + 1;
        counts.set(day, count);
        return { ...item, id: ['nieuws', day, ...(layer === 'local' ? ['lokaal'] : []), count].join('-') };
      });
    })
    .sort((a, b) => b.date.getTime() - a.date.getTime());
}
