import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { datedPdf, withPageNumbers } from '../pdf.ts';

/** Prints a page that needs no other file as a tagged PDF with bookmarks, as if on that day. */
export async function print(browser: Browser, html: string, day: Date): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'press-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    return datedPdf(pdf, day);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}

/** Prints a book twice: the second time with the numbers of its pages in its lists of contents. */
export async function printBook(browser: Browser, html: string, day: Date): Promise<Buffer> {
  const blank = await print(
    browser,
    withPageNumbers(html, () => 0),
    day,
  );
  const numbers = await placesIn(blank);
  return print(
    browser,
    withPageNumbers(html, (id) => numbers.get(id)),
    day,
  );
}

/** How many pages a PDF has. */
export const countPages = async (pdf: Buffer): Promise<number> => (await open(pdf)).numPages;

/** The number of the page on which each place lies that something in a PDF leads to. */
async function placesIn(pdf: Buffer): Promise<Map<string, number>> {
  const document = await open(pdf);
  const places = Object.entries(await document.getDestinations());
  const numbered = await Promise.all(
    places.map(async ([id, place]) => {
      const [page] = (place ?? []) as Parameters<typeof document.getPageIndex>;
      return [decodeURIComponent(id), (page ? await document.getPageIndex(page) : -1) + 1] as const;
    }),
  );
  return new Map(numbered);
}

const open = (pdf: Buffer) => getDocumentProxy(new Uint8Array(pdf));
