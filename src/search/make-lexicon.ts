import { kinds } from '../kinds.ts';
import { stemOf } from '../lib/stem.ts';
import { urlOfPath } from '../lib/urls.ts';
import { tokensOf } from '../lib/words.ts';
import type { Library } from '../library/library.ts';
import type { ForeignWords } from '../prose/foreign-words.ts';
import { counts, describe, describeOther, type DescribedPage, type OtherPage } from './described-page.ts';
import { levelOf, lexiconFormat, type Level, type LexiconData, type Shard } from './lexicon.ts';
import { pack, packPages, packWords, type Posting } from './pack.ts';
import type { SearchWords, Thesaurus } from './thesaurus.ts';

/** The lexicon of pages; and what follows on it: the pages of sources, and the words that tell least of pages. */
export interface MadeLexicon {
  lexicon: LexiconData;
  rest: Shard;
}

/** How many postings of words that only stand in a text are kept: the most telling ones. The full text is Pagefind's. */
const mostOfText = 5_000;

/** Makes the lexicon of a library and the pages beside it. */
export const makeLexicon = (
  library: Library,
  others: readonly OtherPage[],
  words: SearchWords,
  foreign: ForeignWords,
): MadeLexicon =>
  lexiconOf(
    [
      ...library.all.map((entry) => describe(entry, library, foreign)),
      ...others.map((page) => describeOther(page, words)),
    ],
    words,
  );

/** Makes the lexicon of described pages, in the order of their addresses. */
export function lexiconOf(pages: readonly DescribedPage[], { thesaurus, elsewhere }: SearchWords): MadeLexicon {
  const ordered = [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
  const own = ordered.filter((page) => !isSource(page));
  const sources = ordered.filter(isSource);
  const places = new Map([...own, ...sources].map(({ url }, page) => [url, page]));
  const inOwn = count(own, 0);
  const { names, texts } = apart(inOwn.levels, own.length);
  return {
    lexicon: {
      ...shardOf(own, indexOf(names, inOwn.forms)),
      answers: Object.fromEntries(own.flatMap(({ answer }, page) => (answer ? [[page, answer] as const] : []))),
      leads: leadsIn(thesaurus, places),
      elsewhere: elsewhere.map(({ name, look = '', words }) => [name, look, words.join('\n')] as const),
    },
    rest: shardOf(sources, restIndex(texts, inOwn.forms, count(sources, own.length))),
  };
}

function shardOf(pages: readonly DescribedPage[], { stems, words, postings }: Index): Shard {
  return {
    format: lexiconFormat,
    pages: {
      urls: pages.map(({ url }) => url).join('\n'),
      titles: pages.map(({ title }) => title).join('\n'),
      leads: pages.map(({ lead }) => lead).join('\n'),
    },
    languages: packedBy(pages.map(({ language }) => (language ? [language] : []))),
    facets: facetsIn(pages),
    stems: packWords(stems),
    words: stems.map((stem, place) => endOf(stem, words[place] ?? stem)).join('\n'),
    postings: postings.map(pack).join('\n'),
  };
}

const isSource = ({ url }: { url: string }) => url.startsWith(`/${kinds.sources.folder}/`);

/** Per stem its pages with their levels. */
type Levels = Map<string, Map<number, number>>;

/** Per stem the forms in which it stands, each with how often. */
type Forms = Map<string, Map<string, number>>;

/** The stems of pages that are numbered from `first`. */
function count(pages: readonly DescribedPage[], first: number): { levels: Levels; forms: Forms } {
  const levels: Levels = new Map();
  const forms: Forms = new Map();
  pages.forEach(({ texts, people = [] }, place) => {
    const names = people.flatMap(tokensOf).filter((word) => counts(word, 'alias'));
    for (const [stem, level] of [...stemsIn(texts, forms), ...names.map((name) => [name, levelOf('alias')] as const)])
      put(levels, stem, first + place, level);
  });
  return { levels, forms };
}

/** Notes a stem on a page, at the best level that is known. */
function put(levels: Levels, stem: string, page: number, level: number): void {
  const postings = levels.get(stem) ?? new Map<number, number>();
  levels.set(stem, postings.set(page, Math.max(level, postings.get(page) ?? 0)));
}

/** What pages are found by at once; and what can follow: words that stand in texts alone, and those that stand on so many pages that they hardly tell one from another, where no name or question has them. */
function apart(levels: Levels, pageCount: number): { names: Levels; texts: Levels } {
  const names: Levels = new Map();
  const texts: Levels = new Map();
  const many = Math.max(20, pageCount / 12);
  for (const [stem, postings] of levels) {
    const least = levelOf(postings.size > many ? 'question' : 'summary');
    for (const [page, level] of postings) put(level >= least ? names : texts, stem, page, level);
  }
  return { names, texts };
}

function restIndex(texts: Levels, forms: Forms, sources: { levels: Levels; forms: Forms }): Index {
  thin(texts);
  for (const [stem, postings] of sources.levels) for (const [page, level] of postings) put(texts, stem, page, level);
  return indexOf(texts, new Map([...sources.forms, ...forms]));
}

interface Index {
  stems: readonly string[];
  /** The usual word of each stem. */
  words: readonly string[];
  postings: readonly (readonly Posting[])[];
}

function indexOf(levels: Levels, forms: Forms): Index {
  const stems = [...levels.keys()].sort((a, b) => (a < b ? -1 : 1));
  return {
    stems,
    words: stems.map((stem) => usualForm(forms.get(stem) ?? new Map<string, number>()) ?? stem),
    postings: stems.map((stem) => [...(levels.get(stem) ?? [])].sort(([a], [b]) => a - b)),
  };
}

/** The stems in the texts of a page, each at its best level; counts the forms in which they stand. */
function stemsIn(texts: DescribedPage['texts'], forms: Forms): Map<string, number> {
  const found = new Map<string, number>();
  const times = new Map<string, number>();
  for (const [level, list] of Object.entries(texts) as [Level, readonly string[]][])
    for (const word of list.flatMap(tokensOf)) {
      if (!counts(word, level)) continue;
      const stem = stemOf(word);
      found.set(stem, Math.max(found.get(stem) ?? 0, levelOf(level)));
      times.set(stem, (times.get(stem) ?? 0) + 1);
      const known = forms.get(stem) ?? new Map<string, number>();
      forms.set(stem, known.set(word, (known.get(word) ?? 0) + (level === 'title' ? 5 : 1)));
    }
  for (const [stem, level] of found)
    if (level === levelOf('text') && (times.get(stem) ?? 0) > 2) found.set(stem, levelOf('often'));
  return found;
}

/** Leaves out the least telling words of texts: those on the most pages, and of those the ones that stand there once. */
function thin(levels: Levels): void {
  const inText = [...levels].flatMap(([stem, postings]) =>
    [...postings].flatMap(([page, level]) =>
      level <= levelOf('often') ? [{ stem, page, cost: postings.size / (level === levelOf('often') ? 8 : 1) }] : [],
    ),
  );
  for (const { stem, page } of inText.sort((a, b) => a.cost - b.cost).slice(mostOfText)) {
    const postings = levels.get(stem);
    postings?.delete(page);
    if (postings?.size === 0) levels.delete(stem);
  }
}

const usualForm = (forms: ReadonlyMap<string, number>): string | undefined =>
  [...forms].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))[0]?.[0];

