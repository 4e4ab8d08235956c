import { z } from 'astro/zod';
import { hasBeen, pastDay, text, webAddress } from '../values.ts';
import { base } from './base.ts';

/** Which kind of evidence a source gives. */
export const evidence = z.enum(['onderzoek', 'praktijk', 'beleid', 'journalistiek', 'opinie']);

/** A publication that is cited. */
export const source = z
  .strictObject({
    ...base,
    language: z.enum(['nl', 'en']).default('nl').describe('De taal van de publicatie'),
    authors: z
      .array(
        text(2).regex(
          /\p{L}{2}/u,
          'Dit zijn alleen voorletters; zet elke auteur tussen aanhalingstekens: "Achternaam, V."',
        ),
      )
      .default([])
      .describe('De auteurs, als "Achternaam, V."; leeg als de uitgever de auteur is'),
    publisher: text(2).describe('De uitgever'),
    date: z
      .string()
      .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|z\.d\.)$/, {
        error: 'Schrijf een jaar, jaar-maand of jaar-maand-dag tussen aanhalingstekens, of z.d.',
        abort: true,
      })
      .refine((date) => date === 'z.d.' || hasBeen(date), 'Deze dag bestaat niet, of moet nog komen')
      .describe('Wanneer het verscheen: "2022", "2022-12", "2022-12-21" of z.d.'),
    kind: evidence.describe('De soort bron: onderzoek, praktijk, beleid, journalistiek of opinie'),
    url: webAddress
      .optional()
      .describe('Het adres waar de publicatie staat; alleen weglaten als het onbekend is, met een note'),
    archived: webAddress.optional().describe('Een bewaarde kopie, als het adres verdwenen of verhuisd is'),
    consulted: pastDay.describe('De dag waarop iemand de bron las, zonder aanhalingstekens, bijvoorbeeld 2026-11-21'),
    read: text(3, 140).describe(
      'Wat ervan gelezen is, bijvoorbeeld "geheel" of "het begin, zo’n 2.000 tekens"; niet bekend als niemand het nog weet',
    ),
    note: text(10).optional().describe('Wat de lezer over deze vindplaats moet weten'),
    parts: z
      .record(z.string().regex(/^[a-z0-9-]+$/, 'Gebruik kleine letters, cijfers en streepjes'), text(3))
      .default({})
      .describe('De plaatsen die aangehaald kunnen worden: sleutel en omschrijving'),
  })
  .refine((record) => record.url || record.note, {
    path: ['url'],
    message: 'Geef een url, of leg in note uit waarom die ontbreekt',
  });
