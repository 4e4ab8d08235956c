import { z } from 'astro/zod';
import { base } from './base.ts';
import { provinces } from '../settings/site.ts';

/** A municipality whose practice is described here. */
export const municipality = z.strictObject({
  ...base,
  province: z.enum(provinces).describe('De provincie'),
  code: z
    .string()
    .regex(/^GM\d{4}$/, 'Schrijf de CBS-code als GM en vier cijfers, bijvoorbeeld GM0797')
    .describe('De gemeentecode van het CBS'),
  position: z
    .tuple([z.number().min(50.6).max(53.6), z.number().min(3.2).max(7.3)])
    .optional()
    .describe(
      'De plaats op de kaart: noorderbreedte en oosterlengte in graden, bijvoorbeeld [52.16, 5.39]. Zonder dit veld staat de gemeente alleen in de lijst',
    ),
  inResearch: z.boolean().describe('true als de gemeente een van de zes onderzoeksgemeenten is'),
});
