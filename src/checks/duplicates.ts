import type { ErrorCode } from '../error-codes.ts';
import { kinds } from '../kinds.ts';
import { isKind, type Entry } from '../library/entry.ts';
import { error, type Problem } from '../lib/problem.ts';

/** Something that one entry may have and no other: what it is, where it stands, and what to say to the second. */
interface Claim {
  code: ErrorCode;
  key: string;
  path: PropertyKey[];
  name: string;
  fix: string;
}

/** Words of the glossary that two concepts claim: a word leads to one concept. */
export const termProblems = (entries: readonly Entry[]): Problem[] =>
  clashes(entries.filter(isKind('concepts')), ({ fields }) =>
    [fields.title, ...fields.aliases].map((word, index) => ({
      code: 'WB-224',
      key: word.toLowerCase(),
      path: index === 0 ? ['title'] : ['aliases', index - 1],
      name: `Het woord \`${word}\``,
      fix: 'Een woord leidt naar één begrip: haal het bij een van beide weg.',
    })),
  );

/** Places in an order that two entries of one layer claim; between layers the title decides. */
export const orderProblems = (entries: readonly Entry[]): Problem[] =>
  clashes(entries, ({ kind, layer, fields }) =>
    'order' in fields
      ? [
          {
            code: 'WB-223',
            key: `${layer} ${kind} ${fields.order}`,
            path: ['order'],
            name: `De plaats ${fields.order}`,
            fix: 'Kies een plaats die nog vrij is.',
          },
        ]
      : [],
  );

/** Titles that two entries of a kind claim: in a list and in search nobody could tell them apart. */
export const titleProblems = (entries: readonly Entry[]): Problem[] =>
  clashes(
    entries.filter(({ kind }) => kind !== 'concepts'),
    ({ kind, fields }) => [
      {
        code: 'WB-222',
        key: `${kind} ${fields.title.toLowerCase()}`,
        path: ['title'],
        name: `De titel \`${fields.title}\``,
        fix:
          kind === 'sources'
            ? 'Zet de uitgever erachter, bijvoorbeeld `Over ons (Bewoners033)`.'
            : `Geef een van beide een titel die zegt wat deze ${kinds[kind].singular} anders maakt.`,
      },
    ],
  );

function clashes<T extends Entry>(entries: readonly T[], claimsOf: (entry: T) => Claim[]): Problem[] {
  const taken = new Map<string, string>();
  return entries.flatMap((entry) =>
    claimsOf(entry).flatMap(({ code, key, path, name, fix }) => {
      const { file, lineOf } = entry;
      const owner = taken.get(key);
      taken.set(key, owner ?? file);
      const message = `${name} is al van \`${owner}\`.`;
      return owner ? [error(code, { file, line: lineOf(path), field: path.join('.'), message, fix })] : [];
    }),
  );
}
