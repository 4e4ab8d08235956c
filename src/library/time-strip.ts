import type { Fields } from '../schemas/index.ts';
import { publicationDate } from '../lib/dates.ts';

/** A year on the strip of time of a story. */
export interface StripYear {
  year: number;
  /** Whether it lies in the period of the story. */
  during: boolean;
  /** What is known of it. */
  mark?: 'begin' | 'einde' | 'stand' | 'cijfer';
  /** Whether there is room for its name. */
  named: boolean;
}

/** The years of a story from the first to the last that its fields name, and the same in words. */
export interface TimeStrip {
  years: StripYear[];
  text: string;
}

/** How much of the strip lies at least between the names of two years, so that they do not touch on a phone. */
const nameShare = 0.17;

/** The strip of time of an example: its period, the month in which its outcome was true, and the years of its figures. Undefined where its fields name one year or none. */
export function timeStrip({ period, stand, figures }: Fields<'examples'>): TimeStrip | undefined {
  const inPeriod = yearsIn(period);
  const standYear = stand ? yearsIn(stand)[0] : undefined;
  const counted = figures.flatMap(({ value }) => yearsIn(value));
  const known = [...inPeriod, ...(standYear ? [standYear] : []), ...counted];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  if (!(first < last)) return undefined;

  const begin = Math.min(...inPeriod);
  // One year, or words after the last, say that it goes on.
  const isOpen = inPeriod.length < 2 || !/\d$/.test(period);
  const end = isOpen ? last : Math.max(...inPeriod);
  const markOf = (year: number): StripYear['mark'] => {
    if (year === standYear) return 'stand';
    if (year === begin) return 'begin';
    if (year === end && !isOpen) return 'einde';
    return counted.includes(year) ? 'cijfer' : undefined;
  };
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const marked = all.filter(markOf);
  const byWeight = [first, last, ...(standYear ? [standYear] : []), begin, end, ...marked];
  const named = byWeight.reduce<number[]>(
    (before, year) =>
      before.every((other) => Math.abs(other - year) / all.length >= nameShare) ? [...before, year] : before,
    [],
  );
  return {
    years: all.map((year) => {
      const mark = markOf(year);
      return { year, during: year >= begin && year <= end, named: named.includes(year), ...(mark && { mark }) };
    }),
    text: `In de tijd: ${period}${stand ? `, stand van ${publicationDate(stand)}` : ''}`,
  };
}

const yearsIn = (text: string): number[] => (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
