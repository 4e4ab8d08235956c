import type { Engine } from '../lib/finder.ts';
import { openLexicon, type Lexicon, type LexiconData } from '../lib/lexicon.ts';

/** Search in the browser: Pagefind with the lexicon of the site. */
export interface Search {
  engine: Engine;
  lexicon: Lexicon;
}

/** The part of Pagefind's own API that is used. Source: https://pagefind.app/docs/api/ */
interface Pagefind extends Engine {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
}

/** Loads the index from the address of its folder. Rejects when it cannot be fetched or run. */
export async function loadSearch(folder: string): Promise<Search> {
  const [pagefind, data] = await Promise.all([loadPagefind(folder), loadLexicon(folder)]);
  return { engine: pagefind, lexicon: openLexicon(data) };
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
