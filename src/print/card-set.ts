import { parse } from 'node-html-parser';
import { bind } from './book.ts';

/** A built page with a card, and its address below the root. */
export interface CardPage {
  url: string;
  html: string;
}

/** The cards of many pages as one page: nothing but their sheets, in the order in which they come. `site` is the full address of the site. */
export function cardSet(pages: readonly CardPage[], title: string, site: string): string {
  const [first] = pages;
  if (!first) throw new Error('There are no cards');
  const sheets = pages.map(({ url, html }) => {
    const root = parse(html);
    const accent = root.querySelector('body')?.getAttribute('data-accent') ?? '';
    const sides = root.querySelectorAll('main > .sheet');
    for (const side of sides) bind(side, url, { site, places: new Set([url]) });
    return `<article data-accent="${accent}">${sides.map(({ outerHTML }) => outerHTML).join('')}</article>`;
  });
  const root = parse(first.html);
  for (const each of root.querySelectorAll(
    'script, meta[name], meta[property], link:not([rel="stylesheet"]), .imprint, body > header, body > footer, .skip-link',
  ))
    each.remove();
  root.querySelector('title')?.set_content(title);
  root.querySelector('main')?.set_content(sheets.join(''));
  return `<!doctype html>${root.querySelector('html')?.outerHTML ?? ''}`;
}
