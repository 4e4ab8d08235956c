import { expect, test } from 'vitest';
import { contentProblems } from '../../src/checks/content.ts';
import { readContent } from '../../src/library/node/content-files.ts';
import { numberReferences } from '../../src/library/citations.ts';
import { urlOf, urlOfPath } from '../../src/lib/urls.ts';
import { pageAt, target, type Page } from './pages.ts';

const content = readContent();
const { entries, relations } = content;
const problems = contentProblems(content);

const linksTo = (page: Page, url: string) =>
  page.root.querySelectorAll('main a').filter((link) => target(page, link.getAttribute('href') ?? '')?.path === url);

test('the content has no errors and no warnings', () => {
  expect(problems).toEqual([]);
});

test('every relation is on the pages of both its ends, with its reason beside the link', () => {
  expect(relations.length).toBeGreaterThan(50);
  for (const { from, to, why } of relations)
    for (const [here, there] of [
      [from, to],
      [to, from],
    ] as const) {
      const page = pageAt(urlOfPath(here));
      const reasons = linksTo(page, urlOfPath(there)).map((link) => link.closest('li')?.text ?? '');
      expect(
        reasons.some((text) => text.includes(why)),
        `${here} → ${there}`,
      ).toBe(true);
    }
});

test('relations stand grouped by the kind at the other end', () => {
  for (const { from, to } of relations) {
    const groups = pageAt(urlOfPath(to)).root.querySelectorAll(`[data-relations="${from.split('/')[0]}"]`);
    expect(groups, `${to} ← ${from}`).toHaveLength(1);
  }
});

test('every citation is a numbered link to its source at the foot, and the source leads back', () => {
  for (const entry of entries) {
    const { prose } = entry;
    const page = pageAt(urlOf(entry));
    const references = numberReferences(prose.citations);
    const number = new Map(
      references.map((reference) => [`${reference.source}|${reference.part}`, String(reference.number)]),
    );
    const marks = page.root.querySelectorAll('a.citation');
    expect(
      marks.map(({ text }) => text),
      page.url,
    ).toEqual(prose.citations.map(({ source, part }) => number.get(`${source}|${part}`)));
    for (const { number: each, source, times } of references) {
      const item = page.root.querySelector(`#bron-${each}`);
      expect(
        item
          ?.querySelectorAll('a')
          .some((link) => target(page, link.getAttribute('href') ?? '')?.path === `/bronnen/${source}/`),
        `${page.url} ${source}`,
      ).toBe(true);
      expect(item?.querySelectorAll('.sources__back a')).toHaveLength(times);
    }
    for (const code of page.root.querySelectorAll('code')) code.remove();
    expect(page.root.text, page.url).not.toContain('[@');
  }
});

test('a source page lists every page that cites it, and no other', () => {
  for (const entry of entries.filter(({ kind }) => kind === 'sources')) {
    const page = pageAt(urlOf(entry));
    const listed = page.root
      .querySelectorAll('[data-citing] li > a')
      .map((link) => target(page, link.getAttribute('href') ?? '')?.path);
    const citing = entries.filter(({ prose }) => prose.citations.some(({ source }) => source === entry.id)).map(urlOf);
    expect(listed.sort(), page.url).toEqual(citing.sort());
  }
});

test('every entry but the pages about the site says how to cite it, with its address', () => {
  for (const entry of entries.filter(({ kind }) => kind !== 'pages')) {
    const page = pageAt(urlOf(entry));
    expect(page.root.querySelector('.page-citation__text')?.text).toContain(page.url);
  }
});

test('a practice tells what other publications call it', () => {
  const names = pageAt('/praktijken/buiten-en-binnen-verbinden/').root.querySelector(
    'section[aria-labelledby="andere-namen"]',
  )?.text;
  expect(names).toContain('Aansluiten van buiten op binnen');
});

test('practices and lessons lead to the one before and the one after', () => {
  const page = pageAt('/praktijken/werken-aan-relaties/');
  const links = page.root
    .querySelectorAll('.pager a')
    .map((link) => [link.getAttribute('rel'), target(page, link.getAttribute('href') ?? '')?.path]);
  expect(links).toEqual([
    ['prev', '/praktijken/situaties-in-kaart-brengen/'],
    ['next', '/praktijken/werken-aan-gedragen-oplossingen/'],
  ]);
});

test('the A–Z holds every title, and each letter its aliases with where they lead', () => {
  const textOf = (url: string) => pageAt(url).root.querySelector('main')?.text ?? '';
  const all = textOf('/a-z/');
  const letters = pageAt('/a-z/').root.querySelectorAll('.a-z__letters a');
  const terms = letters.map((link) => textOf(target(pageAt('/a-z/'), link.getAttribute('href') ?? '')?.path ?? ''));
  for (const entry of entries.filter(({ kind }) => kind !== 'sources')) {
    expect(all).toContain(entry.fields.title);
    for (const alias of [entry.fields.title, ...entry.fields.aliases])
      expect(
        terms.some((text) => text.toLowerCase().includes(alias.toLowerCase())),
        alias,
      ).toBe(true);
  }
  expect(textOf('/a-z/w/')).toMatch(/wijkregisseur, zie/);
});
