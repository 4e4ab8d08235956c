import { z } from 'astro/zod';
import { base } from './base.ts';
import { pathRelation } from './relation.ts';

/** A role in or around a municipality, and where it best begins. */
export const role = z.strictObject({
  ...base,
  startWith: z.array(pathRelation).min(1).describe('Waar iemand in deze rol het best begint, op volgorde'),
});
