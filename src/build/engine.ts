import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLexicon, type Lexicon, type LexiconData } from '../lib/lexicon.ts';
import type { Engine } from '../lib/finder.ts';
import { serve } from './server.ts';

/** Search as the browser has it, in Node: the index of a built folder, behind a server of its own. */
export interface NodeSearch {
  engine: Engine;
  lexicon: Lexicon;
  close(): void;
}

/** Opens the index of a built site. Throws when there is none. */
export async function openSearch(folder = 'dist'): Promise<NodeSearch> {
  const lexicon = openLexicon(JSON.parse(readFileSync(join(folder, 'pagefind/lexicon.json'), 'utf8')) as LexiconData);
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
  return { engine: pagefind, lexicon, close: () => server.close() };
}
