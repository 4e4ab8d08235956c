import { z } from 'astro/zod';

/** The settings of one installation of the site: `content/lokaal/site.yaml`. */
export const siteSettings = z.strictObject({
  name: z.string().min(2).describe('De naam van de site'),
  url: z.url().describe('Het adres waarop de site staat, bijvoorbeeld https://kennisbank.voorbeeld.nl'),
  base: z
    .string()
    .regex(/^\/([a-z0-9-]+\/?)*$/, 'Begin met /')
    .default('/')
    .describe('Het pad waaronder de site staat, bijvoorbeeld / of /kennisbank'),
  organisation: z.string().min(2).describe('Wie de site uitgeeft'),
  repository: z.url().optional().describe('Waar de bestanden van de site staan'),
});

/** The settings of the site. */
export type SiteSettings = z.infer<typeof siteSettings>;
