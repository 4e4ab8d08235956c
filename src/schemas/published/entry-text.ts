import { z } from 'astro/zod';

/** The text of an entry as its authors wrote it, for who takes it to Word and back. */
export const entryText = z.strictObject({
  /** The full address of its page. */
  address: z.url(),
  /** Its file, as a path from the root of the project. */
  file: z.string().regex(/^content\/.+\.mdx?$/),
  /** The whole file. */
  text: z.string(),
});

/** The text of an entry as its authors wrote it. */
export type EntryText = z.infer<typeof entryText>;
