import { anchor, element } from '../../lib/browser/dom.ts';
import { stemOf } from '../../lib/stem.ts';
import { stopWords, tokensOf } from '../../lib/words.ts';
import type { Answer } from '../answer.ts';
import type { Hit, HitText } from '../engine.ts';
import type { Finding, Found } from '../find.ts';
import { folderOf, kindNameOf, type Lexicon } from '../lexicon.ts';
import type { Plan } from '../plan.ts';
import { piecesOf, sentenceWith } from '../sentences.ts';

/** A result as a list item. */
export interface ResultItem {
  element: HTMLLIElement;
  /** Says the same page as a later answer found it. */
  renew(found: Found, plan: Plan, lexicon: Lexicon): void;
  /** Adds what the full text has: a sentence with the words, and the sections that have them. */
  fill(hit: Hit): Promise<void>;
}

/** How many sections of a page a result leads to. */
const mostSections = 2;

/** A result: title, kind, a sentence with the words marked, and why it was found where that does not show. One of another site says so with its `name`, under a heading of its own. */
export function resultItem(found: Found, plan: Plan, lexicon: Lexicon, base: string, name = ''): ResultItem {
  const record = lexicon.pages[found.page] ?? { url: '/', title: '', lead: '', facets: {} };
  let stems: ReadonlySet<string> = new Set();
  const address = (url: string) => base.replace(/\/$/, '') + url;
  const item = element('li');
  if (record.facets['soort']) item.dataset['accent'] = folderOf(record);
  const heading = element(name ? 'h3' : 'h2', '', 'results__title');
  const link = element('a', record.title);
  if (record.language) link.lang = record.language;
  link.href = address(record.url);
  heading.append(link);
  const text = element('p');
  const reason = element('p', '', 'results__reason');
  const renew = ({ via }: Found, now: Plan, { stems: known }: Lexicon) => {
    stems = stemsOf(now, known);
    show(text, record.lead, stems);
    reason.hidden = via.length === 0;
    reason.textContent = via.length > 0 ? `gevonden via: ${via.slice(0, 3).join(', ')}` : '';
  };
  renew(found, plan, lexicon);
  const kind = kindNameOf(record) || (name ? '' : 'over deze site');
  const kindAndSite = [kind, name && `op ${name}`].filter(Boolean).join(' · ');
  item.append(heading, element('p', kindAndSite, 'results__kind'), text, reason);
  return {
    element: item,
    renew,
    fill: async (hit) => {
      const { content, sub_results: sections = [] } = await hit.data();
      const sentence = sentenceWith(content, stems);
      if (sentence && sentence !== record.title) show(text, sentence, stems);
      const links = sections
        .filter(({ url }) => url.includes('#'))
        .slice(0, mostSections)
        .map((section) => sectionLink(section, address(record.url)));
      if (links.length > 0 && !item.querySelector('.results__sections')) text.after(sectionList(links));
    },
  };
}

function sectionList(links: readonly HTMLLIElement[]): HTMLUListElement {
  const list = element('ul', '', 'results__sections');
  list.append(...links);
  return list;
}

function sectionLink({ title, url }: { title: string; url: string }, page: string): HTMLLIElement {
  const item = element('li');
  const link = element('a', title);
  link.href = page + url.slice(url.indexOf('#'));
  item.append(link);
  return item;
}

function show(paragraph: HTMLElement, sentence: string, stems: ReadonlySet<string>): void {
  paragraph.hidden = sentence === '';
  paragraph.replaceChildren(
    ...piecesOf(sentence, stems).map(({ text, isMatch }) => (isMatch ? element('mark', text) : text)),
  );
}

/** The stems of all that stands for the words of a query. */
function stemsOf({ terms }: Plan, known: readonly string[]): Set<string> {
  return new Set(
    terms.flatMap(({ typed, corrected, variants }) => [
      ...tokensOf(corrected ?? typed).map(stemOf),
      ...variants.flatMap(({ groups }) => groups.flat().map((place) => known[place] ?? '')),
    ]),
  );
}

/** A result of the full text alone. */
export function plainItem({ url, content, meta }: HitText, query: string): HTMLLIElement {
  const stems = new Set(tokensOf(query).map(stemOf));
  const item = element('li');
  const heading = element('h2', '', 'results__title');
  heading.append(anchor(meta?.title ?? url, url));
  const text = element('p');
  show(text, sentenceWith(content, stems) ?? '', stems);
  item.append(heading, text);
  return item;
}

/** An answer that is given as such, before the results. */
export function answerBox({ page, text, label }: Answer, lexicon: Lexicon, base: string): HTMLElement[] {
  const record = lexicon.pages[page];
  const source = element('p', '', 'answer__page');
  const link = element('a', record?.title ?? '');
  link.href = base.replace(/\/$/, '') + (record?.url ?? '');
  source.append(link);
  return [element('h2', label, 'answer__label'), element('p', text), source];
}

/** What is said of a finding: how many pages, what was corrected, what is not on the site; nothing of a word that is being typed. */
export function summaryOf({ plan, unknown }: Finding, count: number, query: string, isTyping = false): string {
  const [product] = plan.elsewhere;
  if (product !== undefined && count === 0)
    return `Dat vindt u niet hier: ‘${product.word}’ hoort bij ${product.name}.${product.look ? ` Kijk op ${product.look}.` : ''}`;
  const last = plan.terms.at(-1)?.typed;
  const missing = unknown.filter((word) => !stopWords.has(word) && !(isTyping && word === last));
  const over = missing.length > 0 ? `Niets over ${listOf(missing)}.` : '';
  if (count === 0) {
    if (isTyping && unknown.length > 0 && missing.length === 0) return 'Nog niets gevonden.';
    const small =
      unknown.length > 0 && missing.length === 0 ? ' Typ er een woord bij dat zegt waar het over gaat.' : '';
    return over ? `Niets gevonden voor ‘${query}’. ${over}` : `Niets gevonden voor ‘${query}’.${small}`;
  }
  const known = plan.terms
    .filter(({ typed }) => !unknown.includes(typed))
    .map(({ typed, corrected }) => corrected ?? typed);
  if (over) return `${over} Wel over ${listOf(known)}: ${pagesIn(count)} gevonden.`;
  const isCorrected = plan.terms.some(({ corrected }) => corrected);
  return `${pagesIn(count)} gevonden voor ‘${isCorrected ? known.join(' ') : query}’.`;
}

const listOf = (words: readonly string[]): string => words.map((word) => `‘${word}’`).join(', ');

/** A number of pages, in words. */
export const pagesIn = (count: number): string => (count === 1 ? '1 pagina' : `${count} pagina’s`);
