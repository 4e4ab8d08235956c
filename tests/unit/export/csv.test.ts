import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/export/csv.ts';

test('a table begins with a byte order mark, has semicolons, and ends each row with CRLF', () => {
  expect(
    writeCsv([
      ['Titel', 'Aantal'],
      ['Café', 3],
    ]),
  ).toBe('\ufeffTitel;Aantal\r\nCafé;3\r\n');
});

test('a text with semicolons, quotes and new lines comes back as it was', () => {
  const rows = [['a;b', 'zei "ja"', 'eerste\ntweede']];
  expect(parse(writeCsv(rows), { bom: true, delimiter: ';' })).toEqual(rows);
});

test.each(['=HYPERLINK("https://x.nl")', '+31', '-1', '@SUM(A1)', '\tx', '\r=1'])('%j is no formula', (text) => {
  const [[cell = ''] = []] = parse(writeCsv([[text, 'x']]), { bom: true, delimiter: ';' });
  expect(cell).toBe(`'${text}`);
});

test('a number stays a number', () => {
  expect(writeCsv([[0, 12]])).toBe('\ufeff0;12\r\n');
});
