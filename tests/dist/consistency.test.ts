import { expect, test } from 'vitest';
import { pages, target, type Page } from './pages.ts';

/** The links of a part of a page, each with the address it leads to, in order. */
const linksOf = (page: Page, selector: string): string[] =>
  page.root
    .querySelectorAll(`${selector} a`)
    .map((link) => `${link.text.trim()} → ${target(page, link.getAttribute('href') ?? '')?.path}`);

const first = pages.find(({ url }) => url === '/');
if (!first) throw new Error('There is no home page');

test.each([
  '.skip-link',
  'nav[aria-label="Hoofdmenu"]',
  'nav[aria-label="Alle onderdelen"]',
  'nav[aria-label="Over deze site"]',
])('%s is the same on every page: the same links, names and order', (selector) => {
  const part = selector.startsWith('.') ? `body` : selector;
  const wanted = linksOf(first, part).slice(0, selector.startsWith('.') ? 1 : undefined);
  expect(wanted.length).toBeGreaterThan(0);
  const other = pages.filter(
    (page) =>
      linksOf(page, part).slice(0, wanted.length).join().replace(`→ ${page.url}`, '→') !==
      wanted.join().replace(`→ ${first.url}`, '→'),
  );
  expect(other.map(({ url }) => url)).toEqual([]);
});
