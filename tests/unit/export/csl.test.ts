import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import { writeBibtex } from '../../../src/export/bibtex.ts';
import { toCsl } from '../../../src/export/csl.ts';
import type { Fields } from '../../../src/schemas/index.ts';

const source = (fields: Partial<Fields<'sources'>> = {}) => ({
  id: 'platform31-2022',
  fields: {
    title: 'Zeven lessen',
    authors: [],
    publisher: 'Platform31',
    date: '2022-12-21',
    consulted: new Date('2026-11-21'),
    language: 'nl',
    kind: 'praktijk',
    parts: {},
    ...fields,
  } as Fields<'sources'>,
});

describe('a source as CSL', () => {
  test('has a publisher as author when it has none of its own', () => {
    expect(toCsl(source()).author).toEqual([{ literal: 'Platform31' }]);
  });

  test('has people with their particles, groups as they are, and editors apart', () => {
    const { author, editor } = toCsl(source({ authors: ['Hulst, M. van', 'Twist, van', 'De Braal e.a.'] }));
    expect(author).toEqual([
      { family: 'Hulst', given: 'M.', 'non-dropping-particle': 'van' },
      { family: 'Twist', 'non-dropping-particle': 'van' },
      { literal: 'De Braal e.a.' },
    ]);
    expect(editor).toBeUndefined();
    const edited = toCsl(source({ authors: ['Wijdeven, T. van de (red.)'] }));
    expect(edited.author).toBeUndefined();
    expect(edited.editor).toEqual([{ family: 'Wijdeven', given: 'T.', 'non-dropping-particle': 'van de' }]);
  });

  test('has a date as exact as it is known, and none when it is not', () => {
    expect(toCsl(source({ date: '2022-12' })).issued).toEqual({ 'date-parts': [[2022, 12]] });
    expect(toCsl(source({ date: 'z.d.' })).issued).toBeUndefined();
  });

  test('is a document when it has no address', () => {
    expect(toCsl(source()).type).toBe('document');
    expect(toCsl(source({ url: 'https://x.nl/a' }))).toMatchObject({ type: 'webpage', URL: 'https://x.nl/a' });
  });
});

describe('a source as BibTeX', () => {
  const read = (fields: Partial<Fields<'sources'>>) => new Cite(writeBibtex([toCsl(source(fields))])).data[0];

  test('comes back as it was, also with characters that mean something to LaTeX', () => {
    const title = 'A&O: 50% van {alles} #1_a ~ b^c $5 \\ d';
    const item = read({ title, authors: ['Hulst, M. van'], url: 'https://x.nl/a_b?c=d&e=%20f#g' });
    expect(item).toMatchObject({ title, URL: 'https://x.nl/a_b?c=d&e=%20f#g' });
    expect(item?.author).toEqual([{ family: 'Hulst', given: 'M.', 'non-dropping-particle': 'van' }]);
    expect(item?.issued).toEqual({ 'date-parts': [[2022, 12, 21]] });
  });

  test('keeps an organisation in one piece', () => {
    expect(read({ publisher: 'Gemeente Heusden en Ermelo' })?.author).toEqual([
      expect.objectContaining({ family: 'Gemeente Heusden en Ermelo' }),
    ]);
  });
});
