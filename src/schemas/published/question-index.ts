import { z } from 'astro/zod';

/** The questions that can be taken along, by a digest of their words, with the page where each stands. */
export const questionIndex = z.record(
  z.string().regex(/^[0-9A-Za-z]{5}$/),
  z.strictObject({ text: z.string(), url: z.string().startsWith('/').endsWith('/'), title: z.string() }),
);

/** The questions that can be taken along. */
export type QuestionIndex = z.infer<typeof questionIndex>;
