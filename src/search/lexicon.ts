import { kindOfFolder, kinds } from '../kinds.ts';
import { stemOf } from '../lib/stem.ts';
import { nameOf, normalise, stopWords, tokensOf } from '../lib/words.ts';
import { unpack, unpackPages, unpackWords, type Posting } from './pack.ts';

/**
 * Where a word of a page stands, from little to much: the place in this list is the level of a posting.
 * `often` is three times or more in the text; `question` also the people and organisations behind a publication; `name`
 * an alias that is this one word.
 */
export const levels = ['text', 'often', 'summary', 'heading', 'question', 'alias', 'name', 'title'] as const;

/** A field of a page by which a word counts. */
export type Level = (typeof levels)[number];

/** The number of a level. */
export const levelOf = (level: Level): number => levels.indexOf(level);

/** The version of the files below: one more when what reads the one before would misread them. Other sites fetch them too. */
export const lexiconFormat = 1;

/** Pages, and every stem with the pages that have it, of this shard or of the one before. */
export interface Shard {
  /** See `lexiconFormat`. */
  format: number;
  /** One page a line, in the same order. */
  pages: { urls: string; titles: string; leads: string };
  /** The languages of titles that are not Dutch: packed pages. */
  languages: Readonly<Record<string, string>>;
  /** Per facet and value the packed pages that have it. */
  facets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Packed stems, in the order of the alphabet. */
  stems: string;
  /** Per stem, on lines of their own: what its usual word has behind the stem, or `=` and the word. */
  words: string;
  /** Per stem, on lines of their own: its packed postings. */
  postings: string;
}

/** What is sent to the browser first: all pages but those of sources, and which words belong together. What follows has the pages of sources, and the words that tell least: those that stand in texts alone, or in the headings of many pages. */
export interface LexiconData extends Shard {
  /** Per page an answer to give as such: a definition, a short answer, a first step. */
  answers: Readonly<Record<number, string>>;
  /** Words (one a line) that lead to others (one a line), and the packed pages that they are about. */
  leads: readonly (readonly [words: string, also: string, pages: string])[];
  /** Other counters, each with its products (one a line). */
  elsewhere: readonly (readonly [name: string, look: string, words: string])[];
}

/** A page as search knows it. */
export interface PageRecord {
  /** Address below the root. */
  url: string;
  title: string;
  /** The first sentence of its summary; nothing for a source. */
  lead: string;
  /** Language of the title, where it is not Dutch. */
  language?: string | undefined;
  /** Per facet the values that the page has. */
  facets: Readonly<Record<string, readonly string[]>>;
}

/** What a word leads to: words to look for too, and the pages that it is about. */
export interface Lead {
  words: readonly string[];
  pages: readonly number[];
}

/** Where somebody has to be for a product that this site is not about. */
export interface Counter {
  /** Whose it is, as in ‘hoort bij de Belastingdienst’. */
  name: string;
  /** Where to look, as in ‘Kijk op de site van uw gemeente’. */
  look?: string | undefined;
}

/** A product of another counter. */
export interface Product extends Counter {
  /** A word or a phrase, normalised; behind a hyphen the end of a word, such as `-vergunning`. */
  word: string;
}

/** The lexicon, opened for searching. A stem is named by its place in `stems`. */
export interface Lexicon {
  pages: readonly PageRecord[];
  answers: Readonly<Record<number, string>>;
  stems: readonly string[];
  /** The usual word of each stem. */
  words: readonly string[];
  /** The place of a stem. */
  at(stem: string): number | undefined;
  /** The pages that have a stem, with the level at which each has it. */
  postingsOf(place: number): readonly Posting[];
  /** Whether a page of our own, and no source, is called after a stem, in its title or another of its names. */
  isNamed(place: number): boolean;
  leadOf(words: string): Lead | undefined;
  /** The words that lead to others. */
  leadWords: readonly string[];
  /** The products of other counters. */
  products: readonly Product[];
  /** The product with these stems. */
  productOf(stems: string): Product | undefined;
  /** By the stem of its name the value of each municipality. */
  places: ReadonlyMap<string, string>;
  /** The title of a page for comparing. */
  titleOf(page: number): Title;
  /** The pages with a title, which is normalised. */
  titled(text: string): readonly number[];
}

/** A title for comparing. */
interface Title {
  /** Normalised. */
  text: string;
  /** See `nameOf`. */
  name: string;
  /** How many words of it count. */
  size: number;
}

/** The folder of a page: that of its kind, or nothing for a page at the root. */
export const folderOf = ({ url }: Pick<PageRecord, 'url'>): string => {
  const [, first = '', second = ''] = url.split('/');
  return second ? first : '';
};

/** What a page is, in one word: its kind, `kaart` or `sessie` for its page on paper, or nothing for a page about the site. */
export function kindNameOf({ url, facets }: PageRecord): string {
  if (!facets['soort']) return madeFrom.get(/\/[^/]+\/[^/]+\/([^/]+)\/$/.exec(url)?.[1] ?? '') ?? '';
  const kind = kindOfFolder(facets['soort'][0] ?? '');
  return kind ? kinds[kind].singular : '';
}

