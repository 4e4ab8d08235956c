import type { Kind } from '../kinds.ts';
import { decodedPart } from '../lib/decoded-part.ts';
import { withToolState } from '../lib/tool-address.ts';

/** The kinds that can stand beside each other. */
export const comparedKinds = ['examples', 'dilemmas', 'municipalities'] as const satisfies readonly Kind[];

/** Whether an entry of a kind can stand beside others. */
export const isCompared = (kind: Kind): boolean => comparedKinds.some((each) => each === kind);

/** What can stand beside others: an example, a dilemma, a municipality. */
export interface Comparable {
  /** Its id, as in its address. */
  id: string;
  /** The folder of its kind. */
  folder: string;
  title: string;
  fields: readonly { term: string; values: readonly ComparedValue[] }[];
}

/** A value of a field, with an address below the root or elsewhere when it is a link. */
export interface ComparedValue {
  text: string;
  url?: string | undefined;
}

/** One field of all that is compared. */
export interface ComparedField {
  term: string;
  /** The values of each, in the order in which they stand beside each other. */
  cells: readonly (readonly ComparedValue[])[];
  /** Whether all say the same. */
  isSame: boolean;
}

/** How many fit beside each other. */
export const mostCompared = 3;

/** Ids as they stand in an address. */
export const encodeIds = (ids: readonly string[]): string => ids.map(encodeURIComponent).join(',');

/** The ids in such a text. */
export const decodeIds = (text: string): string[] => text.split(',').map((id) => decodedPart(id) ?? id);

/** The address of a comparison, on the page that compares. */
export const withComparison = (page: string, ids: readonly string[]): string =>
  withToolState(page, 'vergelijk', encodeIds(ids));

/** The fields of what is compared, in the order in which their pages show them. */
export function compareFields(items: readonly Comparable[]): ComparedField[] {
  const terms = new Set(items.flatMap(({ fields }) => fields.map(({ term }) => term)));
  return [...terms].map((term) => {
    const cells = items.map(({ fields }) => fields.find((field) => field.term === term)?.values ?? []);
    const [first, ...others] = cells.map(gist);
    return { term, cells, isSame: others.length > 0 && others.every((each) => each === first) };
  });
}

/** What an address asks to compare. */
export interface Asked<T extends Comparable> {
  chosen: readonly T[];
  /** Ids that are not here. */
  unknown: readonly string[];
  /** What is of another kind than the first. */
  otherKinds: readonly T[];
  /** What no longer fits. */
  surplus: readonly T[];
}

/** Chooses what an address asks for by id, each once: of the kind of the first, and as many as fit. */
export function choose<T extends Comparable>(ids: readonly string[], items: readonly T[]): Asked<T> {
  const wanted = [...new Set(ids.map((id) => id.trim()).filter(Boolean))];
  const found = wanted.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const alike = found.filter(({ folder }) => folder === found[0]?.folder);
  return {
    chosen: alike.slice(0, mostCompared),
    unknown: wanted.filter((id) => !found.some((item) => item.id === id)),
    otherKinds: found.filter((item) => !alike.includes(item)),
    surplus: alike.slice(mostCompared),
  };
}

/** Values in whatever order. */
const gist = (values: readonly ComparedValue[]): string =>
  values
    .map(({ text, url }) => url ?? text)
    .sort()
    .join('\n');
