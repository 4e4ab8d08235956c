import { expect, test } from 'vitest';
import { changedLines } from '../../../src/fork/changed-lines.ts';

test('texts that are the same have no changed lines', () => {
  expect(changedLines('a\nb\n', 'a\nb\n')).toEqual([]);
});

test('a changed line stands with what it was, and a line around it', () => {
  expect(changedLines('een\ntwee\ndrie\nvier\nvijf\n', 'een\ntwee\nanders\nvier\nvijf\n')).toEqual([
    { sign: ' ', text: 'twee' },
    { sign: '-', text: 'drie' },
    { sign: '+', text: 'anders' },
    { sign: ' ', text: 'vier' },
  ]);
});

test('a last line without an end is a line', () => {
  expect(changedLines('een', 'een\ntwee').filter(({ sign }) => sign === '+')).toContainEqual({
    sign: '+',
    text: 'twee',
  });
});
