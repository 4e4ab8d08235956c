import { expect, test } from 'vitest';
import { countsOf, fits } from '../../../src/search/filter.ts';

const page = (soort: string, ...gemeente: string[]) => ({
  url: '',
  title: '',
  lead: '',
  facets: { soort: [soort], gemeente },
});
const pages = [page('voorbeelden', 'breda'), page('voorbeelden', 'tilburg'), page('gemeenten', 'breda')];
const found = pages.map((_, index) => ({ page: index, score: 1, covered: 1, via: [] }));
const data = { pages };

test('values within a facet widen, facets narrow each other', () => {
  expect(pages.filter((each) => fits(each, { gemeente: ['breda', 'tilburg'], soort: ['voorbeelden'] }))).toHaveLength(
    2,
  );
  expect(pages.filter((each) => fits(each, { gemeente: ['breda'], soort: ['voorbeelden'] }))).toHaveLength(1);
});

test('a facet is counted with the other choices only', () => {
  expect([...countsOf('gemeente', found, data, { gemeente: ['breda'], soort: ['voorbeelden'] })]).toEqual([
    ['breda', 1],
    ['tilburg', 1],
  ]);
});
