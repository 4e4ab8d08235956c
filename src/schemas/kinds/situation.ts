import { z } from 'astro/zod';
import { base } from './base.ts';
import { pathRelation } from './relation.ts';

/** What situations are about, in the order in which home shows them. */
export const situationGroups = [
  'een avond of een gesprek',
  'een plan van bewoners',
  'een plan van de gemeente of een ander',
  'in het gemeentehuis',
  'andere situaties',
] as const;

/** A situation in the reader's own words, with an ordered route through the site. */
export const situation = z.strictObject({
  ...base,
  urgent: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('De plaats bovenaan de voorpagina, vanaf 1; zonder dit veld staat de situatie bij haar groep'),
  group: z.enum(situationGroups).default('andere situaties').describe('Waar de situatie over gaat'),
  route: z.array(pathRelation).min(4).max(7).describe('De route: vier tot zeven stappen, elk met een reden'),
});
