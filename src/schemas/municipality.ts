import { z } from 'astro/zod';
import { base } from './base.ts';
import { provinces } from './site.ts';

/** A municipality whose practice is described here. */
export const municipality = z.strictObject({
  ...base,
  province: z.enum(provinces).describe('De provincie'),
  code: z
    .string()
    .regex(/^GM\d{4}$/, 'Schrijf de CBS-code als GM en vier cijfers, bijvoorbeeld GM0797')
    .describe('De gemeentecode van het CBS'),
  inResearch: z.boolean().describe('true als de gemeente een van de zes onderzoeksgemeenten is'),
});
