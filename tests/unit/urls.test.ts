import { expect, test } from 'vitest';
import { overviewUrl, shareImageUrl, urlOf, urlOfPath, withBase } from '../../src/lib/urls.ts';

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
