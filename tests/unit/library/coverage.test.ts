import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/library/coverage.ts';

const coverage = coverageOf(
  ['praktijken/a', 'praktijken/b'],
  [
    { path: 'voorbeelden/1', municipality: 'gemeenten/breda', about: ['praktijken/a', 'lessen/x'] },
    { path: 'voorbeelden/2', municipality: 'gemeenten/breda', about: ['praktijken/a'] },
    { path: 'voorbeelden/3', municipality: 'gemeenten/ermelo', about: [] },
  ],
);

test('a cell holds the examples of a municipality about a subject', () => {
  expect(coverage.of('gemeenten/breda', 'praktijken/a')).toEqual(['voorbeelden/1', 'voorbeelden/2']);
  expect(coverage.of('gemeenten/breda', 'praktijken/b')).toEqual([]);
});

test('gaps are the subjects of which nothing is told', () => {
  expect(coverage.gapsOf('gemeenten/breda')).toEqual(['praktijken/b']);
  expect(coverage.gapsOf('gemeenten/ermelo')).toEqual(['praktijken/a', 'praktijken/b']);
});
