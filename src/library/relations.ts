import type { Kind } from '../kinds.ts';
import { relationFields, type Relation } from '../schemas/kinds/relation.ts';
import type { Entry } from './entry.ts';
import { pathOf, type Path } from './path.ts';

/** A relation as declared: from the side that knows to the other side. */
export interface Declared {
  from: Path;
  to: Path;
  why: string;
  /** The field that declares it, and its place there from 0. */
  field: string;
  index: number;
}

/** A relation as seen from one of its ends. */
export interface Related {
  /** The entry at the other end. */
  path: Path;
  why: string;
  /** Whether this end declared it. */
  declaredHere: boolean;
  field: string;
}

/** Whether a relation is a step of the ordered route that an entry declares. */
export const isStep = ({ declaredHere, field }: Related): boolean =>
  declaredHere && (field === 'route' || field === 'startWith');

/** All relations that entries declare, in the order of the entries and their fields; references are not checked. */
export function declaredRelations(entries: readonly Entry[]): Declared[] {
  return entries.flatMap((entry) =>
    declarationsOf(entry).map(({ field, index, relation, target }) => ({
      from: entry.path,
      to: target === 'any' ? relation.id : pathOf({ kind: target, id: relation.id }),
      why: relation.why,
      field,
      index,
    })),
  );
}

/** Every relation from both ends: per path, in the order in which they were declared. */
export function relationsByPath(declared: readonly Declared[]): Map<Path, Related[]> {
  const ends = new Map<Path, Related[]>();
  const add = (path: Path, related: Related) => ends.set(path, [...(ends.get(path) ?? []), related]);
  for (const { from, to, why, field } of declared) {
    add(from, { path: to, why, declaredHere: true, field });
    add(to, { path: from, why, declaredHere: false, field });
  }
  return ends;
}

/** A relation where it stands in the fields of an entry. */
export interface Declaration {
  field: string;
  index: number;
  relation: Relation;
  target: Kind | 'any';
  path: readonly PropertyKey[];
}

/** The relations that an entry declares, with the fields that hold them. */
export function declarationsOf(entry: Entry): Declaration[] {
  const fields: Partial<Record<string, Kind | 'any'>> = relationFields[entry.kind as keyof typeof relationFields] ?? {};
  const values = entry.fields as unknown as Record<string, Relation | Relation[] | undefined>;
  return Object.entries(fields).flatMap(([field, target]) => {
    const value = values[field];
    if (!value || !target) return [];
    if (!Array.isArray(value)) return [{ field, index: 0, relation: value, target, path: [field] }];
    return value.map((relation, index) => ({ field, index, relation, target, path: [field, index] }));
  });
}
