/** A place in a source, and the number it has on a page. */
export interface Reference {
  /** From 1, in the order in which the page first cites it. */
  number: number;
  source: string;
  part?: string | undefined;
  /** How many times the page cites it. */
  times: number;
}

/** The numbered references of a page, from its citations in the order of the text. */
export function numberReferences(citations: readonly { source: string; part?: string | undefined }[]): Reference[] {
  const references = new Map<string, Reference>();
  for (const { source, part } of citations) {
    const key = referenceKey(source, part);
    const reference = references.get(key);
    if (reference) reference.times += 1;
    else references.set(key, { number: references.size + 1, source, part, times: 1 });
  }
  return [...references.values()];
}

/** Tells a place in a source from all others: `platform31-2022, les-6`. */
export const referenceKey = (source: string, part?: string): string => (part ? `${source}, ${part}` : source);
