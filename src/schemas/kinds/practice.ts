import { z } from 'astro/zod';
import { text } from '../values.ts';
import { base, order } from './base.ts';

/** A vital practice of the public bricoleur. */
export const practice = z.strictObject({
  ...base,
  order,
  tool: z
    .enum(['loep', 'kop', 'knoop', 'scharnier', 'kist'])
    .describe('Het gereedschap dat bij de praktijk is getekend'),
  names: z
    .array(
      z.strictObject({
        name: text(2).describe('De naam die de bron gebruikt'),
        source: z.string().min(2).describe('De bestandsnaam van de bron'),
        language: z.enum(['nl', 'en']).default('nl').describe('De taal van de naam'),
      }),
    )
    .min(1)
    .describe('Hoe deze praktijk in andere publicaties heet'),
});
