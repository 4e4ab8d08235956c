import { expect, test } from 'vitest';
import { countProblems, error, formatProblems, suggestion, warning } from '../../../src/lib/problem.ts';

test('the nearest name is offered, and nothing when nothing is near', () => {
  const names = ['werken-aan-relaties', 'praktisch-ondersteunen'];
  expect(suggestion('werken-aan-relatie', names)).toBe('Bedoelde u `werken-aan-relaties`?');
  expect(suggestion('ondersteunen', names)).toBe('Bedoelde u `praktisch-ondersteunen`?');
  expect(suggestion('zebra', names)).toBe('');
  expect(suggestion('zebra', [])).toBe('');
  expect(suggestion('c', ['A', 'B', 'C'])).toBe('Bedoelde u `C`?');
  expect(suggestion('x', ['A', 'B', 'C'])).toBe('');
});

test('problems are sorted by level, file and line, and counted', () => {
  const problems = [
    warning('WB-119', { file: 'a', message: 'w', fix: 'm' }),
    error('WB-101', { file: 'b', line: 9, message: 'negen', fix: 'm' }),
    error('WB-101', { file: 'b', line: 2, field: 'title', message: 'twee', fix: 'm' }),
  ];
  expect(
    formatProblems(problems)
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line)),
  ).toEqual(['FOUT WB-101  b:2  (title)', 'FOUT WB-101  b:9', 'LET OP WB-119  a']);
  expect(countProblems(problems)).toBe('2 fouten, 1 waarschuwing');
});
