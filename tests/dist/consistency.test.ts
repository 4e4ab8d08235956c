import { expect, test } from 'vitest';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { pageAt, pages, target, type Page } from './pages.ts';

/** The links of a part of a page, each with the address it leads to, in order. */
const linksOf = (page: Page, selector: string): string[] =>
  page.root
    .querySelectorAll(`${selector} a`)
    .map((link) => `${link.text.trim()} → ${target(page, link.getAttribute('href') ?? '')?.path}`);

const parts = ['nav[aria-label="Hoofdmenu"]', 'nav[aria-label="Alle onderdelen"]', 'nav[aria-label="Over deze site"]'];

test.each(parts)('%s has the same links, names and order on every page', (part) => {
  const wanted = linksOf(pageAt('/'), part);
  expect(wanted.length).toBeGreaterThan(4);
  const other = pages.filter((page) => linksOf(page, part).join() !== wanted.join());
  expect(other.map(({ url }) => url)).toEqual([]);
});

test('help, contact and the statement on access have their place in the footer of every page', () => {
  for (const path of ['/zo-gebruikt-u-deze-site/', '/bijdragen/', '/toegankelijkheid/'])
    expect(
      linksOf(pageAt('/'), 'body > footer nav').some((link) => link.endsWith(`→ ${path}`)),
      path,
    ).toBe(true);
});

test('the search field of the header has the same name on every page that has one', () => {
  const labels = pages.flatMap(({ root }) =>
    root.querySelectorAll('body > header label[for="zoek-kop"]').map(({ text }) => text),
  );
  expect(labels.length).toBeGreaterThan(300);
  expect(new Set(labels).size).toBe(1);
});

test('what leads to the same page is called the same in every part of the frame', () => {
  const named = [
    ...parts.flatMap((part) => linksOf(pageAt('/'), part)),
    ...linksOf(pageAt('/zoeken/'), '.breadcrumbs'),
  ];
  const names = Map.groupBy(named, (link) => link.split(' → ')[1]);
  const twofold = [...names].filter(([, links]) => new Set(links).size > 1);
  expect(twofold).toEqual([]);
  expect(named).toContain(`${loadSite().name} → /`);
});
