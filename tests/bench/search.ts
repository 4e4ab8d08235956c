import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { openSearch } from '../../src/build/engine.ts';
import { serve } from '../../src/build/server.ts';
import { launchChromium, unpackChromium } from '../../src/build/chromium.ts';
import { qualityOf, type Judged } from '../search/quality.ts';
import { keystrokeShare, pathsFor, sets } from '../search/sets.ts';

/** The search of this site beside Pagefind as it comes, on the same pages and the same queries, in one run. */
export async function benchSearch(): Promise<void> {
  const search = await openSearch();
  const plain = await plainPagefind();
  const ours = (query: string) => pathsFor(query, search);
  console.log('\nQuality                     ours: MRR  nDCG5  R5    none   | plain Pagefind: MRR  nDCG5  R5    none');
  for (const name of ['sample', 'own', 'held', 'fresh', 'unseen', 'blind'] as const)
    console.log(
      `  ${name.padEnd(24)} ${await figures(sets[name], ours)}   | ${await figures(sets[name], plain.paths)}`,
    );
  const honest = await Promise.all(
    sets.negative.map(async (query) => [await ours(query), await plain.paths(query)] as const),
  );
  console.log(
    `  negatives without answer  ${honest.filter(([mine]) => mine.length === 0).length} of ${honest.length}                     | ${honest.filter(([, other]) => other.length === 0).length} of ${honest.length}`,
  );
  console.log(
    `  keystrokes in first five  ${(await keystrokeShare(search.lexicon, ours)).toFixed(3)}                     | ${(await keystrokeShare(search.lexicon, plain.paths)).toFixed(3)}`,
  );
  search.close();
  plain.close();
  await bytes();
}

async function figures(judged: readonly Judged[], paths: (query: string) => Promise<string[]>): Promise<string> {
  const answers = [];
  for (const each of judged) answers.push({ judged: each, found: await paths(each.query) });
  const { mrr, ndcg, recall, empty } = qualityOf(answers);
  return [mrr, ndcg, recall, empty].map((value) => value.toFixed(3)).join('  ');
}

async function plainPagefind(): Promise<{ paths(query: string): Promise<string[]>; close(): void }> {
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

/** What Chromium fetches from opening the search page with a query to its results, by kind of file, text packed as hosts pack it. */
async function bytes(): Promise<void> {
  await unpackChromium();
  const server = await serve('dist', 0);
  const address = server.address();
  const site = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
  const browser = await launchChromium();
  const page = await browser.newPage();
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    void response.body().then((body) => {
      const kind = /\.([a-z_0-9]+)$/.exec(new URL(response.url()).pathname)?.[1] ?? 'html';
      const packed = /^(html|css|js|json|svg)$/.test(kind) ? gzipSync(body).length : body.length;
      sizes.set(kind, (sizes.get(kind) ?? 0) + packed);
    });
  });
  await page.goto(`${site}/zoeken/?q=vertrouwen`);
  await page.locator('[data-results] li').first().waitFor();
  await page.waitForTimeout(200);
  await browser.close();
  server.close();
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  console.log('\nBytes to the first ten results');
  for (const [kind, size] of sizes) console.log(`  ${kind.padEnd(14)} ${(size / 1024).toFixed(1).padStart(7)} kB`);
  console.log(`  ${'together'.padEnd(14)} ${(all / 1024).toFixed(1).padStart(7)} kB`);
}
