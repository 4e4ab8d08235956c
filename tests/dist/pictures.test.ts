import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { urlOf } from '../../src/lib/urls.ts';
import { below, pageAt, pages, site, target } from './pages.ts';

const { entries } = readContent();
const documents = entries.map((entry) => entry);
const municipalities = documents.filter(({ kind }) => kind === 'municipalities');
const examples = documents.filter(({ kind }) => kind === 'examples');
const subjects = documents.filter(({ kind }) => kind === 'practices' || kind === 'lessons');

const hrefs = (root: HTMLElement, selector: string) =>
  root.querySelectorAll(selector).map((link) => below(link.getAttribute('href') ?? ''));
const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.text.replace(/\s+/g, ' ').trim();

describe('the map', () => {
  const { root } = pageAt('/gemeenten/');

  test('has a mark for each municipality with a position, in the order of the list beside it', () => {
    const placed = municipalities.filter(({ fields }) => 'position' in fields && fields.position);
    expect(placed.length).toBeGreaterThanOrEqual(9);
    const marks = hrefs(root, '.country-map svg a');
    expect([...marks].sort()).toEqual(placed.map(urlOf).sort());
    expect(marks).toEqual(hrefs(root, '.rows a').filter((href) => marks.includes(href)));
  });

  test('names its marks as the list does', () => {
    const names = root.querySelectorAll('.country-map svg a').map(nameOf);
    expect(names).toEqual(root.querySelectorAll('.rows a').map(nameOf));
  });

  test('says where its lines come from, here and in the colophon', () => {
    expect(root.querySelector('.country-map figcaption')?.text).toContain('Natural Earth');
    expect(pageAt('/colofon/').root.querySelector('#de-kaart')).not.toBeNull();
    expect(hrefs(pageAt('/colofon/').root, 'a')).toContain('https://www.naturalearthdata.com/');
  });

  test('stands small beside the facts of each municipality, and says in words what it shows', () => {
    for (const { id, fields } of municipalities) {
      const label = pageAt(`/gemeenten/${id}/`).root.querySelector('.locator')?.getAttribute('aria-label') ?? '';
      expect(label).toContain(fields.title);
      expect(label).toContain('province' in fields ? fields.province : '');
    }
  });
});

describe('the matrix', () => {
  const page = pageAt('/samenhang/');
  const cells = page.root.querySelectorAll('.matrix td a[data-count], .matrix td a[data-gap]');

  test('has a cell for each practice and each lesson in each municipality', () => {
    expect(cells).toHaveLength(subjects.length * municipalities.length);
    expect(new Set(cells.map(nameOf)).size).toBe(cells.length);
  });

  test('counts what the list below it tells', () => {
    for (const cell of cells.filter((each) => each.hasAttribute('data-count'))) {
      const told = page.root.querySelectorAll(`${cell.getAttribute('href')} a`);
      expect(told.length, nameOf(cell)).toBe(Number(cell.text));
    }
  });

  test('leads from each gap to what a reader can send', () => {
    const gaps = cells.filter((each) => each.hasAttribute('data-gap'));
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) {
      expect(gap.text.trim()).toBe('0');
      const href = gap.getAttribute('href') ?? '';
      if (site.repository) expect(href.startsWith(`${site.repository.url}/`), href).toBe(true);
      else if (site.feedback?.mail) expect(href.startsWith(`mailto:${site.feedback.mail}?`), href).toBe(true);
      else expect(target(page, href)).toEqual({ path: '/bijdragen/', fragment: 'wat-u-kunt-sturen' });
    }
    expect(pageAt('/bijdragen/').root.querySelector('#wat-u-kunt-sturen')).not.toBeNull();
  });
});

