import { describe, expect, test } from 'vitest';
import { contributionUrl, overviewUrl, shareImageUrl, urlOf, urlOfPath, withBase } from '../../src/lib/urls.ts';

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

  test('is our own page when the site names no repository, with the gap in the address', () => {
    expect(contributionUrl(gap, '/kennis')).toBe(
      '/kennis/bijdragen/?gemeente=breda&praktijk=werken-aan-relaties#wat-u-kunt-sturen',
    );
  });

  test('is an issue in the repository that is filled in', () => {
    const { origin, pathname, searchParams } = new URL(contributionUrl(gap, '/', 'https://code.example/kennis/'));
    expect(origin + pathname).toBe('https://code.example/kennis/issues/new');
    expect(searchParams.get('title')).toBe('Voorbeeld uit Breda bij Werken aan relaties');
    expect(searchParams.get('body')).toMatch(/^Gemeente: Breda\nPraktijk: Werken aan relaties\n\nAanleiding:/);
  });
});
