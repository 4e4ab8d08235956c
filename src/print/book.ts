import { parse, type HTMLElement } from 'node-html-parser';
import { placeId } from '../lib/urls.ts';

/** What pages are bound with: what the links of one lead to in the whole. */
export interface Binding {
  /** The full address of the site, with its base path and a last slash. */
  site: string;
  /** The addresses below the root that have a place in the book. */
  places: ReadonlySet<string>;
}

/** The text of a built page as an entry of the book: headings one level down, ids of its own, links to other entries within the book. */
export function bookEntry(html: string, url: string, binding: Binding): string {
  const root = parse(html);
  const article = root.querySelector('article');
  if (!article) throw new Error(`${url}: has no article`);
  for (const each of article.querySelectorAll(onScreenOnly)) each.remove();
  for (const fold of article.querySelectorAll('details.fold'))
    fold.replaceWith(fold.querySelector('ul, ol')?.outerHTML ?? '');
  article.setAttribute('data-accent', root.querySelector('body')?.getAttribute('data-accent') ?? '');
  article.setAttribute('data-leaf', '');
  for (const heading of article.querySelectorAll('h1, h2, h3'))
    heading.rawTagName = `h${Number(heading.rawTagName[1]) + 1}`;
  // Hundreds of parts with the same name are no landmarks.
  for (const section of article.querySelectorAll('section')) section.removeAttribute('aria-labelledby');
  bind(article, url, binding);
  article.setAttribute('id', placeId(url));
  return article.outerHTML;
}

/** A whole book: each place that the shell keeps open (`data-page`) filled with its entry, and no link to an id that is not there. */
export function bindBook(shell: string, entryAt: (url: string) => string): string {
  const filled = shell.replace(/<div data-page="([^"]+)"><\/div>/g, (_, url: string) => entryAt(url));
  const ids = new Set([...filled.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  return filled.replace(/href="#([^"]+)"/g, (link, id: string) =>
    ids.has(id) ? link : `href="#${id.replace(/\/[^/]*$/, '')}"`,
  );
}

/** Makes a piece of the page at `url` fit to stand among those of other pages: its ids its own, its links leading to places in the whole or to full addresses. */
export function bind(piece: HTMLElement, url: string, binding: Binding): void {
  for (const element of [piece, ...piece.querySelectorAll('*')]) {
    const { attributes } = element;
    for (const mark of siteMarks) if (mark in attributes) element.removeAttribute(mark);
    if ('data-pagefind-ignore' in attributes) {
      element.removeAttribute('data-pagefind-ignore');
      element.setAttribute('data-unsearched', '');
    }
    for (const name of ['id', 'aria-labelledby', 'aria-describedby'])
      if (attributes[name]) element.setAttribute(name, `${placeId(url)}/${attributes[name]}`);
    if (element.rawTagName === 'a' && attributes['href'])
      element.setAttribute('href', boundLink(attributes['href'], url, binding));
  }
}

/** What of a page has no use in a book: ways through the site, and what only search reads. */
const onScreenOnly =
  'nav, .take, .read-as, .related__jumps, .page-citation, .improve, .word, link, script, [data-zoek]';

/** Marks that the site puts on elements for its own scripts, search and paper. */
const siteMarks = ['data-pagefind-body', 'data-pagefind-meta', 'data-note', 'data-roles', 'data-facets', 'data-rows'];

/** Where a link of a page leads in the whole: to a place in it, else to the full address. */
function boundLink(href: string, page: string, { site, places }: Binding): string {
  const to = new URL(href, new URL(page.slice(1), site));
  const path = to.href.startsWith(site) ? `/${to.pathname.slice(new URL(site).pathname.length)}` : '';
  if (!places.has(path)) return to.href;
  return `#${placeId(path)}${to.hash && `/${decodeURIComponent(to.hash.slice(1))}`}`;
}
