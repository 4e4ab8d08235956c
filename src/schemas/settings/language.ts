import { z } from 'astro/zod';
import { text } from '../values.ts';

/** What the language check knows beside the dictionary: `content/taal.yaml`, and a fork's own in `content/lokaal/`. */
export const languageRules = z.strictObject({
  words: z.array(text(1)).default([]).describe('Woorden die goed zijn en niet in het woordenboek staan'),
  plainer: z.record(text(2), text(2)).default({}).describe('Moeilijke woorden, elk met een gewoner woord'),
  foreign: z
    .record(z.string().regex(/^[a-z]{2}$/, 'Gebruik de code van een taal, zoals en'), z.array(text(2)).min(1))
    .default({})
    .describe('Woorden uit een andere taal, per taal'),
  abbreviations: z.array(text(2)).default([]).describe('Afkortingen die elke lezer kent'),
});

/** The rules of the language check. */
export type LanguageRules = z.infer<typeof languageRules>;
