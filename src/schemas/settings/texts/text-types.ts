import { z } from 'astro/zod';
import { markdownText, text } from '../../values.ts';

/** What is filled in where a text has `{name}`. */
export type Values<F extends string = string> = Readonly<Record<F, string | number>>;

/** A plain text; one with places to fill in is a function of what stands there. */
export type Line<F extends string = never> = [F] extends [never] ? string : (values: Values<F>) => string;

/** A text in one paragraph of Markdown. One with places to fill in is shown `with` what stands there. */
export interface RichText<F extends string = never> {
  readonly markdown: string;
  readonly values: Values;
  readonly with: (values: Values<F>) => RichText;
}

/** The places to fill in, in the order of a text. */
const placesIn = (written: string): string[] => [...written.matchAll(place)].map(([, name = '']) => name);

/** A text with its places filled in. */
export const filledIn = (written: string, values: Values): string =>
  written.replace(place, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

const place = /\{([A-Za-z]+)\}/g;

/** A plain text that may name these places; `where` says in Dutch where it stands. */
export const line = <F extends string = never>(where: string, ...fields: F[]) =>
  text(1, mostLetters)
    .superRefine(onlyFields(fields))
    .transform((written) => (fields.length > 0 ? (values: Values<F>) => filledIn(written, values) : written) as Line<F>)
    .describe(withFields(where, fields));

/** A text in Markdown that may name these places; `where` says in Dutch where it stands. */
export const rich = <F extends string = never>(where: string, ...fields: F[]) =>
  markdownText(1, mostLetters)
    .superRefine(onlyFields(fields))
    .transform((markdown) => richText<F>(markdown))
    .describe(withFields(where, fields));

/** The texts of a page or a part of the site. */
export const texts = <S extends z.ZodRawShape>(where: string, shape: S) => z.strictObject(shape).describe(where);

const mostLetters = 800;

const richText = <F extends string>(markdown: string, values: Values = {}): RichText<F> => ({
  markdown,
  values,
  with: (given) => richText(markdown, given),
});

const withFields = (where: string, fields: readonly string[]): string =>
  fields.length > 0 ? `${where}; wordt ingevuld: ${braced(fields)}` : where;

const braced = (fields: readonly string[]): string => fields.map((field) => `{${field}}`).join(', ');

const onlyFields = (fields: readonly string[]) => (written: string, context: z.RefinementCtx) => {
  const loose = /[{}][^{}\n]{0,20}\}?/.exec(written.replace(/(?<!\{)\{[A-Za-z]+\}(?!\})/g, ''))?.[0];
  if (loose)
    context.addIssue({
      code: 'custom',
      message: `\`${loose}\` wordt niet ingevuld.`,
      params: {
        code: 'WB-506',
        fix: fields.length > 0 ? `Schrijf ${braced(fields)}, zonder spaties.` : 'Haal de accolades weg.',
      },
    });
  for (const name of loose ? [] : placesIn(written).filter((each) => !fields.includes(each)))
    context.addIssue({
      code: 'custom',
      message: `\`{${name}}\` kan hier niet ingevuld worden.`,
      params: {
        code: 'WB-506',
        fix: fields.length > 0 ? `Kies uit: ${braced(fields)}.` : 'Haal de accolades weg; deze tekst vult niets in.',
      },
    });
};
