import { z } from 'astro/zod';

/** A calendar date. YAML gives a Date for `2026-11-21`; anything else is refused. */
export const date = z.date();

/** The fields that every kind has. */
export const base = {
  title: z.string().min(2).max(140).describe('De titel, zoals boven de pagina staat'),
  summary: z.string().min(20).max(420).describe('In het kort: een tot drie gewone zinnen'),
  aliases: z.array(z.string().min(2)).default([]).describe('Woorden waarmee mensen dit zoeken'),
  zoekvragen: z
    .array(z.string().min(3).max(80))
    .min(2)
    .describe('Ten minste twee zoekvragen die deze pagina in de eerste drie moeten vinden'),
  status: z.enum(['concept', 'vastgesteld']).default('concept').describe('concept of vastgesteld'),
  reviewed: date.describe(
    'De dag waarop iemand de inhoud heeft nagekeken, zonder aanhalingstekens, bijvoorbeeld 2026-11-21',
  ),
  reviewEvery: z
    .number()
    .int()
    .min(1)
    .max(60)
    .default(12)
    .describe('Na hoeveel maanden de inhoud weer nagekeken wordt'),
  owner: z.string().min(2).default('redactie').describe('De rol die de inhoud bijhoudt, geen persoon'),
};

/** The place of an entry in a kind that has an order, from 1. */
export const order = z.number().int().min(1).describe('De plaats in de volgorde, vanaf 1');
