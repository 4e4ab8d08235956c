import { expect, test } from 'vitest';
import { pages } from './pages.ts';

const tables = pages.flatMap(({ url, root }) => root.querySelectorAll('table').map((table) => ({ url, table })));

test('every table has a caption, and headers that say what they head', () => {
  expect(tables.length).toBeGreaterThan(0);
  const wrong = tables.flatMap(({ url, table }) => [
    ...(table.querySelector('caption')?.text.trim() ? [] : [`${url} a table without caption`]),
    ...(table.querySelector('th') ? [] : [`${url} a table without headers`]),
    ...table
      .querySelectorAll('th')
      .filter((header) => !/^(col|row)(group)?$/.test(header.getAttribute('scope') ?? '') || !header.text.trim())
      .map(({ outerHTML }) => `${url} ${outerHTML}`),
  ]);
  expect(wrong).toEqual([]);
});

test('every table scrolls in a group with a name that the keyboard reaches', () => {
  const wrong = tables.filter(({ table }) => {
    const group = table.parentNode;
    return !(
      group.getAttribute('role') === 'group' &&
      group.getAttribute('tabindex') === '0' &&
      group.getAttribute('aria-label')
    );
  });
  expect(wrong.map(({ url }) => url)).toEqual([]);
});

test('groups of tables on a page have names of their own', () => {
  const wrong = Object.entries(Object.groupBy(tables, ({ url }) => url)).filter(([, onPage = []]) => {
    const names = onPage.map(({ table }) => table.parentNode.getAttribute('aria-label'));
    return new Set(names).size < names.length;
  });
  expect(wrong.map(([url]) => url)).toEqual([]);
});
