/** The part of Pagefind's browser API that the search page uses. Source: https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { baseUrl?: string; noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: { filters: Filters }): Promise<SearchResponse>;
}

/** Per facet the values of which a page must have one. */
export type Filters = Record<string, { any: string[] }>;

/** What a search brings: the pages, best first, and per facet how many of them have each value. */
export interface SearchResponse {
  results: SearchResult[];
  filters: Record<string, Record<string, number>>;
}

/** A page that was found; its text is fetched by `data()`. */
export interface SearchResult {
  id: string;
  score: number;
  data(): Promise<SearchPage>;
}

/** The text of a page that was found. `excerpt` is HTML, escaped but for `<mark>`; `meta` is not escaped. */
export interface SearchPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
}

/** Loads Pagefind from the address of its folder. Rejects when it cannot be fetched. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: folder.replace(/pagefind\/$/, ''), noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Searches for all words; when no page has them all, for each word apart, best sums first. */
export async function find(pagefind: Pagefind, query: string, filters: Filters): Promise<SearchResponse & { partial: boolean }> {
  const all = await pagefind.search(query || null, { filters });
  const words = query.split(/\s+/).filter((word) => word.length > 2);
  if (all.results.length > 0 || words.length < 2) return { ...all, partial: false };
  const each = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const sums = new Map<string, SearchResult>();
  for (const result of each.flatMap(({ results }) => results))
    sums.set(result.id, { ...result, score: result.score + (sums.get(result.id)?.score ?? 0), data: () => result.data() });
  return { results: [...sums.values()].sort((a, b) => b.score - a.score), filters: all.filters, partial: true };
}
