import { z } from 'astro/zod';
import { pastDay, text } from '../values.ts';

/** What is new on the site: `content/nieuws.yaml`, and a fork's own in `content/lokaal/`. */
export const newsList = z.strictObject({
  items: z
    .array(
      z.strictObject({
        date: pastDay.describe('De dag, bijvoorbeeld 2026-11-21'),
        what: text(10, 160).describe('Wat er veranderde, in één zin'),
        why: text(10, 240).describe('Waarom, in één of twee zinnen'),
        pages: z.array(z.string()).default([]).describe('De pagina’s waar het om gaat, als map/bestandsnaam'),
      }),
    )
    .default([])
    .describe('Het nieuws, in welke volgorde ook'),
});

/** A change that readers are told of. */
export type NewsItem = z.infer<typeof newsList>['items'][number];
