import { kinds } from '../kinds.ts';
import { stemOf } from '../lib/stem.ts';
import { urlOf, urlOfPath } from '../lib/urls.ts';
import { stopWords, tokensOf } from '../lib/words.ts';
import { languageOf, type Entry } from '../library/entry.ts';
import { factsOf } from '../library/facts.ts';
import type { Library } from '../library/library.ts';
import { languageOfText, type ForeignWords } from '../prose/foreign-words.ts';
import { facetsOf } from './facets.ts';
import { levelOf, lexiconFormat, type Level, type LexiconData, type Shard } from './lexicon.ts';
import { pack, packPages, packWords, type Posting } from './pack.ts';
import { sentencesOf } from './sentences.ts';
import type { SearchWords, Thesaurus } from './thesaurus.ts';

/** A page that is no entry, such as a tool, a card or an overview. */
export interface OtherPage {
  /** Address below the root. */
  url: string;
  title: string;
  summary: string;
  headings: readonly string[];
  text: string;
}

/** A page with its texts by the field in which they stand. */
export interface DescribedPage {
  url: string;
  title: string;
  /** The first sentence of its summary; nothing for a source. */
  lead: string;
  /** What it answers at once. */
  answer?: string | undefined;
  /** Language of the title, where it is not Dutch. */
  language?: string | undefined;
  /** Per facet the values that it has. */
  facets: Readonly<Record<string, readonly string[]>>;
  /** Names of people, which have no other forms. */
  people?: readonly string[];
  texts: Partial<Record<Level, readonly string[]>>;
}

/** The lexicon of pages; and what follows on it: the pages of sources, and the words that stand in texts alone. */
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
  const { names, texts } = apart(inOwn.levels);
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

/** The other names of an entry in search: its aliases, what other publications call it, and its place in an order. */
export function aliasesOf({ kind, fields }: Entry): string[] {
  const names = kind === 'practices' ? fields.names.map(({ name }) => name) : [];
  const place = 'order' in fields && kind !== 'pages' ? [`${kinds[kind].singular} ${fields.order}`] : [];
  return [...new Set([...fields.aliases, ...names, ...place])];
}

const isSource = ({ url }: { url: string }) => url.startsWith(`/${kinds.sources.folder}/`);

function describe(entry: Entry, library: Library, foreign: ForeignWords): DescribedPage {
  const { kind, fields, prose } = entry;
  const isPublication = kind === 'sources';
  // The aliases of a municipality are the names of its examples, which have pages of their own.
  const names = [...(kind === 'municipalities' ? [] : aliasesOf(entry)), entry.id.replaceAll('-', ' ')];
  return {
    url: urlOf(entry),
    title: fields.title,
    lead: isPublication ? '' : (sentencesOf(fields.summary)[0] ?? ''),
    answer: answerOf(entry),
    language: languageOf(entry) ?? languageOfText(fields.title, foreign),
    facets: Object.fromEntries(
      Object.entries(facetsOf(entry, library)).map(([facet, values]) => [facet, values.map(({ value }) => value)]),
    ),
    people: isPublication ? fields.authors : [],
    texts: {
      title: [fields.title],
      name: names.filter((name) => tokensOf(name).length === 1),
      alias: names,
      question: [...fields.zoekvragen, ...(isPublication ? [...fields.authors, fields.publisher] : [])],
      ...(!isPublication && {
        heading: [...prose.headings.map(({ text }) => text), ...(kind === 'municipalities' ? fields.aliases : [])],
        summary: [fields.summary, ...factTexts(entry, library)],
        text: [
          ...prose.passages.filter(({ isHeading }) => !isHeading).map(({ text }) => text),
          ...prose.photos.map(({ alt }) => alt),
        ],
      }),
    },
  };
}

/** What an entry answers at once: a concept by its definition, a question by its summary, a situation by its first step. */
function answerOf(entry: Entry): string | undefined {
  const folder: string = kinds[entry.kind].folder;
  if (folder === kinds.concepts.folder || folder === 'vragen') return entry.fields.summary;
  if (entry.kind !== 'situations') return undefined;
  const { passages } = entry.prose;
  const first = passages[passages.findIndex(({ isHeading }) => isHeading) + 1];
  return first && sentencesOf(first.text).slice(0, 2).join(' ');
}

const factTexts = (entry: Entry, library: Library): string[] => [
  ...factsOf(entry, library).flatMap(({ values }) =>
    values.filter(({ url }) => !url?.startsWith('http')).map(({ text }) => text),
  ),
  ...(entry.kind === 'concepts' ? entry.fields.confusedWith.flatMap((each) => [each.term, each.difference]) : []),
];

const describeOther = ({ url, title, summary, headings, text }: OtherPage, { tools }: SearchWords): DescribedPage => ({
  url,
  title,
  lead: sentencesOf(summary)[0] ?? '',
  facets: {},
  texts: {
    title: [title],
    alias: [url.replace(/[/-]/g, ' ')],
    question: tools.get(url) ?? [],
    summary: [summary],
    heading: headings,
    text: [text],
  },
});

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

/** What pages are found by at once, and what stands in their texts alone. */
function apart(levels: Levels): { names: Levels; texts: Levels } {
  const names: Levels = new Map();
  const texts: Levels = new Map();
  for (const [stem, postings] of levels)
    for (const [page, level] of postings) put(level > levelOf('often') ? names : texts, stem, page, level);
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

/** Whether a word says something: no small word or initial; a number only in a heading, a question or a name. */
const counts = (word: string, level: Level): boolean =>
  !stopWords.has(word) && (/^\d+$/.test(word) ? levelOf(level) >= levelOf('heading') : word.length > 1);

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
