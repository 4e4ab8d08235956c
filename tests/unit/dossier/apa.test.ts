import { expect, test } from 'vitest';
import { apaOf, apaOfPage, plainApa, shortApa, type ApaReference } from '../../../src/dossier/apa.ts';
import type { Fields } from '../../../src/schemas/index.ts';

const source = {
  authors: [],
  publisher: 'Platform31',
  title: 'Samenspel',
  date: '2022-12-21',
  kind: 'praktijk',
  url: 'https://platform31.nl/x',
  consulted: new Date('2026-11-21'),
} as unknown as Fields<'sources'>;

/** A reference with its italics between stars. */
const written = (reference: ApaReference) =>
  reference.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');

test.each<[string, Partial<Fields<'sources'>>, string]>([
  ['an organisation made', {}, 'Platform31. (2022, 21 december). *Samenspel*. https://platform31.nl/x'],
  [
    'one author wrote',
    { authors: ['Hulst, M. van'], date: '2022' },
    'Hulst, M. van. (2022). *Samenspel*. Platform31. https://platform31.nl/x',
  ],
  [
    'several authors wrote',
    { authors: ['Blijleven, W.', 'Hulst, M. van', 'Vries, J. de (red.)'], date: '2021-03' },
    'Blijleven, W., Hulst, M. van, & Vries, J. de (Red.). (2021, maart). *Samenspel*. Platform31. https://platform31.nl/x',
  ],
  [
    'a newspaper brought, by name of the author',
    { authors: ['Jansen, P.'], publisher: 'Trouw', kind: 'journalistiek' },
    'Jansen, P. (2022, 21 december). Samenspel. *Trouw*. https://platform31.nl/x',
  ],
  [
    'has no date',
    { date: 'z.d.' },
    'Platform31. (z.d.). *Samenspel*. Geraadpleegd op 21 november 2026, van https://platform31.nl/x',
  ],
  ['has no address', { url: undefined }, 'Platform31. (2022, 21 december). *Samenspel*.'],
  [
    'has a title that ends in a mark of its own',
    { title: 'Loslaten?' },
    'Platform31. (2022, 21 december). *Loslaten?* https://platform31.nl/x',
  ],
])('a source that %s', (_, fields, reference) => {
  expect(written(apaOf({ ...source, ...fields }))).toBe(reference);
});

test('a page of the site is cited with its maker, the day of its review and its address', () => {
  const page = {
    title: 'Werken aan relaties',
    reviewed: '2026-11-21',
    address: 'https://werkbank.example/praktijken/x/',
  };
  const reference = apaOfPage(page, 'Gemeente Ede', 'Werkbank');
  expect(written(reference)).toBe(
    'Gemeente Ede. (2026, 21 november). *Werken aan relaties*. Werkbank. https://werkbank.example/praktijken/x/',
  );
  expect(plainApa(reference)).not.toContain('*');
});

test.each([
  ['de Stentor. (2018, 3 februari). ', 'de Stentor 2018'],
  ['Blijleven, W., & Van Hulst, M. (2021). ', 'Blijleven, W., & Van Hulst, M 2021'],
  ['SGLA. (z.d.). ', 'SGLA z.d.'],
])('in short, %s is %s', (text, short) => {
  expect(shortApa([{ text }])).toBe(short);
});
