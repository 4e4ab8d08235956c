import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, packPages, packWords, unpack, unpackPages, unpackWords } from '../../../src/search/pack.ts';

const pages = fc.uniqueArray(fc.nat(200_000)).map((list) => list.sort((a, b) => a - b));
const postings = pages.chain((list) =>
  fc
    .array(fc.nat(7), { minLength: list.length, maxLength: list.length })
    .map((levels) => list.map((page, index) => [page, levels[index] ?? 0] as const)),
);
const words = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,40}$/)).map((list) => list.sort());

test('postings come out as they went in', () => {
  fc.assert(fc.property(postings, (list) => void expect(unpack(pack(list))).toEqual(list)));
  fc.assert(fc.property(pages, (list) => void expect(unpackPages(packPages(list))).toEqual(list)));
});

test('words come out as they went in', () => {
  fc.assert(fc.property(words, (list) => void expect(unpackWords(packWords(list))).toEqual(list)));
});

test('what is packed stays as it is in JSON and in a script', () => {
  fc.assert(fc.property(postings, (list) => void expect(pack(list)).toMatch(/^[^"\\<&\s]*$/)));
});
