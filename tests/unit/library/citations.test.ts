import { expect, test } from 'vitest';
import { citationProblems } from '../../../src/checks/citations.ts';
import { numberReferences } from '../../../src/library/citations.ts';
import { readProse } from '../../../src/prose/prose.ts';

test('references are numbered in the order in which a page first cites them', () => {
  const cited = [{ source: 'a', part: 'x' }, { source: 'b' }, { source: 'a', part: 'x' }, { source: 'a' }];
  expect(numberReferences(cited)).toEqual([
    { number: 1, source: 'a', part: 'x', times: 2 },
    { number: 2, source: 'b', part: undefined, times: 1 },
    { number: 3, source: 'a', part: undefined, times: 1 },
  ]);
});

test('only kinds that make claims must cite in every block', () => {
  const prose = readProse('Een alinea.', 'mdx').prose;
  expect(citationProblems('practices', 'x', prose, new Map())).toHaveLength(1);
  expect(citationProblems('situations', 'x', prose, new Map())).toEqual([]);
});

test('a source without parts says so', () => {
  const [problem] = citationProblems('pages', 'x', readProse('Een [@a, b].', 'mdx').prose, new Map([['a', []]]));
  expect(problem?.fix).toContain('schrijf `[@a]`');
});

test('parts of a source that could not be read are not doubted', () => {
  expect(citationProblems('pages', 'x', readProse('Een [@a, b].', 'mdx').prose, new Map([['a', undefined]]))).toEqual(
    [],
  );
});
