import type { z } from 'astro/zod';
import type { Kind } from '../kinds.ts';
import { concept } from './kinds/concept.ts';
import { dilemma } from './kinds/dilemma.ts';
import { example } from './kinds/example.ts';
import { lesson } from './kinds/lesson.ts';
import { municipality } from './kinds/municipality.ts';
import { page } from './kinds/page.ts';
import { practice } from './kinds/practice.ts';
import { question } from './kinds/question.ts';
import { recommendation } from './kinds/recommendation.ts';
import { role } from './kinds/role.ts';
import { situation } from './kinds/situation.ts';
import { source } from './kinds/source.ts';

/** The schema of each kind. */
export const schemas = {
  situations: situation,
  questions: question,
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
