import { z } from 'astro/zod';
import { kindList, type Kind } from '../../kinds.ts';
import { day } from '../values.ts';
import { schemas } from '../index.ts';

/** The version of the shape of the export: the first number changes when a reader of it could break. */
export const formatVersion = '1.0';

const path = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/);

const recordOf = (kind: Kind) =>
  z.strictObject({
    id: path.describe('Het pad: map en bestandsnaam, uniek op de site'),
    kind: z.literal(kind).describe('De soort'),
    url: z.url().describe('Het adres van de pagina'),
    markdown: z.url().describe('Het adres van dezelfde pagina als Markdown'),
    layer: z.enum(['gedeeld', 'lokaal']).describe('Gedeelde inhoud, of van deze uitgever alleen'),
    fields: schemas[kind],
    text: z.string().describe('De tekst in Markdown, met voetnoten voor de bronnen'),
    references: z
      .array(
        z.strictObject({
          number: z.number().int().min(1).describe('Het nummer op de pagina; de voetnoot heet bron-nummer'),
          source: path.describe('Het pad van de bron'),
          part: z.string().optional().describe('De plaats in de bron: een sleutel van haar parts'),
          times: z.number().int().min(1).describe('Hoe vaak de tekst ernaar verwijst'),
        }),
      )
      .describe('De plaatsen in bronnen waar de tekst naar verwijst'),
  });

/** The whole site as data, as `/data/kennisbank.json` has it. */
export const knowledgeBase = z.strictObject({
  $schema: z.url().describe('Het adres van dit schema'),
  version: z.literal(formatVersion).describe('De versie van de vorm van dit bestand'),
  name: z.string().describe('De naam van de site'),
  url: z.url().describe('Het adres van de site'),
  publisher: z.string().describe('Wie de site uitgeeft'),
  license: z.url().describe('De licentie van de teksten'),
  modified: day.describe('De dag waarop voor het laatst een pagina is nagekeken'),
  entries: z.array(z.discriminatedUnion('kind', [recordOf('situations'), ...kindList.slice(1).map(recordOf)])),
  relations: z
    .array(
      z.strictObject({
        from: path.describe('Het pad van de pagina die de relatie noemt'),
        to: path.describe('Het pad van de andere pagina'),
        field: z.string().describe('Het veld waarin zij staat'),
        why: z.string().describe('Waarom deze twee bij elkaar horen, te lezen vanaf beide kanten'),
      }),
    )
    .describe('Elke relatie, één keer; zij geldt in beide richtingen'),
});

/** The whole site as data. */
export type KnowledgeBase = z.infer<typeof knowledgeBase>;
