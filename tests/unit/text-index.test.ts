import { expect, test } from 'vitest';
import { indexPages } from '../../src/lib/text-index.ts';

const page = (id: string, title: string, text: string, aliases = '') => ({ id, title, headings: '', aliases, text });
const pages = [
  page('relaties', 'Werken aan relaties', 'Zoek bewoners op. Bewoners willen gehoord worden.'),
  page('straat', 'Een boze straat', 'In deze straat wonen bewoners met zorgen over <verkeer> & lawaai.'),
  page('regels', 'Regels', 'Een bewonersavond heeft regels.', 'voorschriften'),
];
const { search } = indexPages(pages);
const idsFor = async (query: string) => (await search(query)).results.map(({ id }) => id);
const excerptOf = async (query: string) => (await (await search(query)).results[0]?.data())?.excerpt;

test('every word of a query must be on the page', async () => {
  expect(await idsFor('bewoners straat')).toEqual(['straat']);
  expect(await idsFor('bewoners dakkapel')).toEqual([]);
  expect(await idsFor('')).toEqual([]);
});

test('a word also finds the words that begin with it, and the word itself comes first', async () => {
  const two = indexPages([page('langer', 'Iets', 'Een bewonersavond.'), page('zelf', 'Iets', 'Een bewoners.')]);
  expect((await two.search('bewoners')).results.map(({ id }) => id)).toEqual(['zelf', 'langer']);
  expect(await idsFor('bewonersav')).toEqual(['regels']);
});

test('a word in a title counts for more than one in the text', async () => {
  const two = indexPages([page('text', 'Iets', 'Over regels en regels.'), page('title', 'Regels', 'Over iets.')]);
  expect((await two.search('regels')).results.map(({ id }) => id)).toEqual(['title', 'text']);
});

test('words that a page does not show find it, accents and capitals do not matter', async () => {
  expect(await idsFor('VÓORSCHRIFTEN')).toEqual(['regels']);
});

test('a query in quotes wants the words together', async () => {
  expect(await idsFor('"boze straat"')).toEqual(['straat']);
  expect(await idsFor('"straat boze"')).toEqual([]);
});

test('an excerpt marks the words, and is safe to put in a page', async () => {
  expect(await excerptOf('verkeer')).toContain('<mark>&lt;verkeer&gt;</mark> &amp; lawaai.');
  expect(await excerptOf('voorschriften')).toBe('Een bewonersavond heeft regels.');
});

test('a long text is cut around the words', async () => {
  const long = indexPages([page('lang', 'Lang', `${'woord '.repeat(100)}doel ${'woord '.repeat(100)}`)]);
  const { excerpt = '' } = (await (await long.search('doel')).results[0]?.data()) ?? {};
  expect(excerpt).toMatch(/^… .*<mark>doel<\/mark>.* …$/);
  expect(excerpt.split(' ').length).toBeLessThan(40);
});
