import { z } from 'astro/zod';
import { atMostWords, base } from './base.ts';
import { pathRelation } from './relation.ts';

/** A question of a reader with its answer, which is no legal advice. Its `summary` is the short answer. */
export const question = z.strictObject({
  ...base,
  summary: atMostWords(base.summary, 60, 'Een kort antwoord').describe('Het korte antwoord, in hoogstens 60 woorden'),
  reviewEvery: base.reviewEvery.default(6).describe('Na hoeveel maanden de inhoud weer nagekeken wordt'),
  validIn: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Schrijf de maand tussen aanhalingstekens, bijvoorbeeld "2026-11"')
    .describe('De maand waarin het antwoord gold, bijvoorbeeld "2026-11"'),
  ask: z.string().min(5).max(160).describe('Wie dit in de gemeente weet, bijvoorbeeld "de privacyadviseur (FG)"'),
  related: z.array(pathRelation).min(1).describe('Pagina’s die erbij horen, elk met een reden'),
});
