import type { Entry } from '../library/entry.ts';

/** A piece of running text with its line: a passage of the text, or a field that readers see. */
export interface Run {
  text: string;
  line: number | undefined;
  /** Whether it stands in a `<Handvat>`, and so is the editors' own. */
  own?: boolean;
}

/** Every piece of text in an entry that readers see, its fields first. */
export function runsOf({ fields, lineOf, kind, prose }: Entry): Run[] {
  const own = ['summary', ...(kind === 'examples' ? ['outcome', 'hard'] : [])].map((field) => ({
    text: String((fields as Record<string, unknown>)[field] ?? ''),
    line: lineOf([field]),
  }));
  const reasons = Object.entries(fields).flatMap(([field, value]) =>
    [value].flat().flatMap((each: unknown, index) => {
      const why = (each as { why?: unknown } | null)?.why;
      return typeof why === 'string'
        ? [{ text: why, line: lineOf(Array.isArray(value) ? [field, index, 'why'] : [field, 'why']) }]
        : [];
    }),
  );
  return [...own, ...reasons, ...prose.passages, ...prose.photos.map(({ alt, line }) => ({ text: alt, line }))];
}
