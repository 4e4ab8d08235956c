import { z } from 'astro/zod';
import { pastDay, text } from '../values.ts';

/** The fields that every kind has. */
export const base = {
  title: text(2, 140).describe('De titel, zoals boven de pagina staat'),
  summary: text(20, 420).describe('In het kort: een tot drie gewone zinnen'),
  aliases: z.array(text(2)).default([]).describe('Woorden waarmee mensen dit zoeken'),
  zoekvragen: z
    .array(text(3, 80))
    .min(2)
    .describe('Ten minste twee zoekvragen die deze pagina in de eerste drie moeten vinden'),
  status: z
    .enum(['concept', 'vastgesteld'])
    .default('vastgesteld')
    .describe('Hoe ver de tekst is: concept, alleen te zien in acceptatie, of vastgesteld'),
  reviewed: pastDay.describe(
    'De dag waarop iemand de inhoud heeft nagekeken, zonder aanhalingstekens, bijvoorbeeld 2026-11-21',
  ),
  reviewEvery: z
    .number()
    .int()
    .min(1)
    .max(60)
    .default(12)
    .describe('Na hoeveel maanden de inhoud weer nagekeken wordt'),
  owner: text(2).default('redactie').describe('De rol die de inhoud bijhoudt, geen persoon'),
};

/** A text of at most so many words; `what` begins the message when there are more. */
export const atMostWords = (text: z.ZodString, most: number, what: string) =>
  text.refine((written) => written.trim().split(/\s+/).length <= most, `${what} heeft hoogstens ${most} woorden`);

/** The place of an entry in a kind that has an order, from 1. */
export const order = z.number().int().min(1).describe('De plaats in de volgorde, vanaf 1');
