import { parse, type HTMLElement, type Node } from 'node-html-parser';

/**
 * What a page needs to show on paper where its links lead.
 * A link in running text gets the letter of a note; any other link is printed with its address beside it, which is up to the stylesheet.
 */
export interface Annotated {
  html: string;
  /** Full addresses, in the order of their letters. */
  addresses: readonly string[];
}

/** Puts `data-note` on the links that stand in running text. `page` is the address of the page itself. */
export function annotate(html: string, page: URL): Annotated {
  const addresses: string[] = [];
  let annotated = '';
  let end = 0;
  for (const link of parse(html, { comment: true }).querySelectorAll('a[href]')) {
    const note = noteOf(link, page, addresses);
    if (note === undefined) continue;
    const after = link.range[0] + '<a'.length;
    annotated += `${html.slice(end, after)} data-note="${note}"`;
    end = after;
  }
  return { html: annotated + html.slice(end), addresses };
}

/** The letter of a note by its place, as a list with `lower-alpha` counts: a, b … z, aa, ab … */
export const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

/** The note of a link; empty when no address must be printed: its text is the address, it is a number in a table, or it asks search something. */
function noteOf(link: HTMLElement, page: URL, addresses: string[]): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) return undefined;
  const around = ancestorsOf(link);
  if (around.some(isUnnoted)) return undefined;
  const inTable = around.some(({ rawTagName }) => rawTagName === 'table');
  if (bare(href) === bare(link.text) || (inTable && !/\p{L}/u.test(link.text)) || isQuery(href)) return '';
  if (!inTable && !standsInText(link)) return undefined;
  const address = new URL(href, page).href;
  const known = addresses.indexOf(address);
  return letterOf(known < 0 ? addresses.push(address) - 1 : known);
}

/** Where links get no letter: on screen only, in a reference that tells its own address, in an index that tells each address once, on a card that has its address in full. */
const isUnnoted = (element: HTMLElement): boolean =>
  element.rawTagName === 'nav' ||
  element.hasAttribute('data-url') ||
  element.hasAttribute('data-index') ||
  element.classList.contains('sheet');

/** The elements around a link, nearest first. */
function ancestorsOf(link: HTMLElement): HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let at: HTMLElement | undefined = link.parentNode; at; at = at.parentNode) around.push(at);
  return around;
}

/** A search that one can try: nothing to go to from paper. */
const isQuery = (href: string): boolean => /[?]q=/.test(href);

const bare = (address: string): string => address.trim().replace(/^https?:\/\/(www\.)?|^mailto:|\/$/g, '');

const inline = new Set(['em', 'strong', 'span', 'q', 'cite', 'abbr']);

/** Whether there are words beside the link, in the element that it stands in. */
function standsInText(link: HTMLElement): boolean {
  let around: HTMLElement | undefined = link.parentNode;
  while (around && inline.has(around.rawTagName) && !hasWords(around)) around = around.parentNode;
  return around !== undefined && hasWords(around);
}

const hasWords = (element: HTMLElement): boolean =>
  element.childNodes.some((node: Node) => node.nodeType === textNode && node.text.trim() !== '');

const textNode = 3;