describe('the web', () => {
  const { root } = pageAt('/samenhang/');
  const nodes = root.querySelectorAll('.web__node').map((node) => ({
    href: below(node.querySelector('a')?.getAttribute('href') ?? ''),
    edges: node.querySelectorAll('use').map((use) => use.getAttribute('href') ?? ''),
  }));

  test('has a link to each lesson, practice and dilemma, named as the page is', () => {
    const wanted = documents.filter(({ kind }) => ['lessons', 'practices', 'dilemmas'].includes(kind));
    expect(nodes.map(({ href }) => href).sort()).toEqual(wanted.map(urlOf).sort());
    expect(root.querySelectorAll('.web__node a').map(nameOf).sort()).toEqual(
      wanted.map(({ fields }) => fields.title).sort(),
    );
  });

  test('draws the relations that the list below it tells, and no other', () => {
    const ends = new Map<string, string[]>();
    for (const { href, edges } of nodes) for (const edge of edges) ends.set(edge, [...(ends.get(edge) ?? []), href]);
    expect([...ends.keys()].sort()).toEqual(
      root
        .querySelectorAll('.web__edges path')
        .map(({ id }) => `#${id}`)
        .sort(),
    );
    const told = root.querySelectorAll('.web-list > ul > li').flatMap((item) => {
      const [from = '', ...to] = hrefs(item, 'a');
      return to.map((end) => [from, end].sort().join(' '));
    });
    expect(told.length).toBeGreaterThan(40);
    expect([...ends.values()].map((pair) => [...pair].sort().join(' ')).sort()).toEqual(told.sort());
  });

  test('the list holds every relation that lessons and dilemmas declare', () => {
    const declared = documents.flatMap((entry) => {
      const { fields, kind } = entry;
      if (kind !== 'lessons' && kind !== 'dilemmas') return [];
      const lessons = 'lessons' in fields ? fields.lessons.map(({ id }) => `/lessen/${id}/`) : [];
      const practices = 'practices' in fields ? fields.practices.map(({ id }) => `/praktijken/${id}/`) : [];
      return [...practices, ...lessons].map((end) => [urlOf(entry), end].sort().join(' '));
    });
    const told = root.querySelectorAll('.web-list > ul > li').flatMap((item) => {
      const [from = '', ...to] = hrefs(item, 'a');
      return to.map((end) => [from, end].sort().join(' '));
    });
    expect(told.sort()).toEqual(declared.sort());
  });
});

test('the coverage of a municipality has a mark for each example, and says the same in words', () => {
  for (const { id } of municipalities) {
    const rows = pageAt(`/gemeenten/${id}/`).root.querySelectorAll('.coverage li');
    expect(rows).toHaveLength(subjects.length);
    for (const row of rows) {
      const marks = row.querySelectorAll('circle:not(.marks__gap)').length;
      const words = row.querySelector('span')?.text.trim() ?? '';
      expect(words.startsWith('nog geen') ? 0 : Number.parseInt(words)).toBe(marks);
      expect(row.hasAttribute('data-gap')).toBe(marks === 0);
    }
    const own = examples.filter(({ fields }) => 'municipality' in fields && fields.municipality.id === id);
    const practices = own.flatMap(({ fields }) => ('practices' in fields ? fields.practices : []));
    const lessons = own.flatMap(({ fields }) => ('lessons' in fields ? fields.lessons : []));
    expect(rows.reduce((sum, row) => sum + row.querySelectorAll('circle:not(.marks__gap)').length, 0)).toBe(
      practices.length + lessons.length,
    );
  }
});

test('the timeline is an ordered list of dates from 2017 to 2022, each with its source', () => {
  const dates = pageAt('/over/').root.querySelectorAll('.timeline ol > li');
  const years = dates.map((date) => Number(/\d{4}/.exec(date.querySelector('strong')?.text ?? '')?.[0]));
  expect(years).toEqual([...years].sort());
  expect([years[0], years.at(-1)]).toEqual([2017, 2022]);
  for (const date of dates) expect(date.querySelector('a.citation'), date.text).not.toBeNull();
});

test('every drawing with links in it gives each a name', () => {
  const links = pages.flatMap(({ root }) => root.querySelectorAll('svg a'));
  expect(links.length).toBeGreaterThan(25);
  expect(links.filter((link) => nameOf(link) === '')).toEqual([]);
});
