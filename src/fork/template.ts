import type { z } from 'astro/zod';
import type { Kind } from '../kinds.ts';
import { forms } from '../schemas/kinds/example.ts';
import { schemas } from '../schemas/index.ts';

/** What fills a template. */
export interface DraftFields {
  title: string;
  /** The day that is filled in where a template has a date. */
  today: Date;
  /** File name of the municipality, for an example. */
  municipality?: string | undefined;
  /** Code and province, for a municipality. */
  register?: { code: string; province?: string | undefined } | undefined;
  /** File names of the roles that there are. */
  roles?: readonly string[];
  /** Place in the order, for a kind that has one. */
  order?: number | undefined;
}

/** A template with all that is known filled in; its explanations stay, and what an author must write keeps saying `VUL IN`. */
export function fillTemplate(template: string, draft: DraftFields): string {
  const { title, today, municipality, register, roles = [], order } = draft;
  const day = today.toISOString().slice(0, 10);
  return template
    .replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`)
    .replace(/^(reviewed|consulted): .*$/gm, (_, field: string) => `${field}: ${day}`)
    .replace(/^validIn: .*$/m, () => `validIn: "${day.slice(0, 7)}"`)
    .replace(/^(municipality:\n {2}id:) .*$/m, (whole, field: string) =>
      municipality ? `${field} ${municipality}` : whole,
    )
    .replace(/^code: .*$/m, (whole) => (register ? `code: ${register.code}` : whole))
    .replace(/^province: .*$/m, (whole) => (register?.province ? `province: ${register.province}` : whole))
    .replace('als bestandsnaam in rollen/.', (whole) =>
      roles.length > 0 ? `als bestandsnaam in rollen/: ${roles.join(', ')}.` : whole,
    )
    .replace(/^order: .*$/m, () => `order: ${order ?? 1}`);
}

/** Every field of a kind with what it is for, whether it must be there, and the values that it can have where those are few or fixed. */
export const fieldHelp = (
  kind: Kind,
  ownForms: readonly string[] = [],
): { field: string; isNeeded: boolean; help: string }[] =>
  Object.entries<z.ZodType>(schemas[kind].shape).map(([field, schema]) => {
    const listed = (innermost(schema) as { values?: ReadonlySet<unknown> }).values;
    const values = field === 'form' ? [...forms, ...ownForms] : [...(listed ?? [])];
    const choices = values.length > 0 ? `. Kies uit: ${values.join(', ')}` : '';
    return { field, isNeeded: !schema.safeParse(undefined).success, help: `${schema.description ?? ''}${choices}` };
  });

/** What zod knows of a field below its defaults: an allow-list has its values there. */
function innermost(schema: z.core.$ZodType): unknown {
  const inner = (schema._zod.def as { innerType?: z.core.$ZodType }).innerType;
  return inner ? innermost(inner) : schema._zod;
}
