import { kinds } from '../kinds.ts';
import { stemOf } from '../lib/stem.ts';
import { urlOf } from '../lib/urls.ts';
import { isLight, stopWords, tokensOf } from '../lib/words.ts';
import { languageOf, type Entry } from '../library/entry.ts';
import { factsOf } from '../library/facts.ts';
import type { Library } from '../library/library.ts';
import { languageOfText, type ForeignWords } from '../prose/foreign-words.ts';
import { facetsOf } from './facets.ts';
import { levelOf, type Level } from './lexicon.ts';
import { sentencesOf } from './sentences.ts';
import type { SearchWords } from './thesaurus.ts';

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

/** The other names of an entry in search: its aliases, what other publications call it, and its place in an order. */
export function aliasesOf({ kind, fields }: Entry): string[] {
  const names = kind === 'practices' ? fields.names.map(({ name }) => name) : [];
  const place = 'order' in fields && kind !== 'pages' ? [`${kinds[kind].singular} ${fields.order}`] : [];
  return [...new Set([...fields.aliases, ...names, ...place])];
}

/** An entry as search knows it. */
export function describe(entry: Entry, library: Library, foreign: ForeignWords): DescribedPage {
  const { kind, fields } = entry;
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
      ...(isPublication
        ? { question: [...fields.zoekvragen, ...fields.authors, fields.publisher] }
        : textsOf(entry, library)),
    },
  };
}

/** The texts of an entry that is more than a record of a source. */
function textsOf(entry: Entry, library: Library): DescribedPage['texts'] {
  const { kind, fields, prose } = entry;
  const asked = askedFor(fields.zoekvragen);
  return {
    question: asked.most,
    heading: [
      ...asked.less,
      ...prose.headings.map(({ text }) => text),
      ...(kind === 'municipalities' ? fields.aliases : []),
    ],
    summary: [fields.summary, ...factTexts(entry, library)],
    text: [
      ...prose.passages.filter(({ isHeading }) => !isHeading).map(({ text }) => text),
      ...prose.photos.map(({ alt }) => alt),
    ],
  };
}

/** The words of questions by how much a page is asked for by them: most by those of a question of one or two telling words, and by those that two questions have. */
export function askedFor(questions: readonly string[]): { most: string[]; less: string[] } {
  const asked = questions.map((question) => [
    ...new Set(tokensOf(question).filter((word) => counts(word, 'question'))),
  ]);
  const times = new Map<string, number>();
  for (const stem of asked.flatMap((words) => [...new Set(words.map(stemOf))]))
    times.set(stem, (times.get(stem) ?? 0) + 1);
  const isShort = (words: readonly string[]) => words.filter((word) => !isLight(word)).length <= 2;
  const isMost = (word: string, words: readonly string[]) => isShort(words) || (times.get(stemOf(word)) ?? 0) > 1;
  return {
    most: asked.flatMap((words) => words.filter((word) => isMost(word, words))),
    less: asked.flatMap((words) => words.filter((word) => !isMost(word, words))),
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

/** A page that is no entry as search knows it. */
export const describeOther = (
  { url, title, summary, headings, text }: OtherPage,
  { tools }: SearchWords,
): DescribedPage => ({
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

/** Whether a word says something: no small word or initial; a number only in a heading, a question or a name. */
export const counts = (word: string, level: Level): boolean =>
  !stopWords.has(word) && (/^\d+$/.test(word) ? levelOf(level) >= levelOf('heading') : word.length > 1);
