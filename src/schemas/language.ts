import { z } from 'astro/zod';

/** What the language check knows beside the dictionary: `content/taal.yaml`. */
export const languageRules = z.strictObject({
  words: z.array(z.string().min(1)).describe('Woorden die goed zijn en niet in het woordenboek staan'),
  plainer: z.record(z.string().min(2), z.string().min(2)).describe('Moeilijke woorden, elk met een gewoner woord'),
  foreign: z
    .record(z.string().regex(/^[a-z]{2}$/, 'Gebruik de code van een taal, zoals en'), z.array(z.string().min(2)).min(1))
    .describe('Woorden uit een andere taal, per taal'),
  abbreviations: z.array(z.string().min(2)).describe('Afkortingen die elke lezer kent'),
});

/** The rules of the language check. */
export type LanguageRules = z.infer<typeof languageRules>;
