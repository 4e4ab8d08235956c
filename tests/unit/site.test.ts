import { expect, test } from 'vitest';
import { readSite } from '../../src/lib/site.ts';

test('settings are read, with defaults', () => {
  expect(readSite('name: Onze bank\nurl: https://bank.voorbeeld.nl\norganisation: Gemeente').site).toEqual({
    name: 'Onze bank',
    url: 'https://bank.voorbeeld.nl',
    base: '/',
    organisation: 'Gemeente',
  });
});

test('every wrong setting is told with its line', () => {
  const { site, problems } = readSite('name: Onze bank\nurl: bank\nnaam: x\norganisation: Gemeente');
  expect(site).toBeUndefined();
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [2, 'url'],
    [3, 'naam'],
  ]);
});

test('an empty file is told as such', () => {
  expect(readSite('').problems[0]?.message).toContain('leeg');
});

test('a missing file is told as such', () => {
  expect(readSite(undefined).problems[0]?.message).toContain('er niet');
});
