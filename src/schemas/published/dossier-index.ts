import { z } from 'astro/zod';
import { questionIndex } from './question-index.ts';

const address = z.string().startsWith('/').endsWith('/');
const shortId = z.string().regex(/^[0-9A-Za-z]{5}$/);
const reference = z.array(z.strictObject({ text: z.string(), italic: z.boolean().optional() })).min(1);

/** What the page of the dossier knows of all pages and questions, by their short ids. */
export const dossierIndex = z.strictObject({
  /** Who publishes the site, as its pages are cited. */
  publisher: z.string(),
  site: z.string(),
  /** Where the site stands, without a last slash. */
  origin: z.url(),
  pages: z.record(
    shortId,
    z.strictObject({
      url: address,
      title: z.string(),
      /** The language of the title, where it is not Dutch. */
      language: z.string().optional(),
      folder: z.string(),
      kind: z.string(),
      summary: z.string(),
      reviewed: z.iso.date(),
      /** The ids of the sources that it cites. */
      sources: z.array(z.string()),
    }),
  ),
  questions: questionIndex,
  /** Short ids of addresses that moved, with those of the pages where they went. */
  moved: z.record(shortId, shortId),
  /** What is told of pages that were taken away. */
  gone: z.record(shortId, z.strictObject({ url: address, day: z.string(), reason: z.string() })),
  /** Each source in APA style. */
  sources: z.record(z.string(), reference),
});

/** What the page of the dossier knows of all pages. */
export type DossierIndex = z.infer<typeof dossierIndex>;
