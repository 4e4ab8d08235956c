import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fillIn, type Filled, type TextIndex } from '../search/fill-in.ts';
import { find } from '../search/find.ts';
import { openLexicon, type Lexicon, type LexiconData, type Shard } from '../search/lexicon.ts';
import type { Engine } from '../search/engine.ts';
import { serve } from '../hosting/node/server.ts';

/** Search as the browser has it, in Node: the lexicon of a built folder, and its index behind a server of its own. */
export interface NodeSearch {
  lexicon: Lexicon;
  text: TextIndex;
  /** What a query finds in the lexicon, filled in from the full text. */
  ask(query: string): Promise<Filled>;
  close(): void;
}

/** Opens the lexicon of a built site, with its rest. Throws when there is none. */
export const openBuiltLexicon = (folder = 'dist'): Lexicon =>
  openLexicon(readPart<LexiconData>(folder, 'lexicon'), readPart<Shard>(folder, 'rest'));

const readPart = <T>(folder: string, name: string): T =>
  JSON.parse(readFileSync(join(folder, `pagefind/${name}.json`), 'utf8')) as T;

/** Opens the index of a built site. Throws when there is none. */
export async function openSearch(folder = 'dist'): Promise<NodeSearch> {
  const lexicon = openBuiltLexicon(folder);
  const server = await serve(folder, 0);
  server.keepAliveTimeout = 0; // asked from this same process: a busy stretch must not cut its own connections
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const pagefind = (await import(pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href)) as Engine & {
    options(options: object): Promise<void>;
    init(): Promise<void>;
  };
  await pagefind.options({ basePath: `http://127.0.0.1:${port}/pagefind/`, noWorker: true });
  await pagefind.init();
  const text = { engine: pagefind, ids: readPart<string[]>(folder, 'ids') };
  return {
    lexicon,
    text,
    ask: (query) => fillIn(text, lexicon, query, find(lexicon, query)),
    close: () => server.close(),
  };
}
