import type { FieldPath } from '../lib/field-problems.ts';
import type { RichText } from '../schemas/settings/texts/text-types.ts';

/** A text in Markdown with its way in the file of texts. */
export interface PlacedText {
  path: FieldPath;
  markdown: string;
}

/** Every text in Markdown among these texts. */
export function richTextsIn(value: unknown, path: FieldPath = []): PlacedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isRich(value)) return [{ path, markdown: value.markdown }];
  return Object.entries(value).flatMap(([key, each]) =>
    richTextsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const isRich = (value: object): value is RichText => 'markdown' in value && 'with' in value;

/** Texts with a fork’s own over them, place by place. */
export function withOwn<T extends object>(shared: T, own: Readonly<Record<string, object | undefined>>): T {
  return Object.fromEntries(
    Object.entries(shared).map(([page, places]) => [page, { ...(places as object), ...said(own[page] ?? {}) }]),
  ) as T;
}

const said = (places: object) => Object.fromEntries(Object.entries(places).filter(([, text]) => text !== undefined));
