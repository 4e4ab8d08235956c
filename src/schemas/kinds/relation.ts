import { z } from 'astro/zod';
import type { Kind } from '../../kinds.ts';
import { text } from '../values.ts';

/**
 * Which field of which kind declares relations, and to what: one kind (the id is a file name) or
 * `'any'` (the id is a path, `praktijken/werken-aan-relaties`). A relation is declared on this side
 * only and is shown on both.
 */
export const relationFields = {
  lessons: { practices: 'practices', roles: 'roles' },
  dilemmas: { practices: 'practices', lessons: 'lessons' },
  recommendations: { practices: 'practices', lessons: 'lessons' },
  examples: { municipality: 'municipalities', practices: 'practices', lessons: 'lessons', dilemmas: 'dilemmas' },
  situations: { route: 'any' },
  questions: { related: 'any' },
  roles: { startWith: 'any' },
  concepts: { broader: 'concepts', related: 'any' },
} as const satisfies Partial<Record<Kind, Record<string, Kind | 'any'>>>;

const why = text(25, 240)
  .refine(
    (reason) => !/is (relevant|belangrijk) voor|past bij deze|hoort bij deze/i.test(reason),
    'Zeg wat deze twee verbindt, niet dat ze iets met elkaar te maken hebben',
  )
  .describe('Eén zin die zegt waarom deze twee bij elkaar horen, te lezen vanaf beide kanten');

/** A relation to an entry of one known kind: `{ id, why }`. */
export const relation = z
  .strictObject({
    id: z.string().min(1).describe('De bestandsnaam zonder extensie, bijvoorbeeld werken-aan-relaties'),
    why,
  })
  .describe('Schrijf `- id: bestandsnaam` en daaronder `why: de reden`');

/** A relation to an entry of any kind: `{ id, why }`, where `id` is a path. */
export const pathRelation = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9-]+$/, 'Schrijf map en bestandsnaam, bijvoorbeeld praktijken/werken-aan-relaties')
      .describe('Het pad, bijvoorbeeld praktijken/werken-aan-relaties'),
    why,
  })
  .describe('Schrijf `- id: map/bestandsnaam` en daaronder `why: de reden`');

/** A list of relations to one kind, empty by default. */
export const relations = (description: string) => z.array(relation).default([]).describe(description);

/** A relation as an author declares it. */
export type Relation = z.infer<typeof relation>;