/** What a page is called that is made from another, by the last part of its address. */
const madeFrom = new Map([
  ['kaart', 'kaart'],
  ['intervisie', 'sessie'],
  ['gesprek', 'gesprek'],
]);

/** Opens a lexicon; with what follows on it, where that is there. */
export function openLexicon(data: LexiconData, rest?: Shard): Lexicon {
  const own = pagesOf(data);
  const pages = rest ? [...own, ...pagesOf(rest)] : own;
  const { stems, words, postings } = indexOf(rest ? [data, rest] : [data]);
  const places = new Map(stems.map((stem, place) => [stem, place]));
  const postingsOf = remembered((place: number) => postings(place));
  const leads = leadsOf(data);
  const titleOf = remembered((page: number) => {
    const text = normalise(pages[page]?.title ?? '');
    return { text, name: nameOf(text), size: tokensOf(text).filter((word) => !stopWords.has(word)).length };
  });
  const products = data.elsewhere.flatMap(([name, look, words]) =>
    words.split('\n').map((word): Product => ({ word, name, look: look || undefined })),
  );
  const byStems = new Map(products.map((product) => [stemsOf(product.word), product]));
  let byTitle: ReadonlyMap<string, readonly number[]> | undefined;
  return {
    pages,
    answers: data.answers,
    stems,
    words,
    at: (stem) => places.get(stem),
    postingsOf,
    isNamed: remembered((place: number) =>
      postingsOf(place).some(([page, level]) => page < own.length && level >= levelOf('alias')),
    ),
    leadOf: (text) => leads.get(text) ?? leads.get(stemsOf(text)),
    leadWords: data.leads.flatMap(([text]) => text.split('\n')),
    products,
    productOf: (stems) => byStems.get(stems),
    places: new Map(
      own.flatMap((page) =>
        folderOf(page) === kinds.municipalities.folder
          ? [[stemsOf(normalise(page.title)), page.facets['gemeente']?.[0] ?? ''] as const]
          : [],
      ),
    ),
    titleOf,
    titled: (text) => (byTitle ??= groupedBy(pages.keys(), (page) => titleOf(page).text)).get(text) ?? [],
  };
}

interface Index {
  stems: readonly string[];
  words: readonly string[];
  postings: (place: number) => Posting[];
}

/** The stems of one shard or two. */
function indexOf(shards: readonly Shard[]): Index {
  const found = new Map<string, { word: string; packed: string[] }>();
  shards.forEach((shard, place) => {
    const ends = shard.words.split('\n');
    const packed = shard.postings.split('\n');
    unpackWords(shard.stems).forEach((stem, at) => {
      const end = ends[at] ?? '';
      const entry = found.get(stem) ?? { word: end.startsWith('=') ? end.slice(1) : stem + end, packed: [] };
      entry.packed[place] = packed[at] ?? '';
      found.set(stem, entry);
    });
  });
  const entries = [...found.values()];
  return {
    stems: [...found.keys()],
    words: entries.map(({ word }) => word),
    postings: (place) => (entries[place]?.packed ?? []).flatMap(unpack).sort(([a], [b]) => a - b),
  };
}

const stemsOf = (words: string): string => words.split(' ').map(stemOf).join(' ');

function pagesOf({ pages, languages, facets }: Shard): PageRecord[] {
  const titles = pages.titles.split('\n');
  const leads = pages.leads.split('\n');
  const values = pages.urls.split('\n').map((): Record<string, string[]> => ({}));
  for (const [facet, byValue] of Object.entries(facets))
    for (const [value, packed] of Object.entries(byValue))
      for (const page of unpackPages(packed)) (values[page] ?? {})[facet] = [...(values[page]?.[facet] ?? []), value];
  const byPage = new Map(
    Object.entries(languages).flatMap(([language, packed]) =>
      unpackPages(packed).map((page) => [page, language] as const),
    ),
  );
  return pages.urls.split('\n').map((url, page) => ({
    url,
    title: titles[page] ?? '',
    lead: leads[page] ?? '',
    language: byPage.get(page),
    facets: values[page] ?? {},
  }));
}

/** What words lead to, by the words as they are, by their stems, and by phrases written as one word. */
function leadsOf({ leads }: LexiconData): Map<string, Lead> {
  const found = new Map<string, Lead>();
  for (const [text, also, packed] of leads) {
    const pages = unpackPages(packed);
    const words = also.split('\n').filter(Boolean);
    for (const word of text.split('\n'))
      for (const key of [word, stemsOf(word), word.replaceAll(' ', '')])
        found.set(key, mergedLead(found.get(key), { words: words.filter((other) => other !== word), pages }));
  }
  return found;
}

const mergedLead = (a: Lead | undefined, b: Lead): Lead => ({
  words: [...new Set([...(a?.words ?? []), ...b.words])],
  pages: [...new Set([...(a?.pages ?? []), ...b.pages])],
});

function remembered<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function groupedBy(pages: Iterable<number>, keyOf: (page: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const page of pages) groups.set(keyOf(page), [...(groups.get(keyOf(page)) ?? []), page]);
  return groups;
}
