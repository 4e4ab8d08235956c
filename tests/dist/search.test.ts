import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSearch, type NodeSearch } from '../../src/build/engine.ts';
import { qualityOf } from '../search/quality.ts';
import { keystrokeShare, pathsFor, sets } from '../search/sets.ts';

let search: NodeSearch;
beforeAll(async () => {
  search = await openSearch();
});
afterAll(() => search.close());

async function quality(set: 'sample' | 'own' | 'held' | 'fresh' | 'unseen') {
  const answers = [];
  for (const judged of sets[set]) answers.push({ judged, found: await pathsFor(judged.query, search) });
  return qualityOf(answers);
}

test.each([
  ['sample', 0.88],
  ['own', 0.88],
  ['held', 0.85],
  ['fresh', 0.85],
  ['unseen', 0.9],
] as const)('the %s queries are answered, and the page comes first', async (set, least) => {
  const { mrr, empty } = await quality(set);
  expect(empty).toBeLessThan(0.02);
  expect(mrr).toBeGreaterThanOrEqual(least);
});

test.each(sets.negative)('%s: nothing on the site answers it, and search does not pretend', async (query) => {
  const found = await pathsFor(query, search);
  const honest = found.length === 0 || found.every((path) => /participatie/.test(path));
  expect(honest, found.slice(0, 3).join(' ')).toBe(true);
});

test('typing a word of a title letter by letter keeps a page with it in sight', async () => {
  expect(await keystrokeShare(search.lexicon, (query) => pathsFor(query, search))).toBeGreaterThanOrEqual(0.95);
});

function questionsOf(url: string): string[] {
  const fields = parse(readFileSync(`dist${url}index.html`, 'utf8')).querySelector('[data-search-fields]');
  return (fields?.getAttribute('data-questions') ?? '').split('|').filter(Boolean);
}

test('each question of a page finds the page in the first three', async () => {
  const missed: string[] = [];
  for (const { url } of search.lexicon.data.pages)
    for (const question of questionsOf(url))
      if (!(await pathsFor(question, search)).slice(0, 3).includes(url.slice(1, -1)))
        missed.push(`${url}: ${question}`);
  expect(missed).toEqual([]);
});

test('each title finds its page in the first three', async () => {
  const missed: string[] = [];
  for (const { url, title } of search.lexicon.data.pages)
    if (!(await pathsFor(title, search)).slice(0, 3).includes(url.slice(1, -1))) missed.push(`${url}: ${title}`);
  expect(missed).toEqual([]);
});
