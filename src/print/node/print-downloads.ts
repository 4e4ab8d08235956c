import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadSite } from '../../lib/node/load-site.ts';
import { openCache } from '../../lib/node/file-cache.ts';
import { step } from '../../lib/node/progress.ts';
import { writeFiles } from '../../lib/node/write-files.ts';
import { absoluteUrl, downloads, downloadUrl, withBase, type Download } from '../../lib/urls.ts';
import { cardSet } from '../card-set.ts';
import { chromiumName, launchChromium, unpackChromium } from './chromium.ts';
import { offer } from './downloads.ts';
import { countPages, print, printBook } from './print-pdf.ts';
import { singleFile } from './single-file.ts';

/** Prints the book and the cards of a built site as PDF, and offers them on its page for taking along. Throws, in Dutch and with the site as it was, when one cannot be printed here. */
export async function printDownloads(folder: string): Promise<void> {
  const book = readFileSync(join(folder, downloadUrl(downloads.file)), 'utf8');
  const day = new Date(/name="dcterms\.modified" content="([^"]+)"/.exec(book)?.[1] ?? '');
  const cache = openCache('node_modules/.cache/werkbank/press');
  const lazy = lazyBrowser();
  const printed = (name: Download, html: string, how: typeof print) =>
    cache.get([name, html, day.toISOString(), chromiumName()].join('\n'), async () => how(await lazy.get(), html, day));
  try {
    const pdfs = new Map<Download, Buffer>([
      [downloads.book, await step('Boek drukken', () => printed(downloads.book, book, printBook))],
      [downloads.cards, await step('Kaarten drukken', () => printed(downloads.cards, cardsOf(folder, book), print))],
    ]);
    writeFiles(new Map([...pdfs].map(([name, pdf]) => [join(folder, downloadUrl(name)), pdf])));
    for (const [name, pdf] of pdfs) offer(folder, name, await countPages(pdf));
    cache.prune();
  } finally {
    await lazy.close();
  }
}

/** Throws, in Dutch, when nothing can be printed here: a build says so before it begins. */
export async function checkPrinting(): Promise<void> {
  await (await start()).close();
}

/** Every card in the order of the book, as one page. */
function cardsOf(folder: string, book: string): string {
  const site = loadSite();
  const pages = [...book.matchAll(/<article class="entry" [^>]*?id="([^"]+)"/g)]
    .map(([, id]) => ({ url: `/${id}/`, file: join(folder, `${id}`, 'kaart/index.html') }))
    .filter(({ file }) => existsSync(file))
    .map(({ url, file }) => ({ url, html: readFileSync(file, 'utf8') }));
  const prefix = withBase('', site.base);
  return singleFile(cardSet(pages, `${site.name}: alle kaarten`, absoluteUrl('/', site)), (address) =>
    readFileSync(join(folder, address.slice(prefix.length))),
  );
}

/** A browser that starts when it is needed: what is in the cache needs none. */
function lazyBrowser(): { get(): Promise<Browser>; close(): Promise<void> } {
  let started: Promise<Browser> | undefined;
  return {
    get: () => (started ??= start()),
    close: async () => void (await started?.catch(() => undefined))?.close(),
  };
}

async function start(): Promise<Browser> {
  try {
    await unpackChromium();
    return await launchChromium();
  } catch (thrown) {
    const [why = ''] = String(thrown).split('\n');
    throw new Error(
      `Het boek en de kaarten zijn niet gedrukt: Chromium start niet.\n  ${why}\n→ Zet CHROME_PATH op het pad van een Chrome of Chromium. Of bouw zonder die twee: npm run build -- --zonder-pdf`,
      { cause: thrown },
    );
  }
}
