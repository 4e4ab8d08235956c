import type { Kind } from '../kinds.ts';
import { relationFields } from '../schemas/kinds/relation.ts';
import type { Entry } from './entry.ts';
import { pathOf, type Path } from './path.ts';

/** What refers to others: an entry, or as much of one as its fields. */
type Referring = Pick<Entry, 'kind' | 'id' | 'fields'>;

/** What a site does not show, and what has another name now. */
export interface HiddenAndMoved {
  /** The paths that this installation does not show. */
  hidden: ReadonlySet<Path>;
  /** The path that an entry has now, by the path that it had. */
  moved: ReadonlyMap<Path, Path>;
  /** Whether drafts are left out too. */
  hidesDrafts: boolean;
}

/** Everything is shown, and nothing has another name. */
export const nothingHiddenOrMoved: HiddenAndMoved = { hidden: new Set(), moved: new Map(), hidesDrafts: false };

/** The entries that are shown, each referring to others by the path that they have now, and to none that is hidden. */
export function resolveReferences<T extends Referring>(
  entries: readonly T[],
  { hidden, moved }: Pick<HiddenAndMoved, 'hidden' | 'moved'>,
): T[] {
  const known = new Set(entries.map(pathOf));
  const resolve = (path: Path) => {
    const now = known.has(path) ? path : (moved.get(path) ?? path);
    return hidden.has(now) ? undefined : now;
  };
  return entries.flatMap((entry) => (hidden.has(pathOf(entry)) ? [] : withReferences(entry, resolve)));
}

/** Every field of an entry in which a path stands, or a file name that makes one. */
export function referencesOf({ kind, fields }: Referring): { path: PropertyKey[]; to: Path }[] {
  const found: { path: PropertyKey[]; to: Path }[] = [];
  withReferences({ kind, id: '', fields }, (to, path) => {
    found.push({ path, to });
    return to;
  });
  return found;
}

type Resolve = (to: Path, path: PropertyKey[]) => Path | undefined;

/** An entry with each reference in its fields replaced; in a list, what resolves to nothing is left out. */
function withReferences<T extends Referring>(entry: T, resolve: Resolve): T {
  const fields = entry.fields as Record<string, unknown>;
  const changed = Object.entries(referringFields(entry.kind)).flatMap(([field, { target, key }]) => {
    const replace = (value: unknown, path: PropertyKey[]): unknown[] => {
      const id = String(key ? (value as Record<string, unknown>)[key] : value);
      const to = resolve(target === 'any' ? id : pathOf({ kind: target, id }), key ? [...path, key] : path);
      if (to === undefined) return [];
      const now = target === 'any' ? to : to.slice(to.indexOf('/') + 1);
      return [key ? { ...(value as object), [key]: now } : now];
    };
    const value = fields[field];
    if (value === undefined) return [];
    if (Array.isArray(value)) return [[field, value.flatMap((each, index) => replace(each, [field, index]))]];
    return [[field, replace(value, [field])[0] ?? value]];
  });
  return { ...entry, fields: { ...entry.fields, ...(Object.fromEntries(changed) as object) } };
}

/** Where references stand: the field, the kind that they lead to, and the key that holds them where they are more than a name. */
type Holders = Readonly<Record<string, { target: Kind | 'any'; key?: string }>>;

/** The fields of a kind that refer to others, each with the kind that it leads to. */
export const referringFields = (kind: Kind): Holders => holders[kind] ?? {};

const holders: Partial<Record<Kind, Holders>> = {
  ...Object.fromEntries(
    Object.entries(relationFields).map(([kind, fields]) => [
      kind,
      Object.fromEntries(Object.entries(fields).map(([field, target]) => [field, { target, key: 'id' }])),
    ]),
  ),
  examples: {
    ...Object.fromEntries(
      Object.entries(relationFields.examples).map(([field, target]) => [field, { target, key: 'id' }]),
    ),
    roles: { target: 'roles' },
    figures: { target: 'sources', key: 'source' },
  },
  practices: { names: { target: 'sources', key: 'source' } },
};
