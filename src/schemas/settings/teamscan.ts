import { z } from 'astro/zod';
import { text } from '../values.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld zo-doet-u-het');

/** The statements of the team scan: `content/teamscan.yaml`, or a fork's own in `content/lokaal/`, which takes its place. */
export const teamscan = z.strictObject({
  statements: z
    .array(
      z.strictObject({
        id: slug.describe('Een korte naam met kleine letters en streepjes, die nooit verandert'),
        practice: slug.describe('De praktijk waaruit de uitspraak volgt: de bestandsnaam zonder .mdx'),
        text: text(10, 120).describe('Wat iemand de afgelopen maand deed, in één zin die met Ik begint'),
        read: slug.describe('De kop op de pagina van die praktijk waar het staat, zoals in het adres na #'),
        talk: text(10, 160).describe('Een vraag voor het overleg, over deze uitspraak'),
      }),
    )
    .min(5)
    .max(25)
    .describe('De uitspraken, in de volgorde van het formulier'),
});

/** A statement on what one did last month. */
export type Statement = z.infer<typeof teamscan>['statements'][number];
