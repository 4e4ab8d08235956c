import { z } from 'astro/zod';
import { base } from './base.ts';
import { relations } from './relation.ts';

/** A choice in which both sides have good reasons. */
export const dilemma = z.strictObject({
  ...base,
  practices: relations('De praktijken die helpen bij dit dilemma'),
  lessons: relations('De lessen die helpen bij dit dilemma'),
});
