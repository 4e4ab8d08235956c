import { z } from 'astro/zod';
import { hasBeen, text } from '../values.ts';
import { base } from './base.ts';
import { relation, relations } from './relation.ts';

/** What a field says when no source tells it; it is then not printed. */
export const unknown = 'niet bekend';

const sentenceOrUnknown = text(1).refine(
  (sentence) => sentence === unknown || (sentence.length >= 15 && sentence.length <= 240),
  `Schrijf één zin van 15 tot 240 tekens, of \`${unknown}\``,
);

/** The forms that an example can have; a fork adds its own in its settings. */
export const forms: readonly string[] = [
  'beheer door bewoners',
  'bewonersplatform',
  'bouwplan',
  'burgerbegroting',
  'burgerberaad',
  'buurtrechten',
  'digitaal gesprek',
  'dorps- of wijkraad',
  'energieproject',
  'evenement',
  'gebiedsteam',
  'gesprekstool',
  'gezamenlijk ontwerp',
  'handhaving',
  'herinrichting',
  'informatievoorziening',
  'initiatievenfonds',
  'initiatievenmakelaar',
  'inwerkprogramma',
  'leerprogramma',
  'maatschappelijke aanbesteding',
  'omgevingsbeeld',
  'onderzoek',
  'ontmoetingsplek',
  'opvang',
  'organisatieverandering',
  'overdracht',
  'participatiebeleid',
  'raadsinitiatief',
  'rolkeuze',
  'samenwerkingsverband',
  'wijkavond',
  'wijkbudget',
  'wijkcoöperatie',
  'wijkdeal',
  'wijkfoto',
  'wijkmanagement',
  'wijkprogramma',
];

/** One municipal practice, with fields that can be compared. */
export const example = z.strictObject({
  ...base,
  municipality: relation.describe('De gemeente, en wat dit voorbeeld over die gemeente zegt'),
  period: text(4).describe('Wanneer, bijvoorbeeld "2017–2018" of "sinds april 2020"'),
  scale: z.enum(['straat', 'wijk', 'gemeente', 'organisatie']).describe('Op welke schaal het speelde'),
  form: text(3, 40).describe('De vorm, uit een vaste lijst'),
  roles: z.array(z.string()).default([]).describe('De rollen van de mensen die het deden, als bestandsnaam'),
  stand: z
    .string()
    .regex(/^(\d{4}(-(0[1-9]|1[0-2]))?|niet bekend)$/, {
      error: `Schrijf een maand of een jaar tussen aanhalingstekens, bijvoorbeeld "2023-05", of \`${unknown}\``,
      abort: true,
    })
    .refine((month) => month === unknown || hasBeen(month), 'Deze maand moet nog komen')
    .describe(
      'De maand waarin de uitkomst zo was: "2023-05", alleen het jaar als de bron geen maand noemt, of niet bekend',
    ),
  outcome: sentenceOrUnknown.describe('De uitkomst in één zin, of niet bekend'),
  hard: sentenceOrUnknown.describe('Wat lastig was in één zin, of niet bekend'),
  figures: z
    .array(
      z.strictObject({
        label: text(3, 60).describe('Wat er geteld is, bijvoorbeeld "deelnemers aan de eerste avond"'),
        value: text(1, 60).describe('Het getal met zijn eenheid, en het jaar als dat ertoe doet'),
        source: z.string().min(2).describe('De bestandsnaam van de bron'),
      }),
    )
    .default([])
    .describe('Cijfers die een lezer vergelijkt: kosten, mensen, tijd, aantallen'),
  practices: relations('De praktijken die dit voorbeeld laat zien'),
  lessons: relations('De lessen die dit voorbeeld laat zien'),
  dilemmas: relations('De dilemma’s die hier speelden'),
});
