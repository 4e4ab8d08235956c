import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileAddresses, listAddresses } from '../../src/checks/addresses.ts';
import { foreignIn } from '../../src/integrations/built-pages.ts';
import { downloads, downloadUrl } from '../../src/lib/urls.ts';
import { readContent } from '../../src/library/node/content-files.ts';
import { movedAddresses } from '../../src/library/node/moved-pages.ts';
import { dist, pages } from './pages.ts';

const content = readContent();

test('the check knows every page of a build without one, and no other', () => {
  const known = new Set([...content.places.keys(), ...listAddresses(content), ...movedAddresses('/'), '/404/']);
  expect([...known].filter((url) => !pages.some((page) => page.url === url))).toEqual([]);
  expect(pages.map(({ url }) => url).filter((url) => !known.has(url))).toEqual([]);
});

test('every file that the check lets a text link to is there, but for what is printed', () => {
  const printed = new Set<string>([downloadUrl(downloads.book), downloadUrl(downloads.cards)]);
  const missing = fileAddresses(content.entries).filter((url) => !printed.has(url) && !existsSync(`${dist}${url}`));
  expect(missing).toEqual([]);
});

test('nothing in the built pages comes from elsewhere, runs unasked or leads on by itself', () => {
  expect(foreignIn(dist)).toEqual([]);
});
