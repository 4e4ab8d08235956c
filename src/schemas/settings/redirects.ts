import { z } from 'astro/zod';
import { pastDay, text } from '../values.ts';

const address = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)+$/, 'Schrijf het adres vanaf de eerste /, met een / aan het eind, bijvoorbeeld /lessen/x/');

/** Addresses that no longer have a page of their own: `content/redirects.yaml`, and a fork's own in `content/lokaal/`. */
export const redirectList = z.strictObject({
  moved: z
    .array(
      z.strictObject({
        from: address.describe('Het oude adres, bijvoorbeeld /lessen/oude-naam/'),
        to: address.describe('Het nieuwe adres, bijvoorbeeld /lessen/nieuwe-naam/'),
      }),
    )
    .default([])
    .describe('Pagina’s die verhuisd zijn'),
  removed: z
    .array(
      z.strictObject({
        url: address.describe('Het adres waar de pagina stond'),
        date: pastDay.describe('De dag waarop zij is weggehaald, bijvoorbeeld 2026-11-21'),
        reason: text(15, 300).describe('Waarom zij is weggehaald, in één of twee zinnen voor de lezer'),
        instead: z.array(address).default([]).describe('Adressen van pagina’s die de lezer verder helpen'),
      }),
    )
    .default([])
    .describe('Pagina’s die zijn weggehaald'),
});

/** What a file with redirects says. */
export type RedirectList = z.infer<typeof redirectList>;

/** A page that was taken away: what stands at its address from then on. */
export type Removed = RedirectList['removed'][number];
