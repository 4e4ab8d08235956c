import { z } from 'astro/zod';
import { base } from './base.ts';
import { pathRelation } from './relation.ts';

/** A situation in the reader's own words, with an ordered route through the site. */
export const situation = z.strictObject({
  ...base,
  route: z.array(pathRelation).min(4).max(7).describe('De route: vier tot zeven stappen, elk met een reden'),
});