const endOf = (stem: string, word: string): string => (word.startsWith(stem) ? word.slice(stem.length) : `=${word}`);

function facetsIn(pages: readonly DescribedPage[]): Shard['facets'] {
  const names = [...new Set(pages.flatMap(({ facets }) => Object.keys(facets)))];
  return Object.fromEntries(names.map((facet) => [facet, packedBy(pages.map(({ facets }) => facets[facet] ?? []))]));
}

/** Per value the packed pages that have it. */
function packedBy(values: readonly (readonly string[])[]): Record<string, string> {
  const pages = new Map<string, number[]>();
  values.forEach((list, page) => {
    for (const value of list) pages.set(value, [...(pages.get(value) ?? []), page]);
  });
  return Object.fromEntries([...pages].map(([value, list]) => [value, packPages(list)]));
}

/** The thesaurus, words with one and the same lead together. */
function leadsIn(thesaurus: Thesaurus, places: ReadonlyMap<string, number>): LexiconData['leads'] {
  const groups = new Map<string, { words: string[]; also: string; pages: string }>();
  for (const [word, lead] of thesaurus) {
    const also = lead.words.join('\n');
    const pages = packPages(lead.pages.flatMap((path) => places.get(urlOfPath(path)) ?? []).sort((a, b) => a - b));
    const key = `${also}|${pages}`;
    const group = groups.get(key) ?? { words: [], also, pages };
    group.words.push(word);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ words, also, pages }) => [words.join('\n'), also, pages]);
}
