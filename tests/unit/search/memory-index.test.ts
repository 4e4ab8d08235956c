import { expect, test } from 'vitest';
import { indexPages } from '../../../src/search/memory-index.ts';

const { search } = indexPages([
  { url: '/relaties/', title: 'Werken aan relaties', text: 'Zoek bewoners op. Bewoners willen gehoord worden.' },
  { url: '/straat/', title: 'Een boze straat', text: 'In deze straat wonen bewoners met zorgen over verkeer.' },
]);
const urlsFor = async (query: string) => (await search(query)).results.map(({ id }) => id);

test('every word of a query must be on the page, in some form', async () => {
  expect(await urlsFor('bewoner straten')).toEqual(['/straat/']);
  expect(await urlsFor('bewoners dakkapel')).toEqual([]);
  expect(await urlsFor('')).toEqual([]);
});

test('accents and capitals do not matter', async () => {
  expect(await urlsFor('RELATIÉS')).toEqual(['/relaties/']);
});

test('a query in quotes wants the words together', async () => {
  expect(await urlsFor('"boze straat"')).toEqual(['/straat/']);
  expect(await urlsFor('"straat boze"')).toEqual([]);
});
