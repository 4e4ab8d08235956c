import { fillIn, type TextIndex } from '../../search/fill-in.ts';
import { find, type Finding } from '../../search/find.ts';
import { openLexicon, type Lexicon, type LexiconData, type Shard } from '../../search/lexicon.ts';
import { indexPages } from '../../search/memory-index.ts';
import { decodedPart } from '../../lib/decoded-part.ts';
import { placeId } from '../../lib/urls.ts';
import { resultItem, summaryOf } from '../../search/browser/results.ts';

/** The book as one file: one leaf at a time, and search in its own text. Without this it is a long page that reads as well. */
addEventListener('DOMContentLoaded', () => {
  const bar = must('[data-bar]');
  const input = must<HTMLInputElement>('#zoek');
  bar.hidden = false;
  must<HTMLButtonElement>('[data-whole]').addEventListener('click', ({ currentTarget }) => {
    const button = currentTarget as HTMLButtonElement;
    const whole = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(whole));
    void turn();
  });
  must('form').addEventListener('submit', (event) => {
    event.preventDefault();
    location.hash = asked + typed(input);
  });
  input.addEventListener('focus', () => void open(), { once: true });
  input.addEventListener('input', () => {
    if (input.value.trim().length < 3) return;
    history.replaceState(null, '', `#${asked}${typed(input)}`);
    void turn();
  });
  addEventListener('hashchange', () => void turn());
  void turn();
});

/** How the part of the address begins that holds a query. */
const asked = 'zoek/';
const most = 20;
const longestQuery = 500;

/** What somebody typed, as it can stand in an address. */
const typed = ({ value }: HTMLInputElement): string => encodeURIComponent(value.trim().toWellFormed());

let search: { text: TextIndex; lexicon: Lexicon } | undefined;

/** Shows what the address asks for: a leaf, or what a query finds. */
async function turn(): Promise<void> {
  const place = decodedPart(location.hash.slice(1)) ?? '';
  const query = place.startsWith(asked) ? place.slice(asked.length, asked.length + longestQuery) : '';
  const target = document.getElementById(place || 'omslag');
  const leaf = target?.closest<HTMLElement>('[data-leaf]') ?? must('#omslag');
  const isWhole = must('[data-whole]').getAttribute('aria-pressed') === 'true';
  const found = must('[data-found]');
  found.hidden = !query;
  for (const each of document.querySelectorAll<HTMLElement>('[data-leaf]'))
    each.hidden = query !== '' || !(isWhole || each === leaf || each.dataset['with'] === leaf.id);
  if (query) return show(query);
  must<HTMLInputElement>('#zoek').value = '';
  document.title = titleOf(leaf);
  showChapter(leaf);
  if (!place) return;
  leaf.tabIndex = -1;
  leaf.focus({ preventScroll: true });
  (target ?? leaf).scrollIntoView();
}

const bookTitle = document.title;

function titleOf(leaf: HTMLElement): string {
  const heading = leaf.id === 'omslag' ? '' : (leaf.querySelector('h1, h2')?.textContent ?? '');
  return heading ? `${heading.trim()} – ${bookTitle}` : bookTitle;
}

/** The way back from an entry to the contents of its chapter. */
function showChapter(leaf: HTMLElement): void {
  const link = must<HTMLAnchorElement>('[data-chapter]');
  const head = leaf.closest('.chapter')?.querySelector('.chapter__head');
  link.hidden = !head || head === leaf;
  link.textContent = head?.querySelector('h1')?.textContent ?? '';
  link.href = `#${head?.id}`;
}

async function show(query: string): Promise<void> {
  const input = must<HTMLInputElement>('#zoek');
  if (document.activeElement !== input) input.value = query;
  const { text, lexicon } = open();
  const { finding, hits } = await fillIn(text, lexicon, query, inBook(find(lexicon, query), lexicon));
  const items = finding.found
    .slice(0, most)
    .map((each) => ({ each, item: resultItem(each, finding.plan, lexicon, '') }));
  await Promise.all(
    items.map(async ({ each, item }) => {
      const hit = hits.get(each.page);
      if (hit) await item.fill(hit);
    }),
  );
  for (const link of items.flatMap(({ item }) => item.element.querySelector('a') ?? []))
    link.setAttribute('href', `#${placeId(link.getAttribute('href') ?? '')}`);
  must('[data-results]').replaceChildren(...items.map(({ item }) => item.element));
  must('[data-found] [role="status"]').textContent = summaryOf(finding, finding.found.length, query);
  document.title = `${query}: ${finding.found.length} gevonden – ${bookTitle}`;
  scrollTo(0, 0);
}

/** A finding without the pages that the book does not have, such as tools. */
const inBook = (finding: Finding, { pages }: Lexicon): Finding => ({
  ...finding,
  found: finding.found.filter(({ page }) => document.getElementById(placeId(pages[page]?.url ?? ''))),
});

/** Opens the lexicon and reads the text of every entry, when somebody starts to search. */
function open(): { text: TextIndex; lexicon: Lexicon } {
  search ??= (() => {
    const [data, rest] = JSON.parse(must('[data-lexicon]').textContent ?? '') as [LexiconData, Shard];
    const lexicon = openLexicon(data, rest);
    const pages = lexicon.pages.flatMap(({ url, title }) => {
      const entry = document.getElementById(placeId(url));
      return entry ? [{ url, title, text: textOf(entry) }] : [];
    });
    return { lexicon, text: { engine: indexPages(pages), ids: lexicon.pages.map(({ url }) => url) } };
  })();
  return search;
}

/** The text of an element, without what search leaves aside, with a space between its pieces. */
const textOf = (node: Node): string =>
  [...node.childNodes]
    .map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.textContent ?? '';
      return child instanceof Element && !child.matches('[data-unsearched], h2') ? textIn(child) : '';
    })
    .join('');

const textIn = (element: Element): string => (inline.has(element.localName) ? textOf(element) : ` ${textOf(element)} `);

const inline = new Set(['a', 'em', 'strong', 'span', 'abbr']);

function must<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`Missing in the book: ${selector}`);
  return found;
}
