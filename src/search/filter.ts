import type { Found } from './find.ts';
import type { Lexicon, PageRecord } from './lexicon.ts';

/** The values that a reader chose, per facet: one of them within a facet, and all facets together. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** Whether a page has one of the chosen values in every facet; the facet `but` does not count. */
export function fits(page: Pick<PageRecord, 'facets'> | undefined, chosen: Chosen, but = ''): boolean {
  return Object.entries(chosen).every(
    ([facet, values]) =>
      facet === but || values.length === 0 || values.some((value) => page?.facets[facet]?.includes(value)),
  );
}

/** How many of the found pages each value of a facet would leave, given what is chosen in the other facets. */
export function countsOf(
  facet: string,
  found: readonly Found[],
  { pages }: Pick<Lexicon, 'pages'>,
  chosen: Chosen,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { page } of found)
    if (fits(pages[page], chosen, facet))
      for (const value of pages[page]?.facets[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
