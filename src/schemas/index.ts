import type { z } from 'astro/zod';
import type { Kind } from '../kinds.ts';
import { concept } from './concept.ts';
import { dilemma } from './dilemma.ts';
import { example } from './example.ts';
import { lesson } from './lesson.ts';
import { municipality } from './municipality.ts';
import { page } from './page.ts';
import { practice } from './practice.ts';
import { recommendation } from './recommendation.ts';
import { role } from './role.ts';
import { situation } from './situation.ts';
import { source } from './source.ts';

/** The schema of each kind. */
export const schemas = {
  situations: situation,
  practices: practice,
  lessons: lesson,
  dilemmas: dilemma,
  recommendations: recommendation,
  examples: example,
  municipalities: municipality,
  roles: role,
  concepts: concept,
  sources: source,
  pages: page,
} as const satisfies Record<Kind, z.ZodType>;

/** The fields of an entry of kind K. */
export type Fields<K extends Kind = Kind> = z.infer<(typeof schemas)[K]>;
