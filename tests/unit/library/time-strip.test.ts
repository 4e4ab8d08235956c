import { expect, test } from 'vitest';
import { timeStrip } from '../../../src/library/time-strip.ts';

const figure = (value: string) => ({ label: 'mensen', value, source: 'bron' });
const strip = (period: string, stand?: string, ...values: string[]) =>
  timeStrip({ period, stand, figures: values.map(figure) } as unknown as Parameters<typeof timeStrip>[0]);
const marks = (...given: Parameters<typeof strip>) =>
  Object.fromEntries(strip(...given)?.years.flatMap(({ year, mark }) => (mark ? [[year, mark]] : [])) ?? []);

test('a strip runs from the first year to the last that the fields name', () => {
  const { years, text } = strip('2015–2017', '2019-10', 'ruim 50 (2014)')!;
  expect(years.map(({ year }) => year)).toEqual([2014, 2015, 2016, 2017, 2018, 2019]);
  expect(years.filter(({ during }) => during).map(({ year }) => year)).toEqual([2015, 2016, 2017]);
  expect(text).toBe('In de tijd: 2015–2017, stand van oktober 2019');
});

test('it marks the begin, the end, the state of the outcome and the figures', () => {
  expect(marks('2015–2017', '2019-10', 'ruim 50 (2014)')).toEqual({
    2014: 'cijfer',
    2015: 'begin',
    2017: 'einde',
    2019: 'stand',
  });
  expect(marks('december 2015–maart 2017', '2017')).toEqual({ 2015: 'begin', 2017: 'stand' });
});

test('what goes on has no end', () => {
  expect(marks('sinds april 2020', '2024-05')).toEqual({ 2020: 'begin', 2024: 'stand' });
  expect(marks('2015–2018 en daarna', '2021')).toEqual({ 2015: 'begin', 2021: 'stand' });
  expect(strip('2015–2018 en daarna', '2021')?.years.every(({ during }) => during)).toBe(true);
});

test('amounts are no years, and one year or none makes no strip', () => {
  expect(strip('2019', '2019-05', '€ 2.019', '20190')).toBeUndefined();
  expect(strip('in de jaren tachtig')).toBeUndefined();
});

test('names of years leave room for each other, the first and the last always there', () => {
  const { years } = strip('2001–2023', '2022', 'a (2002)', 'b (2012)', 'c (2013)')!;
  expect(years.filter(({ named }) => named).map(({ year }) => year)).toEqual([2001, 2012, 2023]);
});
