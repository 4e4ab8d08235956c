import type { Engine } from '../lib/finder.ts';
import { openLexicon, type Lexicon, type LexiconData } from '../lib/lexicon.ts';

/** Search in the browser: Pagefind with the lexicon of the site. */
export interface Search {
  engine: Engine;
  lexicon: Lexicon;
  /** Whether the text of the pages cannot be searched, only their titles and search words. */
  isPartial(): boolean;
}

/** The part of Pagefind's own API that is used. Source: https://pagefind.app/docs/api/ */
interface Pagefind extends Engine {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
}

/** Loads the index from the address of its folder; goes on without the text of the pages when that cannot be fetched or run. Rejects without the lexicon. */
export async function loadSearch(folder: string): Promise<Search> {
  const loading = loadPagefind(folder).catch(() => undefined);
  const [pagefind, data] = await Promise.all([loading, loadLexicon(folder)]);
  let partial = !pagefind;
  const nothing = () => {
    partial = true;
    return { results: [] };
  };
  return {
    engine: { search: async (query) => (await pagefind?.search(query).catch(nothing)) ?? { results: [] } },
    lexicon: openLexicon(data),
    isPartial: () => partial,
  };
}

async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: folder.replace(/pagefind\/$/, ''), noWorker: true });
  await pagefind.init();
  return pagefind;
}

async function loadLexicon(folder: string): Promise<LexiconData> {
  const response = await fetch(`${folder}lexicon.json`);
  if (!response.ok) throw new Error(`Lexicon: ${response.status}`);
  return (await response.json()) as LexiconData;
}
