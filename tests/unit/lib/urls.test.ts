import { describe, expect, test } from 'vitest';
import {
  absoluteUrl,
  bibtexUrlOf,
  contributionUrl,
  editUrl,
  formUrl,
  mailUrl,
  markdownUrlOf,
  overviewUrl,
  shareImageUrl,
  tooiUrl,
  urlOf,
  urlOfPath,
  viewUrl,
  withBase,
} from '../../../src/lib/urls.ts';

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

test('the image of a page has the address of the page', () => {
  expect(shareImageUrl('/lessen/x/')).toBe('/deelbeelden/lessen/x.png');
  expect(shareImageUrl('/')).toBe('/deelbeelden/index.png');
});

describe('where one contributes what is missing', () => {
  const gap = {
    municipality: { id: 'breda', fields: { title: 'Breda' } },
    subject: { kind: 'practices', id: 'werken-aan-relaties', fields: { title: 'Werken aan relaties' } },
  } as const;

  test('is our own page when the site names no repository and no address to write to', () => {
    expect(contributionUrl(gap, { base: '/kennis' })).toBe('/kennis/bijdragen/#wat-u-kunt-sturen');
  });

  test('is a mail that is filled in, where readers can write', () => {
    const url = new URL(
      contributionUrl(gap, { base: '/', feedback: { mail: 'redactie@gemeente.example', edit: false } }),
    );
    expect(url.pathname).toBe('redactie@gemeente.example');
    expect(url.searchParams.get('subject')).toBe('Voorbeeld uit Breda bij Werken aan relaties');
    expect(url.searchParams.get('body')).toMatch(/^Gemeente: Breda\nPraktijk: Werken aan relaties\n\nAanleiding:/);
  });

  test('is an issue in the repository that is filled in, as its forge wants it', () => {
    const at = (forge: 'github' | 'gitlab') =>
      new URL(
        contributionUrl(gap, { base: '/', repository: { url: 'https://code.example/kennis', forge, branch: 'main' } }),
      );
    const { origin, pathname, searchParams } = at('github');
    expect(origin + pathname).toBe('https://code.example/kennis/issues/new');
    expect(searchParams.get('title')).toBe('Voorbeeld uit Breda bij Werken aan relaties');
    expect(searchParams.get('body')).toMatch(/^Gemeente: Breda\nPraktijk: Werken aan relaties\n\nAanleiding:/);
    expect(at('gitlab').pathname).toBe('/kennis/-/issues/new');
    expect(at('gitlab').searchParams.get('issue[title]')).toBe('Voorbeeld uit Breda bij Werken aan relaties');
  });
});

test('each forge has its own way to edit and to read a file', () => {
  const at = (forge: 'github' | 'gitlab' | 'gitea') => ({ url: 'https://forge.nl/a/b', forge, branch: 'main' });
  const file = 'content/lessen/x.mdx';
  expect(editUrl(at('github'), file)).toBe('https://forge.nl/a/b/edit/main/content/lessen/x.mdx');
  expect(editUrl(at('gitlab'), file)).toBe('https://forge.nl/a/b/-/edit/main/content/lessen/x.mdx');
  expect(editUrl(at('gitea'), file)).toBe('https://forge.nl/a/b/_edit/main/content/lessen/x.mdx');
  expect(viewUrl(at('github'), 'CHANGELOG.md')).toBe('https://forge.nl/a/b/blob/main/CHANGELOG.md');
  expect(viewUrl(at('gitlab'), 'CHANGELOG.md')).toBe('https://forge.nl/a/b/-/blob/main/CHANGELOG.md');
  expect(viewUrl(at('gitea'), 'CHANGELOG.md')).toBe('https://forge.nl/a/b/src/branch/main/CHANGELOG.md');
});

test('a mail and a form are filled in with the page', () => {
  const page = 'https://x.nl/lessen/a/';
  expect(mailUrl('a@b.nl', 'Over: dit & dat', page)).toBe(
    'mailto:a@b.nl?subject=Over%3A%20dit%20%26%20dat&body=Over%3A%20https%3A%2F%2Fx.nl%2Flessen%2Fa%2F%0A%0A',
  );
  expect(formUrl('https://x.nl/f?p={pagina}&t={titel}', page, 'Dit & dat')).toBe(
    'https://x.nl/f?p=https%3A%2F%2Fx.nl%2Flessen%2Fa%2F&t=Dit%20%26%20dat',
  );
  expect(formUrl('https://x.nl/f', page, 'Dit')).toBe('https://x.nl/f');
});

test('the identifier of a municipality follows from its code', () => {
  expect(tooiUrl('GM0797')).toBe('https://identifier.overheid.nl/tooi/id/gemeente/gm0797');
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
