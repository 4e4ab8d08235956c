import type { Path } from './path.ts';

/** A word of the glossary, with the concept that it leads to. */
export interface Term {
  word: string;
  path: Path;
}

/** Where a text uses a term: `start` and `end` are offsets in the text. */
export interface Use {
  path: Path;
  start: number;
  end: number;
}

/** A concept as the glossary needs it. */
export interface Defined {
  path: Path;
  fields: { title: string; aliases: readonly string[] };
}

/** All words of the glossary: titles and aliases of concepts, longest first. */
export function termsOf(concepts: readonly Defined[]): Term[] {
  return concepts
    .flatMap(({ path, fields }) =>
      [fields.title, ...fields.aliases].map((word) => ({ word: word.toLowerCase(), path })),
    )
    .sort((a, b) => b.word.length - a.word.length || a.word.localeCompare(b.word));
}

/** Finds whole words of the glossary in a text, whatever their case, in the order of the text; a longer term wins from a shorter one inside it. */
export function findTerms(text: string, terms: readonly Term[]): Use[] {
  if (terms.length === 0) return [];
  const paths = new Map(terms.map(({ word, path }) => [word, path]));
  return [...text.matchAll(patternOf(terms))].map((match) => ({
    path: paths.get(match[0].toLowerCase()) ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const patterns = new WeakMap<readonly Term[], RegExp>();

function patternOf(terms: readonly Term[]): RegExp {
  const known = patterns.get(terms);
  if (known) return known;
  const words = terms.map(({ word }) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  patterns.set(terms, pattern);
  return pattern;
}
