import { z } from 'astro/zod';

const address = z.string().startsWith('/').endsWith('/');

/** What the page that compares knows: everything that can be compared, field by field. */
export const comparisonIndex = z.strictObject({
  /** The kinds that can be compared, by their folder. */
  kinds: z.record(z.string(), z.strictObject({ singular: z.string(), plural: z.string() })),
  items: z.array(
    z.strictObject({
      id: z.string(),
      folder: z.string(),
      url: address,
      title: z.string(),
      /** Under which heading it stands in the list to choose from. */
      group: z.string(),
      fields: z
        .array(
          z.strictObject({
            term: z.string(),
            values: z.array(z.strictObject({ text: z.string(), url: z.string().optional() })).min(1),
          }),
        )
        .min(1),
    }),
  ),
  /** Ids that were in an address before, with those of now. */
  moved: z.record(z.string(), z.string()),
});

/** What the page that compares knows. */
export type ComparisonIndex = z.infer<typeof comparisonIndex>;
