import type { Kind } from '../kinds.ts';

/** The kinds that people write in Word, most asked for first. */
export const draftKinds = [
  'examples',
  'situations',
  'questions',
  'practices',
  'lessons',
  'dilemmas',
  'recommendations',
  'roles',
  'concepts',
] as const satisfies Kind[];

/** A kind that people write in Word. */
export type DraftKind = (typeof draftKinds)[number];
