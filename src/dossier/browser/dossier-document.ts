import { anchor, element } from '../../lib/browser/dom.ts';
import type { KnownPage } from './dossier-entries.ts';

/** A page of the site that becomes part of one document. */
export interface Part {
  page: KnownPage;
  /** The page as it was fetched; undefined when there is none. */
  source: Document | undefined;
}

/** The document of a dossier: contents, each page with the reader's note, and all sources once, in one numbering. */
export function documentOf(parts: readonly Part[], address: (url: string) => string): DocumentFragment {
  const whole = new DocumentFragment();
  const numbers = new Map<string, { number: number; item: HTMLElement }>();
  const contents = element('ol', '', 'dossier__contents');
  contents.append(
    ...parts.map(({ page }, index) => {
      const item = element('li');
      item.dataset['accent'] = page.folder;
      const link = anchor(page.name, `#stuk-${index + 1}`);
      item.append(link, ' ', element('span', page.kind, 'dossier__kind'));
      return item;
    }),
  );
  whole.append(element('h2', 'Inhoud'), contents);
  whole.append(...parts.map((part, index) => chapterOf(part, index + 1, numbers, address)));
  if (numbers.size > 0) whole.append(sourcesOf([...numbers.values()].map(({ item }) => item)));
  return whole;
}

type Numbers = Map<string, { number: number; item: HTMLElement }>;

function chapterOf(
  { page, source }: Part,
  place: number,
  numbers: Numbers,
  address: (url: string) => string,
): HTMLElement {
  const chapter = element('section', '', 'dossier__chapter');
  const heading = element('h2', `${place}. ${page.name}`);
  heading.id = `stuk-${place}`;
  if (!page.words.title) heading.lang = page.language;
  chapter.dataset['accent'] = page.folder;
  chapter.setAttribute('aria-labelledby', heading.id);
  const kicker = source?.querySelector('article .kicker')?.textContent.trim() || page.kind;
  chapter.append(element('p', page.words.title ? `${kicker}: ${page.title}` : kicker, 'kicker'), heading);
  if (page.url) {
    const place = element('p', '', 'dossier__address');
    place.append(anchor(address(page.url), address(page.url)));
    chapter.append(place);
  }
  if (page.words.note) {
    const note = element('div', '', 'dossier__remark');
    note.role = 'note';
    note.ariaLabel = 'Notitie';
    note.append(...page.words.note.split('\n').map((line) => element('p', line)));
    chapter.append(note);
  }
  chapter.classList.toggle('dossier__chapter--question', page.isQuestion);
  if (page.trouble) chapter.append(element('p', page.trouble));
  else if (page.isQuestion) chapter.append(element('p', page.summary));
  else if (source) chapter.append(...bodyOf(source, `stuk-${place}-`, numbers, address(page.url)));
  else
    chapter.append(
      element('p', page.summary),
      element('p', 'De tekst van deze pagina kon niet worden opgehaald. U leest haar op het adres hierboven.'),
    );
  for (const link of chapter.querySelectorAll('a')) link.dataset['note'] = '';
  return chapter;
}

/** The text of a page: its lead, facts and sections, without what is for finding one's way on the site. */
function bodyOf(source: Document, prefix: string, numbers: Numbers, address: string): Element[] {
  const article = source.querySelector('article');
  const main = [
    ...(article?.querySelectorAll('.entry__facts > dl, .entry__main > :not([data-pagefind-ignore])') ?? []),
  ];
  const lead = article?.querySelector('.lead');
  const global = numbersFor(source, numbers);
  return [...(lead ? [lead] : []), ...main].map((piece) => {
    const body = document.importNode(piece, true);
    const all = [body, ...body.querySelectorAll('*')];
    for (const each of all) {
      if (each.matches('svg, nav, script, [hidden]')) each.remove();
      if (each.id) each.id = prefix + each.id;
      // Chapters are the landmarks here; their sections have names that come back in each.
      if (each.localName === 'section') each.removeAttribute('aria-labelledby');
      if (each instanceof HTMLAnchorElement) redirect(each, prefix, global, address);
    }
    for (const heading of body.querySelectorAll('h2, h3, h4')) lower(heading);
    return body;
  });
}

/** A citation leads to the joint sources, a link within the page to its chapter, any other to where it led. */
function redirect(link: HTMLAnchorElement, prefix: string, global: ReadonlyMap<string, number>, page: string): void {
  const href = link.getAttribute('href') ?? '';
  const number = global.get(href.slice(1));
  if (number !== undefined) {
    link.href = `#gezamenlijke-bron-${number}`;
    link.textContent = String(number);
    link.ariaLabel = `bron ${number}`;
  } else if (href.startsWith('#')) link.href = `#${prefix}${href.slice(1)}`;
  else link.href = new URL(href, page).href;
}

/** A heading one level down. */
function lower(heading: Element): void {
  const lowered = document.createElement(`h${Number(heading.localName.slice(1)) + 1}`);
  for (const { name, value } of heading.attributes) lowered.setAttribute(name, value);
  lowered.append(...heading.childNodes);
  heading.replaceWith(lowered);
}

/** The joint number of each source of a page, by its id there; a source that came before keeps its number. */
function numbersFor(source: Document, numbers: Numbers): Map<string, number> {
  return new Map(
    [...source.querySelectorAll('.sources ol > li')].map((original) => {
      const item = document.importNode(original, true) as HTMLElement;
      item.querySelector('.sources__back')?.remove();
      const key = item.textContent.replace(/\s+/g, ' ').trim();
      const known = numbers.get(key) ?? { number: numbers.size + 1, item };
      item.id = `gezamenlijke-bron-${known.number}`;
      numbers.set(key, known);
      return [original.id, known.number];
    }),
  );
}

function sourcesOf(items: readonly HTMLElement[]): HTMLElement {
  const section = element('section', '', 'sources dossier__chapter');
  const heading = element('h2', 'Bronnen');
  const list = element('ol');
  heading.id = 'gezamenlijke-bronnen';
  section.setAttribute('aria-labelledby', heading.id);
  list.append(...items);
  section.append(heading, list);
  return section;
}
