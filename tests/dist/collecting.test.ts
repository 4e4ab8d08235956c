import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { comparedKinds, isCompared } from '../../src/compare/comparison.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { absoluteUrl, comparisonIndexUrl, dossierIndexUrl, entryTextUrl, questionIndexUrl, urlOf } from '../../src/lib/urls.ts';
import { comparisonIndex } from '../../src/schemas/published/comparison-index.ts';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { dossierIndex } from '../../src/schemas/published/dossier-index.ts';
import { entryText } from '../../src/schemas/published/entry-text.ts';
import { questionIndex } from '../../src/schemas/published/question-index.ts';
import { dist, hasCanonical, originalOf, pageAt } from './pages.ts';

const read = (url: string): unknown => JSON.parse(readFileSync(dist + url, 'utf8'));
const documents = readContent().entries.map((entry) => entry);
const dossier = dossierIndex.parse(read(dossierIndexUrl));
const comparison = comparisonIndex.parse(read(comparisonIndexUrl));
const questions = questionIndex.parse(read(questionIndexUrl));

describe('what the page of the dossier knows', () => {
  test('is every entry, by the short id of its address', () => {
    const wanted = documents.map((entry) => [digestOf(urlOf(entry)), urlOf(entry)]);
    const known = Object.entries(dossier.pages).map(([id, { url }]) => [id, url]);
    expect(known.sort()).toEqual(wanted.sort());
  });

  test('has every source that a page cites, and that source in APA style', () => {
    const cited = new Set(Object.values(dossier.pages).flatMap(({ sources }) => sources));
    expect(cited.size).toBeGreaterThan(50);
    expect([...cited].filter((id) => !dossier.sources[id])).toEqual([]);
    for (const [id, reference] of Object.entries(dossier.sources))
      expect(reference.map(({ text }) => text).join(''), id).toMatch(/^\S.* \((z\.d\.|\d{4}(, [a-z0-9 ]+)?)\)\. .+\S$/);
  });
});

test('the text of every entry is there for Word as its file is, with the address of its page', () => {
  for (const entry of documents)
    expect(entryText.parse(read(entryTextUrl(entry.path)))).toEqual({
      address: absoluteUrl(urlOf(entry), loadSite()),
      file: entry.file,
      text: readFileSync(entry.file, 'utf8'),
    });
});

test('every question of the editors is known by the id that its page has, with that page', () => {
  const shown = documents.flatMap((entry) =>
    pageAt(urlOf(entry))
      .root.querySelectorAll('.entry__main li[data-question]')
      .map((item) => ({ id: item.getAttribute('data-question') ?? '', text: item.text.replace(/\s+/g, ' ').trim(), entry })),
  );
  expect(shown.length).toBeGreaterThan(300);
  for (const { id, text, entry } of shown) {
    expect(text, urlOf(entry)).toMatch(/\?$/);
    expect(questions[id]?.text, `${urlOf(entry)}: ${text}`).toBeDefined();
  }
  expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(Object.keys(questions)));
  expect(dossier.questions).toEqual(questions);
});

test('every entry says in its page which one it is, and whether it can be compared', () => {
  for (const entry of documents) {
    const places = pageAt(urlOf(entry)).root.querySelectorAll('[data-collect]');
    expect(places.map((place) => place.getAttribute('data-collect'))).toEqual([urlOf(entry)]);
    expect(places[0]?.hasAttribute('data-compared'), urlOf(entry)).toBe(isCompared(entry.kind));
  }
});

describe('what the page that compares knows', () => {
  test('is every example, dilemma and municipality, by an id that is of one only', () => {
    const wanted = documents.filter(({ kind }) => comparedKinds.some((each) => each === kind)).map(({ id }) => id);
    expect(comparison.items.map(({ id }) => id).sort()).toEqual(wanted.sort());
    expect(new Set(wanted).size).toBe(wanted.length);
  });

  test('says the facts of a page in the words of that page', () => {
    const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
    for (const { url, folder, fields } of comparison.items) {
      const rows = pageAt(url).root.querySelectorAll('.entry .facts > div');
      if (folder === 'voorbeelden') expect(rows.length, url).toBeGreaterThan(5);
      for (const row of rows) {
        const term = spaced(row.querySelector('dt')?.text ?? '');
        const values = row.querySelectorAll('dd').map((each) => spaced(each.text));
        const known = fields.find((field) => field.term === term)?.values.map(({ text }) => spaced(text));
        expect(known, `${url} ${term}`).toEqual(values);
      }
    }
  });

  test('names both sides of every dilemma, as their headings do', () => {
    const dilemmas = comparison.items.filter(({ folder }) => folder === 'dilemmas');
    expect(dilemmas.length).toBeGreaterThan(5);
    for (const { url, fields } of dilemmas) {
      const sides = pageAt(url)
        .root.querySelectorAll('.pool h2')
        .map(({ text }) => text);
      const known = fields.filter(({ term }) => / kant$/.test(term)).map(({ values }) => values[0]?.text);
      expect(known, url).toEqual(sides);
      expect(sides, url).toHaveLength(2);
    }
  });
});

test('comparing and the dossier say without a script how they work, and lead on', () => {
  for (const url of ['/vergelijken/', '/dossier/']) {
    const main = pageAt(url).root.querySelector('main');
    expect(main?.querySelector('noscript')?.text).toContain('JavaScript');
    const links = main?.querySelectorAll('.drawers a').map((link) => link.getAttribute('href')) ?? [];
    expect(links.some((href) => href?.endsWith('/voorbeelden/'))).toBe(true);
    const canonical = pageAt(url).root.querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(canonical).toBe(hasCanonical(url) ? originalOf(url) : undefined);
  }
});
