import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { isKind } from '../../src/library/entry.ts';
import { kinds } from '../../src/kinds.ts';
import { hasCard } from '../../src/kinds.ts';
import { downloads, type Download } from '../../src/lib/urls.ts';
import { launchChromium } from '../../src/print/node/chromium.ts';
import { print } from '../../src/print/node/print-pdf.ts';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { downloadUrl, placeId, urlOf } from '../../src/lib/urls.ts';

const read = (name: Download) => getDocumentProxy(new Uint8Array(readFileSync(`dist${downloadUrl(name)}`)));
const book = await read(downloads.book);
/** What stands on each page of the book. */
const { text: sheets } = await extractText(book, { mergePages: false });
const cards = await read(downloads.cards);
const { entries } = readContent();
const titlesOf = (kind: string) => entries.flatMap((entry) => (entry.kind === kind ? [entry.fields.title] : [])).sort();
const squeezed = (text: string): string => text.replace(/\s/g, '');

/** Every role in a structure tree, as often as it is there. */
function rolesIn(node: { role?: string; children?: readonly object[] }): string[] {
  return [node.role ?? '', ...(node.children ?? []).flatMap((child) => rolesIn(child))];
}

describe.each([
  ['the book', book],
  ['the set of cards', cards],
])('%s', (_, pdf) => {
  test('is tagged, in Dutch, with a title', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const info = (await pdf.getMetadata()).info as Record<string, string>;
    expect(info['Language']).toBe('nl');
    expect(info['Title']).toContain(loadSite().name);
  });

  test('has headings, lists and links for who has it read aloud', async () => {
    const roles = new Set<string>();
    for (let number = 1; number <= Math.min(pdf.numPages, 40); number += 1)
      for (const role of rolesIn((await (await pdf.getPage(number)).getStructTree()) ?? {})) roles.add(role);
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Link']));
  });

  test('has no link that leads nowhere', async () => {
    const places = new Set(Object.keys(await pdf.getDestinations()));
    const lost: string[] = [];
    let within = 0;
    for (let number = 1; number <= pdf.numPages; number += 1)
      for (const link of await (await pdf.getPage(number)).getAnnotations()) {
        within += typeof link.dest === 'string' ? 1 : 0;
        if (typeof link.dest === 'string' ? !places.has(link.dest) : !/^(https?|mailto):/.test(link.url ?? ''))
          lost.push(`${number}: ${link.dest ?? link.url}`);
      }
    expect(lost).toEqual([]);
    expect(within).toBeGreaterThan(50);
  });

  test('is of the day of its content, so that it can be made again to the byte', async () => {
    const info = (await pdf.getMetadata()).info as Record<string, string>;
    expect(info['CreationDate']).toMatch(/^D:20\d{6}000000/);
    expect(info['ModDate']).toBe(info['CreationDate']);
  });
});

test('a page that is printed twice gives the same bytes', async () => {
  const page = readFileSync('dist/praktijken/werken-aan-relaties/kaart/index.html', 'utf8');
  const browser = await launchChromium();
  const day = new Date('2026-11-21');
  const [first, second] = [await print(browser, page, day), await print(browser, page, day)];
  await browser.close();
  expect(first.length).toBeGreaterThan(10_000);
  expect(second.equals(first)).toBe(true);
});

test('the bookmarks of the book are its chapters, with every entry in them', async () => {
  const outline = await book.getOutline();
  for (const [kind, { plural }] of Object.entries(kinds)) {
    const chapter = outline.find(({ title }) => title === (kind === 'pages' ? 'Over deze site' : plural));
    expect(chapter?.items.map(({ title }) => title).sort(), plural).toEqual(titlesOf(kind));
  }
});

test('the bookmarks of the cards are the practices and dilemmas, two pages each', async () => {
  const titles = entries.flatMap((entry) => (hasCard(entry.kind) ? [entry.fields.title] : []));
  expect((await cards.getOutline()).map(({ title }) => title).sort()).toEqual(titles.sort());
  expect(cards.numPages).toBe(titles.length * 2);
});

test('the lists of contents give the page on which each entry begins, and every page but the cover has its number', async () => {
  const places = await book.getDestinations();
  const numberOf = async (id: string) => (await book.getPageIndex(places[id]?.[0])) + 1;
  for (const kind of ['practices', 'dilemmas'] as const) {
    const contents = squeezed(sheets[(await numberOf(kinds[kind].folder)) - 1] ?? '');
    for (const entry of entries.filter((entry) => entry.kind === kind)) {
      const number = await numberOf(placeId(urlOf(entry)));
      expect(contents).toContain(squeezed(entry.fields.title) + number);
      expect(squeezed(sheets[number - 1] ?? '')).toContain(squeezed(entry.fields.title));
    }
  }
  sheets
    .slice(1)
    .forEach((page, index) =>
      expect(page.trim(), `page ${index + 2}`).toMatch(new RegExp(`(^|\\D)${index + 2}(\\D|$)`)),
    );
});

test('the book has the text of an entry, the reason of a relation, and the address of every source', async () => {
  const whole = squeezed(sheets.join(''));
  for (const entry of entries) {
    expect(whole, entry.file).toContain(squeezed(entry.fields.summary));
    if (isKind('sources')(entry) && entry.fields.url)
      expect(whole, entry.file).toContain(
        squeezed(entry.fields.url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')),
      );
    if (isKind('lessons')(entry)) for (const { why } of entry.fields.practices) expect(whole).toContain(squeezed(why));
  }
});
