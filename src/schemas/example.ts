import { z } from 'astro/zod';
import { base } from './base.ts';
import { relation, relations } from './relation.ts';

/** One municipal practice, with fields that can be compared. */
export const example = z.strictObject({
  ...base,
  municipality: relation.describe('De gemeente, en wat dit voorbeeld over die gemeente zegt'),
  period: z.string().min(4).describe('Wanneer, bijvoorbeeld "2017–2018" of "sinds april 2020"'),
  scale: z.enum(['straat', 'wijk', 'gemeente', 'organisatie']).describe('Op welke schaal het speelde'),
  form: z
    .enum([
      'bewonersplatform',
      'burgerbegroting',
      'burgerberaad',
      'buurtrechten',
      'digitaal gesprek',
      'dorps- of wijkraad',
      'gebiedsteam',
      'gesprekstool',
      'gezamenlijk ontwerp',
      'initiatievenfonds',
      'initiatievenmakelaar',
      'inwerkprogramma',
      'leerprogramma',
      'maatschappelijke aanbesteding',
      'omgevingsbeeld',
      'onderzoek',
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
    ])
    .describe('De vorm, uit een vaste lijst'),
  roles: z.array(z.string()).default([]).describe('De rollen van de mensen die het deden, als bestandsnaam'),
  outcome: z.string().min(15).max(240).describe('De uitkomst in één zin'),
  hard: z.string().min(15).max(240).describe('Wat lastig was in één zin, of "niet beschreven in de bron"'),
  depth: z.enum(['kort vermeld', 'uitgewerkt']).describe('Hoeveel de bronnen vertellen'),
  practices: relations('De praktijken die dit voorbeeld laat zien'),
  lessons: relations('De lessen die dit voorbeeld laat zien'),
  dilemmas: relations('De dilemma’s die hier speelden'),
});
