import { describe, expect, test } from 'vitest';
import { speaks } from '../../src/checks/findable.ts';
import { readContent } from '../../src/library/node/content-files.ts';
import { listedKinds, type Kind } from '../../src/kinds.ts';
import type { Entry } from '../../src/library/entry.ts';
import { urlOf } from '../../src/lib/urls.ts';
import { isUpstream } from '../environment.ts';
import { below, pageAt, pages } from './pages.ts';

const { entries, relations } = readContent();
const of = (kind: Kind) => entries.filter((entry) => entry.kind === kind);
const name = ({ file }: Entry) => file;
const examplesOf = (path: string) => relations.filter(({ from, to }) => to === path && from.startsWith('voorbeelden/'));

test.runIf(isUpstream)('the site knows at least as much as it promises', () => {
  const least: Record<(typeof listedKinds)[number], number> = {
    situations: 24,
    questions: 20,
    practices: 5,
    lessons: 7,
    dilemmas: 8,
    recommendations: 8,
    examples: 60,
    municipalities: 9,
    roles: 9,
    concepts: 50,
    sources: 100,
  };
  for (const kind of listedKinds) expect(of(kind).length, kind).toBeGreaterThanOrEqual(least[kind]);
  expect(of('pages').length).toBeGreaterThanOrEqual(7);
});

test.runIf(isUpstream).each([
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

describe.runIf(isUpstream)('depth and form', () => {
  test('a practice has 700 words, four examples, eight questions and five points to look out for', () => {
    for (const entry of of('practices')) {
      expect(entry.prose.words, name(entry)).toBeGreaterThanOrEqual(700);
      expect(examplesOf(entry.path).length, name(entry)).toBeGreaterThanOrEqual(4);
      const page = pageAt(urlOf(entry)).root;
      expect(
        page.querySelectorAll('.handvat li').filter(({ text: item }) => item.includes('?')).length,
        name(entry),
      ).toBeGreaterThanOrEqual(8);
      expect(
        page.querySelector('#let-op-in-de-gemeente')?.nextElementSibling?.querySelectorAll('li').length,
        name(entry),
      ).toBeGreaterThanOrEqual(5);
      expect(page.querySelectorAll('.prose > ol > li').length, name(entry)).toBeGreaterThanOrEqual(4);
    }
  });

  test('a dilemma has two poles of like length, and questions for a group', () => {
    for (const entry of of('dilemmas')) {
      const page = pageAt(urlOf(entry)).root;
      const lengths = page.querySelectorAll('.pool').map(({ text: pole }) => pole.split(/\s+/).length);
      expect(lengths, name(entry)).toHaveLength(2);
      expect(Math.max(...lengths) / Math.min(...lengths), name(entry)).toBeLessThan(1.6);
      expect(page.querySelectorAll('.handvat li').length, name(entry)).toBeGreaterThanOrEqual(6);
      expect(examplesOf(entry.path).length, name(entry)).toBeGreaterThanOrEqual(1);
    }
  });

  test('a situation speaks in the first person and leads somewhere', () => {
    for (const entry of of('situations')) {
      expect(speaks(entry), name(entry)).toBe(true);
      expect(pageAt(urlOf(entry)).root.querySelectorAll('.route > li').length, name(entry)).toBeGreaterThanOrEqual(4);
    }
  });
});

test('terms of the glossary are linked once a page, never in a heading or to the page itself', () => {
  expect(pages.some(({ root }) => root.querySelector('a.term'))).toBe(true);
  for (const page of pages) {
    const links = page.root.querySelectorAll('a.term').map((link) => below(link.getAttribute('href') ?? ''));
    expect(new Set(links).size, page.url).toBe(links.length);
    expect(links, page.url).not.toContain(page.url);
    expect(page.root.querySelectorAll('h1 a.term, h2 a.term, h3 a.term'), page.url).toHaveLength(0);
  }
});
