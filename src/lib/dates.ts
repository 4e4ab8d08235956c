const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A day in Dutch: `21 november 2026`. Dates in content are days in UTC. */
export const dayOf = (date: Date): string => `${date.getUTCDate()} ${monthOf(date)}`;

/** A day as machines write it: `2026-11-21`. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The last of some days. */
export const lastOf = (days: readonly Date[]): Date => new Date(Math.max(...days.map((day) => day.getTime())));

/** A month in Dutch: `november 2026`. */
export const monthOf = (date: Date): string => `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

/** The date of a publication in Dutch, as exact as it is known: `2022-12-21`, `2022-12`, `2022` or `z.d.`. */
export function publicationDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  return [day && Number(day), months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** The year of a publication, or `z.d.`. */
export const yearOf = (date: string): string => date.split('-')[0] ?? date;

/** The day on which an entry must be looked at again. */
export function reviewDue(reviewed: Date, everyMonths: number): Date {
  const due = new Date(reviewed);
  due.setUTCMonth(due.getUTCMonth() + everyMonths);
  return due;
}
