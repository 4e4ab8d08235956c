import { z } from 'astro/zod';
import { text } from '../values.ts';

const words = z.array(text(2)).min(1);
const pages = z.array(z.string()).default([]).describe('De pagina’s waar het om gaat, als map/bestandsnaam');

/** Which words belong together in search: `content/zoekwoorden.yaml`, and a fork's own beside it. */
export const thesaurusRules = z.strictObject({
  equals: z
    .array(z.strictObject({ words: words.min(2).describe('Woorden die hetzelfde betekenen'), pages }))
    .default([])
    .describe('Groepen van woorden die hetzelfde betekenen'),
  leads: z
    .array(
      z.strictObject({
        words: words.describe('De woorden die iemand typt'),
        also: words.describe('De woorden die dan ook gezocht worden'),
        pages,
      }),
    )
    .default([])
    .describe('Woorden die naar andere leiden, maar niet andersom'),
  tools: z
    .array(
      z.strictObject({
        page: text(2).describe('Het adres van de pagina, bijvoorbeeld /teamscan/'),
        zoekvragen: z.array(text(3, 80)).min(2).describe('Zoekvragen die deze pagina in de eerste drie moeten vinden'),
      }),
    )
    .default([])
    .describe('Zoekvragen van pagina’s die geen bestand in content/ hebben, zoals de teamscan'),
  elsewhere: z
    .array(
      z.union([
        text(2),
        z.strictObject({
          counter: text(2)
            .optional()
            .describe('Bij wie iemand dan moet zijn, zoals in: hoort bij de Belastingdienst; anders bij de gemeente'),
          look: text(2).optional().describe('Waar iemand kan kijken, zoals in: kijk op de site van uw gemeente'),
          words: words.describe('De producten; een streepje ervoor betekent: elk woord dat zo eindigt'),
        }),
      ]),
    )
    .default([])
    .describe(
      'Producten van een ander loket, zoals een paspoort: wie die zoekt, krijgt hier geen antwoord dat erop lijkt',
    ),
  never: z
    .array(z.array(text(2)).length(2))
    .default([])
    .describe('Paren van woorden die nooit voor elkaar gezocht worden'),
});

/** The rules of a thesaurus. */
export type ThesaurusRules = z.infer<typeof thesaurusRules>;
