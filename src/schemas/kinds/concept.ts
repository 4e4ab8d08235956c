import { z } from 'astro/zod';
import { text } from '../values.ts';
import { atMostWords, base } from './base.ts';
import { pathRelation, relations } from './relation.ts';

/** A term of the glossary. Its `summary` is the definition. */
export const concept = z.strictObject({
  ...base,
  summary: atMostWords(base.summary, 40, 'Een omschrijving').describe('De omschrijving, in hoogstens 40 woorden'),
  confusedWith: z
    .array(
      z.strictObject({
        term: text(2).describe('Het woord dat erop lijkt'),
        difference: text(15).describe('Het verschil in één zin'),
      }),
    )
    .default([])
    .describe('Niet te verwarren met'),
  broader: relations('Het ruimere begrip waar dit begrip een vorm of deel van is'),
  related: z.array(pathRelation).default([]).describe('Begrippen en andere pagina’s die erbij horen'),
});
