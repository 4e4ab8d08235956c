import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { globSync } from 'tinyglobby';
import type { OtherPage } from '../described-page.ts';

/** Ways through the site that search takes the place of, and pages of a long list. */
const skipped = /^\/(?:$|zoeken\/$|a-z\/.|voorbeelden\/[^/]+\/[^/]+\/$|.*\/pagina\/)/;

/** The pages of a built site that are no entries and may be found: tools, cards, sessions, overviews and pages about the site. */
export function readOtherPages(folder: string, entries: ReadonlySet<string>): OtherPage[] {
  return globSync('**/index.html', { cwd: folder })
    .map((file) => ({ file, url: `/${file.replace(/index\.html$/, '')}` }))
    .filter(({ url }) => !entries.has(url) && !skipped.test(url))
    .flatMap(({ file, url }) => readPage(readFileSync(join(folder, file), 'utf8'), url) ?? [])
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function readPage(html: string, url: string): OtherPage | undefined {
  const root = parse(html);
  const meta = (name: string) => root.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const main = root.querySelector('main');
  if (!main || meta('robots').includes('noindex')) return undefined;
  for (const each of main.querySelectorAll('script, nav, form, [data-pagefind-ignore]')) each.remove();
  return {
    url,
    title: (root.querySelector('title')?.textContent ?? '').replace(/ – [^–]*$/, ''),
    summary: meta('description'),
    headings: isList(url) ? [] : main.querySelectorAll('h2, h3').map(({ textContent }) => textContent.trim()),
    text: isList(url) || isSheet(url) ? '' : main.structuredText,
  };
}

/** A page whose text is the titles of others. */
const isList = (url: string): boolean => /^\/(?:[^/]+|a-z|samenhang|nieuw)\/$/.test(url) && !textPages.has(url);
const textPages = new Set(['/data/', '/meenemen/', '/vergelijken/', '/dossier/', '/gesprek/']);

/** A card, a session or a prepared conversation: its text is that of its entry, which is found by it. */
const isSheet = (url: string): boolean => url.split('/').length > 4;
