import type { Entry } from './entry.ts';

/** One line of the A–Z: a title with its entry, or an alias with the entries it leads to. */
export interface IndexTerm {
  term: string;
  entries: readonly Entry[];
  isAlias: boolean;
}

/** The titles and aliases of entries, by first letter, in Dutch alphabetical order; all that is no letter stands under `#`. */
export function alphabetOf(entries: readonly Entry[]): { letter: string; terms: IndexTerm[] }[] {
  const titles = entries.map((entry) => ({ term: entry.fields.title, entries: [entry], isAlias: false }));
  const byAlias = Map.groupBy(
    entries.flatMap((entry) =>
      entry.fields.aliases.filter((alias) => !same(alias, entry.fields.title)).map((alias) => ({ alias, entry })),
    ),
    ({ alias }) => alias.toLowerCase(),
  );
  const aliases = [...byAlias].map(([term, uses]) => ({
    term: uses[0]?.alias ?? term,
    entries: uses.map(({ entry }) => entry),
    isAlias: true,
  }));
  const terms = [...titles, ...aliases].sort((a, b) => dutch.compare(a.term, b.term));
  return [...Map.groupBy(terms, ({ term }) => letterOf(term))]
    .sort(([a], [b]) => a.localeCompare(b, 'nl'))
    .map(([letter, each]) => ({ letter, terms: each }));
}

/** The order of the Dutch alphabet, which takes no notice of capitals and accents. */
const dutch = new Intl.Collator('nl', { sensitivity: 'base' });

const same = (a: string, b: string) => dutch.compare(a, b) === 0;

function letterOf(term: string): string {
  const first = term
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
