import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import { ownWords, type LexiconData, type PageRecord } from '../lib/lexicon.ts';
import type { Thesaurus } from '../lib/thesaurus.ts';
import { urlOfPath } from '../lib/urls.ts';
import { stemOf, stopWords, tokensOf } from '../lib/words.ts';

/** Makes the lexicon from the built pages in `folder` and the Pagefind index beside them. */
export function makeLexicon(folder: string, thesaurus: Thesaurus): LexiconData {
  const read = fragmentsOf(`${folder}/pagefind/fragment`).map(({ id, url }) => pageOf(id, url, folder));
  const pages = read.map(({ record }) => record).sort((a, b) => a.url.localeCompare(b.url));
  const places = new Map(pages.map(({ url }, index) => [url, index]));
  const leads = Object.fromEntries(
    [...thesaurus].map(([word, lead]) => [
      word,
      [lead.words, lead.pages.flatMap((path) => places.get(urlOfPath(path)) ?? [])] as const,
    ]),
  );
  const carried = new Set(pages.flatMap(ownWords));
  return { words: knownWords(read).filter((word) => !carried.has(word)), pages, leads };
}

interface ReadPage {
  record: PageRecord;
  /** The words of its text. */
  words: ReadonlySet<string>;
  /** The words of its title, headings, aliases and questions. */
  names: ReadonlySet<string>;
}

function fragmentsOf(folder: string): { id: string; url: string }[] {
  return readdirSync(folder).map((file) => {
    const text = gunzipSync(readFileSync(`${folder}/${file}`)).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    return { id: file.replace(/\.pf_fragment$/, ''), url };
  });
}

function pageOf(id: string, url: string, folder: string): ReadPage {
  const root = parse(readFileSync(`${folder}${url}index.html`, 'utf8'));
  const article = root.querySelector('[data-pagefind-body]');
  const fields = article?.querySelector('[data-search-fields]');
  const list = (name: string) => (fields?.getAttribute(name) ?? '').split('|').filter(Boolean);
  const heading = article?.querySelector('h1');
  const title = heading?.text.trim() ?? '';
  const foreign = [heading, heading?.querySelector('[lang]')].find(
    (each) => each?.hasAttribute('lang') && each.text.trim() === title,
  );
  const language = foreign?.getAttribute('lang');
  const facets: Record<string, string[]> = {};
  for (const value of fields?.querySelectorAll('[data-facet]') ?? [])
    (facets[value.getAttribute('data-facet') ?? ''] ??= []).push(value.getAttribute('data-value') ?? '');
  const aliases = list('data-aliases');
  const words = newWords(list('data-questions'), ownWords({ url, title, aliases, words: '' }));
  const record = { id, url, title, ...(language && { language }), aliases, words, facets };
  const headings = article?.querySelectorAll('h2, h3').map(({ text }) => text) ?? [];
  for (const ignored of article?.querySelectorAll('[data-pagefind-ignore]') ?? []) ignored.remove();
  return {
    record,
    words: wordsOf(article),
    names: new Set([...headings.flatMap(tokensOf), ...ownWords(record)]),
  };
}

/** The words of texts that say something and are not there yet in another form, in the order of the alphabet. */
function newWords(texts: readonly string[], there: readonly string[]): string {
  const byStem = new Map(
    texts
      .flatMap(tokensOf)
      .filter((word) => !stopWords.has(word))
      .map((word) => [stemOf(word), word]),
  );
  for (const word of there) byStem.delete(stemOf(word));
  return [...byStem.values()].sort().join(' ');
}

const wordsOf = (article: HTMLElement | null | undefined) => new Set(tokensOf(article?.structuredText ?? ''));

/** Every word of the pages, but small words and numbers: first those on more pages or in a name, then the rare; each in the order of the alphabet, which packs best. */
function knownWords(pages: readonly ReadPage[]): string[] {
  const counts = new Map<string, number>();
  const named = new Set(pages.flatMap(({ names }) => [...names]));
  for (const { words, names } of pages)
    for (const word of new Set([...words, ...names])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].filter((word) => !stopWords.has(word) && (named.has(word) || isWord(word))).sort();
  const isCommon = (word: string) => (counts.get(word) ?? 0) > 1 || named.has(word);
  return [...words.filter(isCommon), ...words.filter((word) => !isCommon(word))];
}

const isWord = (word: string) => word.length > 1 && !/^\d+$/.test(word);
