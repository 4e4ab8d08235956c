import { expect, test } from 'vitest';
import { citationOfPage, dateOf, makersOf, publisherOf } from '../../../src/library/bibliography.ts';
import type { Fields } from '../../../src/schemas/index.ts';

const source = (fields: Partial<Fields<'sources'>>) =>
  ({ authors: [], publisher: 'Platform31', date: '2022-12-21', ...fields }) as Fields<'sources'>;

test('authors come before the publisher, and without authors the publisher is the maker', () => {
  expect([makersOf(source({})), publisherOf(source({}))]).toEqual(['Platform31', '']);
  expect([
    makersOf(source({ authors: ['Blijleven, W.', 'Hulst, M. van'] })),
    publisherOf(source({ authors: ['Blijleven, W.'] })),
  ]).toEqual(['Blijleven, W., Hulst, M. van', 'Platform31']);
  expect(dateOf(source({}))).toBe('(21 december 2022)');
});

test('a page is cited with title, site, date and address', () => {
  expect(citationOfPage('Loslaten of sturen?', 'Werkbank', new Date('2026-11-21'), 'https://x.nl/a/')).toBe(
    'Loslaten of sturen. Werkbank, nagekeken op 21 november 2026. https://x.nl/a/',
  );
});
