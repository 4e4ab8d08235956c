/** The files that readers take along, each made of the built site. */
export const downloads = {
  /** The whole site as one page that needs no others. */
  file: 'boek.html',
  /** The whole site on paper. */
  book: 'boek.pdf',
  /** Every card on paper. */
  cards: 'kaarten.pdf',
} as const;

/** The name of a file to take along. */
export type Download = (typeof downloads)[keyof typeof downloads];
