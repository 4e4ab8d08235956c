import { z } from 'astro/zod';

/** What the language check knows beside the dictionary: `content/taal.yaml`. */
export const languageRules = z.strictObject({
  words: z.array(z.string().min(1)).describe('Woorden die goed zijn en niet in het woordenboek staan'),
  plainer: z.record(z.string().min(2), z.string().min(2)).describe('Moeilijke woorden, elk met een gewoner woord'),
  abbreviations: z.array(z.string().min(2)).describe('Afkortingen die elke lezer kent'),
});

/** The rules of the language check. */
export type LanguageRules = z.infer<typeof languageRules>;
