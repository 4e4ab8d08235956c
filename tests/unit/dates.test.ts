import { expect, test } from 'vitest';
import { dayOf, publicationDate, reviewDue, yearOf } from '../../src/lib/dates.ts';

test('days are written in Dutch and do not shift with the time zone', () => {
  expect(dayOf(new Date('2026-11-21'))).toBe('21 november 2026');
});

test('a publication date is as exact as it is known', () => {
  expect(['2022-12-01', '2019-09', '2019', 'z.d.'].map(publicationDate)).toEqual([
    '1 december 2022',
    'september 2019',
    '2019',
    'z.d.',
  ]);
  expect(yearOf('2022-12-01')).toBe('2022');
});

test('a review is due after its months', () => {
  expect(reviewDue(new Date('2026-11-21'), 12).toISOString().slice(0, 10)).toBe('2027-11-21');
});
