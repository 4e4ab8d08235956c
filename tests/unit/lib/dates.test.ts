import { expect, test } from 'vitest';
import { dayOf, isoDay, lastOf, publicationDate, reviewDue, yearOf } from '../../../src/lib/dates.ts';

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

test('the last of some days is found, and machines read it as they write it', () => {
  expect(isoDay(lastOf([new Date('2026-02-01'), new Date('2026-11-21'), new Date('2025-12-31')]))).toBe('2026-11-21');
});
