import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openCache } from '../build/cache.ts';
import { chromiumName, launchChromium, unpackChromium } from '../build/chromium.ts';
import { offer } from '../build/downloads.ts';
import { countPages, print, printBook } from '../build/press.ts';
import { cardSet } from '../lib/card-set.ts';
import { downloads, type Download } from '../lib/downloads.ts';
import { singleFile } from '../lib/single-file.ts';
import { loadSite } from '../lib/site.ts';
import { absoluteUrl, downloadUrl, withBase } from '../lib/urls.ts';

/** `npm run boek`, after a build: prints the book and the cards as PDF, and offers them on the page of the site where readers take things along. */
const dist = 'dist';
const bookFile = join(dist, downloadUrl(downloads.file));
if (!existsSync(bookFile)) stop('Er is nog geen site gebouwd.\n→ Draai eerst: npm run build');
const site = loadSite();
const book = readFileSync(bookFile, 'utf8');
const day = new Date(/name="dcterms\.modified" content="([^"]+)"/.exec(book)?.[1] ?? '');
const cache = openCache('node_modules/.cache/werkbank/press');
const browser = await start();

await publish(downloads.book, book, 'Boek: drukken, en daarna nog eens met paginanummers in de inhoud …', printBook);
await publish(downloads.cards, cards(), 'Kaarten: drukken …', print);
cache.prune();
await browser.close();

/** Makes a PDF of a page, or takes it from the cache, and offers it. */
async function publish(name: Download, html: string, progress: string, how: typeof print): Promise<void> {
  const started = Date.now();
  const pdf = await cache.get([name, html, day.toISOString(), chromiumName()].join('\n'), () => {
    console.log(progress);
    return how(browser, html, day);
  });
  writeFileSync(join(dist, downloadUrl(name)), pdf);
  const pages = await countPages(pdf);
  offer(dist, name, pages);
  console.log(`${dist}${downloadUrl(name)}: ${pages} pagina’s, in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Every card in the order of the book. */
function cards(): string {
  const pages = [...book.matchAll(/<article class="entry" [^>]*?id="([^"]+)"/g)]
    .map(([, id]) => ({ url: `/${id}/`, file: join(dist, `${id}`, 'kaart/index.html') }))
    .filter(({ file }) => existsSync(file))
    .map(({ url, file }) => ({ url, html: readFileSync(file, 'utf8') }));
  const prefix = withBase('', site.base);
  return singleFile(cardSet(pages, `${site.name}: alle kaarten`, absoluteUrl('/', site)), (address) =>
    readFileSync(join(dist, address.slice(prefix.length))),
  );
}

async function start(): Promise<Browser> {
  try {
    await unpackChromium();
    return await launchChromium();
  } catch (error) {
    const [why = ''] = String(error).split('\n');
    return stop(
      `Het boek en de kaarten zijn niet gedrukt: Chromium start niet. De site in ${dist}/ is heel, zonder die twee.\n  ${why}\n→ Zet CHROME_PATH op het pad van een Chrome of Chromium, en draai: npm run boek`,
    );
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
