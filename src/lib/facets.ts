import { kinds, kindList, listedKinds, type Kind } from '../kinds.ts';
import type { Entry, Library } from './content.ts';

/** The facets of search: the name in the address and in the index, and the name that readers see. */
export const facets = { soort: 'Soort', gemeente: 'Gemeente', praktijk: 'Praktijk', rol: 'Rol' } as const;

/** A facet of search. */
export type Facet = keyof typeof facets;

/** All facets, in the order in which they are shown. */
export const facetList = Object.keys(facets) as Facet[];

/** Every value that a facet can have, with the name that readers see. */
export function valuesOf(facet: Facet, library: Library): { value: string; text: string }[] {
  if (facet === 'soort') return listedKinds.map((kind) => ({ value: kinds[kind].folder, text: kinds[kind].plural }));
  return library.of(entryFacets[facet]).map(({ id, fields }) => ({ value: id, text: fields.title }));
}

/** The values that an entry has in each facet: its kind, itself, and what it is related to. */
export function facetsOf(entry: Entry, library: Library): { facet: Facet; value: string }[] {
  const near = [entry, ...library.relationsOf(entry).map((relation) => relation.entry)];
  const ids = new Map(kindList.map((kind) => [kind, new Set(near.filter((each) => each.kind === kind).map(({ id }) => id))]));
  if (entry.kind === 'examples') for (const role of entry.fields.roles) ids.get('roles')?.add(role);
  const related = Object.entries(entryFacets) as [keyof typeof entryFacets, Kind][];
  return [
    ...(entry.kind === 'pages' ? [] : [{ facet: 'soort' as const, value: kinds[entry.kind].folder }]),
    ...related.flatMap(([facet, kind]) => [...(ids.get(kind) ?? [])].map((value) => ({ facet, value }))),
  ];
}

const entryFacets = { gemeente: 'municipalities', praktijk: 'practices', rol: 'roles' } as const satisfies Record<Exclude<Facet, 'soort'>, Kind>;
