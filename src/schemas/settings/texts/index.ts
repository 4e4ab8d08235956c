import { z } from 'astro/zod';
import { readingTexts } from './reading.ts';
import { toolTexts } from './tools.ts';

/** The texts of the site itself: `content/teksten.yaml`. */
export const siteTexts = z.strictObject({ ...readingTexts, ...toolTexts });

/** A fork’s own: `content/lokaal/teksten.yaml`, which says only what is other. */
export const ownTexts = z.strictObject(
  Object.fromEntries(
    Object.entries(siteTexts.shape).map(([page, schema]) => [
      page,
      schema
        .partial()
        .optional()
        .describe(schema.description ?? ''),
    ]),
  ),
);

/** The texts of the site, by page and place. */
export type SiteTexts = z.infer<typeof siteTexts>;
