import { kinds, kindList, listedKinds } from '../kinds.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { pathOf } from '../library/path.ts';
import { slugOf } from '../lib/words.ts';

/** The facets of search: the name in the address, and the name that readers see. */
export const facets = {
  soort: 'Soort',
  praktijk: 'Praktijk',
  gemeente: 'Gemeente',
  rol: 'Rol',
  vorm: 'Vorm',
  provincie: 'Provincie',
} as const;

/** A facet of search. */
export type Facet = keyof typeof facets;

/** All facets, in the order in which they are shown. */
export const facetList = Object.keys(facets) as Facet[];

/** The facets by which examples have overviews of their own: `/voorbeelden/gemeente/heusden/`. */
export const exampleFacets = ['gemeente', 'praktijk', 'rol', 'vorm'] as const satisfies readonly Facet[];

/** A value of a facet: what stands in the address, and the name that readers see. */
export interface FacetValue {
  value: string;
  text: string;
}

/** Every value that a facet has on this site. */
export function valuesOf(facet: Facet, library: Library): FacetValue[] {
  const values = library.all.flatMap((entry) => facetsOf(entry, library)[facet] ?? []);
  const texts = new Map(values.map(({ value, text }) => [value, text]));
  const ordered = orderOf(facet, library).filter((value) => texts.has(value));
  return ordered.map((value) => ({ value, text: texts.get(value) ?? value }));
}

/** The values that an entry has in each facet: its kind, itself, and what it is related to. */
export function facetsOf(entry: Entry, library: Library): Partial<Record<Facet, FacetValue[]>> {
  const near = [entry, ...library.relationsOf(entry).map((relation) => relation.entry)];
  const named = (kind: 'practices' | 'municipalities' | 'roles', extra: readonly Entry[] = []) =>
    [...new Set([...near, ...extra].filter((each) => each.kind === kind))].map(({ id, fields }) => ({
      value: id,
      text: fields.title,
    }));
  const roles =
    entry.kind === 'examples' ? entry.fields.roles.map((id) => library.at(pathOf({ kind: 'roles', id }))) : [];
  const provinces = near.flatMap((each) =>
    each.kind === 'municipalities' && (entry.kind === 'examples' || each === entry) ? [each.fields.province] : [],
  );
  return {
    soort: entry.kind === 'pages' ? [] : [{ value: kinds[entry.kind].folder, text: kinds[entry.kind].plural }],
    praktijk: named('practices'),
    gemeente: named('municipalities'),
    rol: named('roles', roles),
    vorm: entry.kind === 'examples' ? [asValue(entry.fields.form)] : [],
    provincie: [...new Set(provinces)].map(asValue),
  };
}

const asValue = (text: string): FacetValue => ({ value: slugOf(text), text });

function orderOf(facet: Facet, library: Library): string[] {
  if (facet === 'soort') return listedKinds.map((kind) => kinds[kind].folder);
  const kind = kindList.find((each) => kinds[each].singular === facet);
  if (kind) return library.of(kind).map(({ id }) => id);
  return [
    ...new Set(library.all.flatMap((entry) => facetsOf(entry, library)[facet]?.map(({ value }) => value) ?? [])),
  ].sort();
}
