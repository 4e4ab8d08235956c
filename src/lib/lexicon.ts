import { kinds } from '../kinds.ts';
import { nameOf, normalise, stemOf, stopWords, tokensOf } from './words.ts';

/** A page as search knows it. */
export interface PageRecord {
  /** Pagefind's id of the page. */
  id: string;
  /** Address below the root. */
  url: string;
  title: string;
  /** Language of the title, where it is not Dutch. */
  language?: string;
  /** Other names and words for the page, as its authors gave them. */
  aliases: readonly string[];
  /** The words of the questions that the page answers, in so far as its title, aliases and address lack them. */
  words: string;
  /** Per facet the values that the page has. */
  facets: Readonly<Record<string, readonly string[]>>;
}

/** What is sent to the browser with the index: the words that the site knows, its pages and its thesaurus. */
export interface LexiconData {
  /** Normalised words that no page carries itself, the common before the rare. */
  words: readonly string[];
  pages: readonly PageRecord[];
  /** Per normalised word the words it leads to, and the pages (by place in `pages`) that it is about. */
  leads: Readonly<Record<string, readonly [words: readonly string[], pages: readonly number[]]>>;
}

/** The stems of a page's own words. */
export interface Keys {
  title: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  /** Of its title, aliases and questions together. */
  all: ReadonlySet<string>;
  /** What its kind is called. */
  kind: ReadonlySet<string>;
  /** The municipality that an example is from, or that the page is about. */
  place: ReadonlySet<string>;
  /** The title, normalised. */
  heading: string;
  /** The title as a name, see `nameOf`. */
  name: string;
  /** The aliases as names, and the last part of the address: what a page was first called. */
  names: ReadonlySet<string>;
}

/** The lexicon, opened for searching. */
export interface Lexicon {
  data: LexiconData;
  /** Every known word, the common before the rare. */
  words: readonly string[];
  /** Known words by their stem. */
  byStem: ReadonlyMap<string, readonly string[]>;
  knows(word: string): boolean;
  keys: readonly Keys[];
  pageOf: ReadonlyMap<string, number>;
  /** Stems of the names of municipalities. */
  places: ReadonlySet<string>;
}

/** Opens a lexicon: finds the stems of its words and pages. */
export function openLexicon(data: LexiconData): Lexicon {
  const known = new Set([...data.pages.flatMap(ownWords).filter((word) => !stopWords.has(word)), ...data.words]);
  const words = [...known];
  const keys = data.pages.map(keysOf);
  return {
    data,
    words,
    byStem: Map.groupBy(words, stemOf),
    knows: (word) => known.has(word),
    keys,
    pageOf: new Map(data.pages.map(({ id }, index) => [id, index])),
    places: new Set(
      keys.flatMap(({ title }, page) =>
        kindOf(data.pages[page]) === kinds.municipalities.folder && title.size === 1 ? [...title] : [],
      ),
    ),
  };
}

/** The words that a page carries in the lexicon itself. */
export const ownWords = ({ url, title, aliases, words }: Omit<PageRecord, 'id' | 'facets'>): string[] =>
  [title, ...aliases, addressWords(url), words].flatMap(tokensOf);

/** The kind of a page, by its folder; nothing for a page at the root. */
export const kindOf = (page: PageRecord | undefined): string => page?.facets['soort']?.[0] ?? '';

function keysOf(page: PageRecord): Keys {
  const { title, facets } = page;
  const names = [...page.aliases, addressWords(page.url)];
  const kind = kindOf(page);
  return {
    title: stemsOf([title]),
    aliases: stemsOf(names),
    all: stemsOf(ownWords(page)),
    place: stemsOf(placed.has(kind) ? (facets['gemeente'] ?? []) : []),
    kind: stemsOf(kindNames.get(kind) ?? []),
    heading: normalise(title),
    name: nameOf(title),
    names: new Set(names.map(nameOf)),
  };
}

const stemsOf = (texts: readonly string[]) => new Set(texts.flatMap(tokensOf).map(stemOf));

/** The kinds whose pages lie in a municipality. */
const placed = new Set<string>([kinds.examples.folder, kinds.municipalities.folder]);

const addressWords = (url: string) => (url.split('/').at(-2) ?? '').replaceAll('-', ' ');

/** What the pages of a kind are called; the page of a municipality is the list of its examples too. */
const kindNames = new Map<string, string[]>(
  Object.values(kinds).map(({ folder, singular, plural }) => [
    folder,
    folder === kinds.municipalities.folder ? [singular, plural, kinds.examples.plural] : [singular, plural],
  ]),
);
