import { expect, test } from 'vitest';
import {
  absoluteUrl,
  bibtexUrlOf,
  markdownUrlOf,
  newsId,
  overviewUrl,
  urlOf,
  urlOfPath,
  withBase,
} from '../../src/lib/urls.ts';

test('folder and file name are the address', () => {
  expect(urlOf({ kind: 'practices', id: 'werken-aan-relaties' })).toBe('/praktijken/werken-aan-relaties/');
  expect(urlOfPath('praktijken/werken-aan-relaties')).toBe('/praktijken/werken-aan-relaties/');
  expect(overviewUrl('lessons')).toBe('/lessen/');
});

test('pages live at the root', () => {
  expect(urlOf({ kind: 'pages', id: 'over' })).toBe('/over/');
  expect(urlOfPath('paginas/over')).toBe('/over/');
});

test('the base path goes before, with one slash', () => {
  expect(withBase('/over/', '/')).toBe('/over/');
  expect(withBase('/over/', '/kennis')).toBe('/kennis/over/');
  expect(withBase('/over/', '/kennis/')).toBe('/kennis/over/');
});

test('a full address has the host and the base path of the site', () => {
  expect(absoluteUrl('/over/', { url: 'https://bank.nl', base: '/' })).toBe('https://bank.nl/over/');
  expect(absoluteUrl('/data/x.json', { url: 'https://bank.nl/', base: '/kennis/' })).toBe(
    'https://bank.nl/kennis/data/x.json',
  );
});

test('an entry as Markdown, and a source as BibTeX, are files beside the page', () => {
  expect(markdownUrlOf({ kind: 'lessons', id: 'x' })).toBe('/lessen/x.md');
  expect(markdownUrlOf({ kind: 'pages', id: 'over' })).toBe('/over.md');
  expect(bibtexUrlOf('vng-2019')).toBe('/bronnen/vng-2019.bib');
});

test('a piece of news is known by its day and what it says', () => {
  expect(newsId({ date: new Date('2026-11-21'), what: 'Zoeken gaat sneller.' })).toBe(
    'nieuws-2026-11-21-zoeken-gaat-sneller',
  );
});
