import type { Engine } from '../engine.ts';
import type { TextIndex } from '../fill-in.ts';
import { fetchJson } from '../../lib/browser/fetched.ts';
import { openLexicon, type Lexicon, type LexiconData, type Shard } from '../lexicon.ts';

/** The files of search, each fetched once, when it is asked for; what failed is fetched anew the next time. */
export interface SearchFiles {
  /** What all pages but those of sources are called and about. */
  own(): Promise<Lexicon>;
  /** The lexicon with the sources, and the words that stand in texts alone. */
  whole(): Promise<Lexicon>;
  /** The full text. */
  text(): Promise<TextIndex>;
  /** The full text without the lexicon, for when that cannot be had. */
  engine(): Promise<Engine>;
}

/** How long the full text may take to load or to answer, in milliseconds: a browser can leave it hanging. */
const patience = 8000;

/** The files of search in a folder such as `/pagefind/`. */
export function searchFiles(folder: string): SearchFiles {
  const data = once(() => fetchJson<LexiconData>(`${folder}lexicon.json`));
  const engine = once(() => within(patience, loadPagefind(folder)));
  return {
    own: once(async () => openLexicon(await data())),
    whole: once(async () => openLexicon(await data(), await fetchJson<Shard>(`${folder}rest.json`))),
    text: once(async () => ({ engine: await engine(), ids: await fetchJson<string[]>(`${folder}ids.json`) })),
    engine,
  };
}

/** The part of Pagefind's own API that is used. Source: https://pagefind.app/docs/api/ */
interface Pagefind extends Engine {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
}

async function loadPagefind(folder: string): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: folder.replace(/pagefind\/$/, ''), noWorker: true });
  await pagefind.init();
  return { search: (query) => within(patience, pagefind.search(query)) };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Rejects when a promise takes too long. */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Timed out')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
