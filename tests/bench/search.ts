import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { openSearch, type NodeSearch } from '../../src/cli/open-search.ts';
import { find } from '../../src/search/find.ts';
import { serve } from '../../src/hosting/node/server.ts';
import { launchChromium, unpackChromium } from '../../src/print/node/chromium.ts';
import { qualityOf, type Judged } from '../search/quality.ts';
import { frozen, keystrokeShare, pathsFor, sets } from '../search/sets.ts';

/** The search of this site beside Pagefind as it comes, on the same pages and the same queries, in one run. */
export async function benchSearch(): Promise<void> {
  const search = await openSearch();
  const plain = await plainPagefind();
  const engines: Engines = [(query) => pathsFor(query, search), plain.paths];
  console.log(`\nQuality               queries  ours: ${heads}   | plain Pagefind: ${heads}`);
  for (const name of ['sample', 'own', 'held', 'fresh', 'unseen', 'blind', 'frozen2026'] as const)
    await row(`${name}${frozen.has(name) ? ', frozen' : ', tuned on'}`, sets[name], engines);
  for (const kind of new Set(sets.frozen2026.map((each) => each.kind)))
    await row(
      `  frozen, ${kind}`,
      sets.frozen2026.filter((each) => each.kind === kind),
      engines,
    );
  console.log(
    '\n“blind” was written after the search was tuned on the others, and was looked at since. “frozen2026” was written and\njudged from the pages before the last change of search, by its maker; nothing was tuned on it.',
  );
  for (const name of ['negative', 'frozen2026Negative'] as const) {
    const [mine, other] = await Promise.all(engines.map((paths) => unanswered(sets[name], paths)));
    console.log(`  ${name.padEnd(24)} without answer: ours ${mine}, plain Pagefind ${other}, of ${sets[name].length}`);
  }
  const [mine = 0, other = 0] = await Promise.all(engines.map((paths) => keystrokeShare(search.lexicon, paths)));
  console.log(`  keystrokes in first five: ours ${mine.toFixed(3)}, plain Pagefind ${other.toFixed(3)}`);
  keys(search);
  search.close();
  plain.close();
  await bytes();
}

type Engines = readonly ((query: string) => Promise<string[]>)[];

const heads = 'MRR    nDCG5  R5     good3  none ';

async function row(name: string, judged: readonly Judged[], engines: Engines): Promise<void> {
  const found = [];
  for (const paths of engines) found.push(await figures(judged, paths));
  console.log(
    `  ${name.padEnd(22)} ${String(judged.length).padStart(4)}        ${found.join('   |                 ')}`,
  );
}

async function figures(judged: readonly Judged[], paths: (query: string) => Promise<string[]>): Promise<string> {
  const answers = [];
  for (const each of judged) answers.push({ judged: each, found: await paths(each.query) });
  const { mrr, ndcg, recall, good, empty } = qualityOf(answers);
  return [mrr, ndcg, recall, good, empty].map((value) => value.toFixed(3)).join('  ');
}

async function unanswered(queries: readonly string[], paths: (query: string) => Promise<string[]>): Promise<number> {
  let count = 0;
  for (const query of queries) if ((await paths(query)).length === 0) count += 1;
  return count;
}

/** How long a key takes in the lexicon, over the beginnings of all judged queries. */
function keys({ lexicon }: NodeSearch): void {
  const typed = sets.frozen2026.flatMap(({ query }) => [...query].map((_, index) => query.slice(0, index + 1)));
  const times = typed.map((text) => {
    const started = performance.now();
    find(lexicon, text);
    return performance.now() - started;
  });
  const ordered = times.sort((a, b) => a - b);
  const at = (share: number) => (ordered[Math.floor(share * (ordered.length - 1))] ?? 0).toFixed(1);
  console.log(`  a key: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, longest ${at(1)} ms (Node)`);
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

/** A slow 4G: the round trip in milliseconds, and bytes a second. */
const slow = { latency: 400, downloadThroughput: 400_000, uploadThroughput: 100_000 };

/** What Chromium fetches from opening the search page with a query to its first results, packed as hosts pack it, and how long that takes on a slow network. */
async function bytes(): Promise<void> {
  await unpackChromium();
  const server = await serve('dist', 0);
  const address = server.address();
  const site = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
  const browser = await launchChromium();
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...slow });
  const sizes: { kind: string; size: number; at: number }[] = [];
  page.on('response', (response) => {
    void response.body().then((body) => {
      const kind = new URL(response.url()).pathname.split('/').at(-1) || 'html';
      const packed = /(?:html|css|js|json|svg)$/.test(kind) ? brotliCompressSync(body).length : body.length;
      sizes.push({ kind, size: packed, at: performance.now() });
    });
  });
  const started = performance.now();
  await page.goto(`${site}/zoeken/?q=vertrouwen`, { waitUntil: 'commit' });
  await page.locator('[data-results] li').first().waitFor();
  const first = performance.now();
  await page.waitForTimeout(8000);
  await browser.close();
  server.close();
  const sum = (list: readonly { size: number }[]) => list.reduce((total, { size }) => total + size, 0) / 1024;
  const before = sizes.filter(({ at }) => at <= first);
  console.log(`\nCold first answer, simulated slow 4G: ${((first - started) / 1000).toFixed(1)} s`);
  for (const { kind, size } of before) console.log(`  ${kind.padEnd(40)} ${(size / 1024).toFixed(1).padStart(7)} kB`);
  console.log(
    `  ${'together'.padEnd(40)} ${sum(before).toFixed(1).padStart(7)} kB; afterwards ${sum(sizes.filter(({ at }) => at > first)).toFixed(1)} kB more`,
  );
}
