import type { Entry } from './content.ts';

/** One line of the A–Z: a title, or an alias with the entry it leads to. */
export interface IndexTerm {
  term: string;
  entry: Entry;
  isAlias: boolean;
}

/** The titles and aliases of entries, by first letter, in Dutch alphabetical order; all that is no letter stands under `#`. */
export function alphabetOf(entries: readonly Entry[]): { letter: string; terms: IndexTerm[] }[] {
  const terms = entries
    .flatMap((entry): IndexTerm[] => [
      { term: entry.fields.title, entry, isAlias: false },
      ...entry.fields.aliases.filter((alias) => alias.toLowerCase() !== entry.fields.title.toLowerCase()).map((term) => ({ term, entry, isAlias: true })),
    ])
    .sort((a, b) => a.term.localeCompare(b.term, 'nl', { sensitivity: 'base' }));
  const groups = new Map<string, IndexTerm[]>();
  for (const term of terms) groups.set(letterOf(term.term), [...(groups.get(letterOf(term.term)) ?? []), term]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'nl')).map(([letter, each]) => ({ letter, terms: each }));
}

function letterOf(term: string): string {
  const first = term.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
