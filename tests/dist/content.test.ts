import { describe, expect, test } from 'vitest';
import { inspectContent } from '../../src/build/files.ts';
import { listedKinds, type Kind } from '../../src/kinds.ts';
import type { Text } from '../../src/lib/inspection.ts';
import { pathOf } from '../../src/lib/relations.ts';
import { urlOf } from '../../src/lib/urls.ts';
import { pageAt, pages } from './pages.ts';

const { texts, relations } = inspectContent();
const of = (kind: Kind) => texts.filter(({ document }) => document.kind === kind);
const name = ({ document }: Text) => document.file;
const examplesOf = (path: string) => relations.filter(({ from, to }) => to === path && from.startsWith('voorbeelden/'));

test('the site knows at least as much as it promises', () => {
  const least: Record<(typeof listedKinds)[number], number> = {
    situations: 14,
    practices: 5,
    lessons: 7,
    dilemmas: 8,
    recommendations: 8,
    examples: 36,
    municipalities: 9,
    roles: 9,
    concepts: 50,
    sources: 100,
  };
  for (const kind of listedKinds) expect(of(kind).length, kind).toBeGreaterThanOrEqual(least[kind]);
  expect(of('pages').length).toBeGreaterThanOrEqual(7);
});

test.each([
  ['heusden', 5],
  ['ermelo', 3],
  ['nijmegen', 3],
  ['amersfoort', 3],
  ['apeldoorn', 3],
  ['berkelland', 3],
  ['breda', 3],
  ['harderwijk', 3],
  ['tilburg', 3],
])('%s has %i examples or more', (municipality, least) => {
  expect(examplesOf(`gemeenten/${municipality}`).length).toBeGreaterThanOrEqual(least);
});

describe('depth and form', () => {
  test('an example that is worked out has 250 words or more', () => {
    const thin = of('examples').filter(
      ({ document, prose }) =>
        'depth' in document.fields && document.fields.depth === 'uitgewerkt' && prose.words < 250,
    );
    expect(thin.map(name)).toEqual([]);
  });

  test('a practice has 700 words, four examples, eight questions and five points to look out for', () => {
    for (const text of of('practices')) {
      expect(text.prose.words, name(text)).toBeGreaterThanOrEqual(700);
      expect(examplesOf(pathOf(text.document)).length, name(text)).toBeGreaterThanOrEqual(4);
      const page = pageAt(urlOf(text.document)).root;
      expect(
        page.querySelectorAll('.handvat li').filter(({ text: item }) => item.includes('?')).length,
        name(text),
      ).toBeGreaterThanOrEqual(8);
      expect(
        page.querySelector('#let-op-in-de-gemeente')?.nextElementSibling?.querySelectorAll('li').length,
        name(text),
      ).toBeGreaterThanOrEqual(5);
      expect(page.querySelectorAll('.prose > ol > li').length, name(text)).toBeGreaterThanOrEqual(4);
    }
  });

  test('a dilemma has two poles of like length, and questions for a group', () => {
    for (const text of of('dilemmas')) {
      const page = pageAt(urlOf(text.document)).root;
      const lengths = page.querySelectorAll('.pool').map(({ text: pole }) => pole.split(/\s+/).length);
      expect(lengths, name(text)).toHaveLength(2);
      expect(Math.max(...lengths) / Math.min(...lengths), name(text)).toBeLessThan(1.6);
      expect(page.querySelectorAll('.handvat li').length, name(text)).toBeGreaterThanOrEqual(6);
      expect(examplesOf(pathOf(text.document)).length, name(text)).toBeGreaterThanOrEqual(1);
    }
  });

  test('a situation speaks in the first person and leads somewhere', () => {
    for (const text of of('situations')) {
      expect(text.document.body.slice(0, 400), name(text)).toMatch(/\b(ik|mij|mijn|we|wij|ons|onze)\b/i);
      expect(
        pageAt(urlOf(text.document)).root.querySelectorAll('.route > li').length,
        name(text),
      ).toBeGreaterThanOrEqual(4);
    }
  });
});

test('terms of the glossary are linked once a page, never in a heading or to the page itself', () => {
  expect(pages.some(({ root }) => root.querySelector('a.term'))).toBe(true);
  for (const page of pages) {
    const links = page.root.querySelectorAll('a.term').map((link) => link.getAttribute('href'));
    expect(new Set(links).size, page.url).toBe(links.length);
    expect(links, page.url).not.toContain(page.url);
    expect(page.root.querySelectorAll('h1 a.term, h2 a.term, h3 a.term'), page.url).toHaveLength(0);
  }
});
