import { z } from 'astro/zod';
import { base } from './base.ts';
import { pathRelation, relations } from './relation.ts';

const wordsIn = (text: string) => text.trim().split(/\s+/).length;

/** A term of the glossary. Its `summary` is the definition. */
export const concept = z.strictObject({
  ...base,
  summary: base.summary
    .refine((text) => wordsIn(text) <= 40, 'Een omschrijving heeft hoogstens 40 woorden')
    .describe('De omschrijving, in hoogstens 40 woorden'),
  confusedWith: z
    .array(
      z.strictObject({
        term: z.string().min(2).describe('Het woord dat erop lijkt'),
        difference: z.string().min(15).describe('Het verschil in één zin'),
      }),
    )
    .default([])
    .describe('Niet te verwarren met'),
  broader: relations('Het ruimere begrip waar dit begrip een vorm of deel van is'),
  related: z.array(pathRelation).default([]).describe('Begrippen en andere pagina’s die erbij horen'),
});
