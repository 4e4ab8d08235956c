import { expect, test } from 'vitest';
import { fillIn } from '../../../src/search/fill-in.ts';
import { find } from '../../../src/search/find.ts';
import { indexPages } from '../../../src/search/memory-index.ts';
import { testLexicon } from './lexicon.ts';

const lexicon = testLexicon([
  { url: '/lessen/a/', title: 'Sleutels', text: ['Een bos sleutels.'] },
  { url: '/lessen/b/', title: 'Deuren', text: ['Een deur met een slot.'] },
]);
const ids = lexicon.pages.map(({ url }) => url);
const full = [
  { url: '/lessen/a/', title: 'Sleutels', text: 'Een bos sleutels, en ergens een hangslot.' },
  { url: '/lessen/b/', title: 'Deuren', text: 'Een deur met een slot. Ook de sleutel telt.' },
];
const fill = (query: string, engine = indexPages(full)) =>
  fillIn({ engine, ids }, lexicon, query, find(lexicon, query));
const urls = async (query: string) => (await fill(query)).finding.found.map(({ page }) => lexicon.pages[page]?.url);

test('pages that only the full text has come behind those of the lexicon', async () => {
  expect(await urls('sleutel')).toEqual(['/lessen/a/', '/lessen/b/']);
});

test('a word that only the full text has is found, and is no longer unknown', async () => {
  expect(find(lexicon, 'hangslot').found.map(({ page }) => page)).not.toContain(0);
  const { finding, hits } = await fill('hangslot');
  expect(finding.found.map(({ page }) => page)).toContain(0);
  expect((await hits.get(0)?.data())?.content).toContain('hangslot');
});

test('a word stays unknown where the engine answers with pages that do not have it', async () => {
  const data = async () => ({ url: '/lessen/b/', content: 'Een deur met een slot.' });
  const loose = { search: async () => ({ results: [{ id: '/lessen/b/', score: 1, data }] }) };
  const { finding } = await fill('zwembad', loose);
  expect([finding.found, finding.unknown]).toEqual([[], ['zwembad']]);
});

test('of a query in quotes the pages stay that have the words in that order', async () => {
  expect(await urls('"bos sleutels"')).toEqual(['/lessen/a/']);
  expect(await urls('"sleutels bos"')).toEqual([]);
});

test('an engine that finds nothing of what is there is partial', async () => {
  const deaf = { search: async () => ({ results: [] }) };
  expect((await fill('slot', deaf)).isPartial).toBe(true);
  expect((await fill('slot')).isPartial).toBe(false);
  expect((await fill('zwembad', deaf)).isPartial).toBe(false);
});
