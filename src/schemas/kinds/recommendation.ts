import { z } from 'astro/zod';
import { text } from '../values.ts';
import { base } from './base.ts';
import { relations } from './relation.ts';

/** What research advises a municipality. */
export const recommendation = z.strictObject({
  ...base,
  audience: text(5).describe('Voor wie de aanbeveling is'),
  practices: relations('De praktijken die deze aanbeveling mogelijk maakt'),
  lessons: relations('De lessen die bij deze aanbeveling horen'),
});
