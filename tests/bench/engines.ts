import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { parse } from 'node-html-parser';
import { createIndex } from 'pagefind';
import { globSync } from 'tinyglobby';
import type { NodeSearch } from '../../src/cli/open-search.ts';
import { serve } from '../../src/hosting/node/server.ts';
import { stopWords, tokensOf } from '../../src/lib/words.ts';
import { pathsFor } from '../search/sets.ts';

/** A search that is compared: the paths of the pages that it finds, best first. */
export interface Compared {
  name: string;
  paths(query: string): Promise<string[]>;
  close(): void;
}

/** The search of this site. */
export const ours = (search: NodeSearch): Compared => ({
  name: 'ours',
  paths: (query) => pathsFor(query, search),
  close: () => search.close(),
});

/** Pagefind as it comes, on the same pages. */
export async function plainPagefind(): Promise<Compared> {
  const folder = mkdtempSync(join(tmpdir(), 'werkbank-plain-'));
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index');
  await index.addDirectory({ path: 'dist' });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  const server = await serve(folder, 0);
  server.keepAliveTimeout = 0;
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const pagefind = (await import(pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href)) as PlainPagefind;
  await pagefind.options({ basePath: `http://localhost:${port}/pagefind/`, baseUrl: '/', noWorker: true });
  await pagefind.init('nl');
  return {
    name: 'plain Pagefind',
    paths: async (query) => {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return pages.map(({ url }) => new URL(url, 'http://site').pathname.slice(1, -1));
    },
    close: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

interface PlainPagefind {
  options(options: object): Promise<void>;
  init(language: string): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** MiniSearch on the whole text of the same pages, with what its manual advises: small words out, beginnings, a slip of the pen, titles first. */
export function miniSearch(): Compared {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: tokensOf,
    processTerm: (term) => (stopWords.has(term) ? null : term),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
  });
  index.addAll(
    globSync('**/index.html', { cwd: 'dist' }).flatMap((file) => {
      const body = parse(readFileSync(join('dist', file), 'utf8')).querySelector('[data-pagefind-body]');
      if (!body) return [];
      const title = body.querySelector('h1')?.textContent ?? '';
      return [{ id: file.replace(/\/?index\.html$/, ''), title, text: body.structuredText }];
    }),
  );
  return {
    name: 'MiniSearch',
    paths: (query) => Promise.resolve(index.search(query).map(({ id }) => String(id))),
    close: () => undefined,
  };
}
