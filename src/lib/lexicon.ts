import { kinds } from '../kinds.ts';
import { normalise, stemOf, tokensOf } from './words.ts';

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
  /** Questions that the page answers, as its authors gave them. */
  questions: readonly string[];
  /** Per facet the values that the page has. */
  facets: Readonly<Record<string, readonly string[]>>;
}

/** What is sent to the browser with the index: the words that the site knows, its pages and its thesaurus. */
export interface LexiconData {
  /** Normalised words, the common before the rare. */
  words: readonly string[];
  pages: readonly PageRecord[];
  /** Per normalised word the words it leads to, and the pages (by place in `pages`) that it is about. */
  leads: Readonly<Record<string, readonly [words: readonly string[], pages: readonly number[]]>>;
}

/** The stems of a page's own words. */
export interface Keys {
  title: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  questions: ReadonlySet<string>;
  /** What its kind is called. */
  kind: ReadonlySet<string>;
  /** The municipality that an example is from. */
  place: ReadonlySet<string>;
  /** The title, normalised. */
  name: string;
  /** The aliases, normalised. */
  names: ReadonlySet<string>;
}

/** The lexicon, opened for searching. */
export interface Lexicon {
  data: LexiconData;
  /** Known words by their stem. */
  byStem: ReadonlyMap<string, readonly string[]>;
  knows(word: string): boolean;
  keys: readonly Keys[];
  pageOf: ReadonlyMap<string, number>;
}

/** Opens a lexicon: finds the stems of its words and pages. */
export function openLexicon(data: LexiconData): Lexicon {
  const known = new Set(data.words);
  const stems = (texts: readonly string[]) => new Set(texts.flatMap((text) => tokensOf(text).map(stemOf)));
  return {
    data,
    byStem: Map.groupBy(data.words, stemOf),
    knows: (word) => known.has(word),
    keys: data.pages.map(({ title, aliases, questions, facets }) => ({
      title: stems([title]),
      aliases: stems(aliases),
      questions: stems(questions),
      place: stems(facets['soort']?.[0] === kinds.examples.folder ? (facets['gemeente'] ?? []) : []),
      kind: stems(kindNames.get(facets['soort']?.[0] ?? '') ?? []),
      name: normalise(title),
      names: new Set(aliases.map(normalise)),
    })),
    pageOf: new Map(data.pages.map(({ id }, index) => [id, index])),
  };
}

const kindNames = new Map(
  Object.values(kinds).map(({ folder, singular, plural }) => [folder as string, [singular, plural]]),
);
