import type { Fields } from '../schemas/index.ts';
import { dayOf, publicationDate } from '../lib/dates.ts';

/** Who made a source: its authors, or else its publisher. */
export const makersOf = ({ authors, publisher }: Fields<'sources'>): string =>
  authors.length > 0 ? authors.join(', ') : publisher;

/** When a source appeared, between brackets: `(21 december 2022)` or `(z.d.)`. */
export const dateOf = ({ date }: Fields<'sources'>): string => `(${publicationDate(date)})`;

/** The publisher, where it is not the maker. */
export const publisherOf = ({ authors, publisher }: Fields<'sources'>): string => (authors.length > 0 ? publisher : '');

/** How a page of this site is cited: title, site, date of the last review, address, all in one line. */
export const citationOfPage = (title: string, site: string, reviewed: Date, url: string): string =>
  `${title.replace(/[.?!]$/, '')}. ${site}, nagekeken op ${dayOf(reviewed)}. ${url}`;
