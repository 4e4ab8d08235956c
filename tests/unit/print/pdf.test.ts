import { expect, test } from 'vitest';
import { datedPdf, withPageNumbers } from '../../../src/print/pdf.ts';

test('a PDF has the day that it is of, and is as long as it was', () => {
  const pdf = Buffer.from(
    "<</CreationDate (D:20261122010306+00'00')\n/ModDate (D:20261122010307+00'00')>>\xff",
    'latin1',
  );
  const dated = datedPdf(pdf, new Date('2026-03-01'));
  expect(dated.toString('latin1')).toBe(
    "<</CreationDate (D:20260301000000+00'00')\n/ModDate (D:20260301000000+00'00')>>\xff",
  );
  expect(dated.length).toBe(pdf.length);
});

test('a list of contents gets page numbers, and no other link does', () => {
  const html = '<a data-folio href="#lessen/x">X</a> <a href="#lessen/x">X</a>';
  expect(withPageNumbers(html, (id) => (id === 'lessen/x' ? 12 : undefined))).toBe(
    '<a data-folio href="#lessen/x" data-at="12">X</a> <a href="#lessen/x">X</a>',
  );
});
