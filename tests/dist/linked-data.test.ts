import { existsSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import jsonld from 'jsonld';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { readNews } from '../../src/library/node/news.ts';
import { absoluteUrl, cardUrlOf, feedUrl, openSearchUrl, overviewUrl, urlOf } from '../../src/lib/urls.ts';
import { hasCard } from '../../src/kinds.ts';
import { listedKinds, type Kind } from '../../src/kinds.ts';
import { isoDay } from '../../src/lib/dates.ts';
import { dist, hidden, idsOf, originalOf, pageAt, pages, site, type Page } from './pages.ts';

const { entries, known } = readContent();
const home = absoluteUrl('/', site);
const shown = pages.filter(({ url }) => !hidden.includes(url));
const ids = new Map(pages.map((page) => [page.url, idsOf(page)]));

/** Whether a full address leads to a page of the site, an id on it, or a file. */
function resolves(address: string): boolean {
  const [path = '', fragment] = address.slice(home.length - 1).split('#');
  const found = ids.get(path);
  return found ? !fragment || found.has(fragment) : existsSync(dist + path);
}

describe('JSON-LD', () => {
  type Thing = Record<string, unknown> & { '@type': string; '@id'?: string };
  const thingsOn = (page: Page) =>
    page.root.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.parse(script.text) as Thing);
  const expand = (thing: object) =>
    jsonld.expand(thing, {
      documentLoader: async (url) => {
        if (url !== 'https://schema.org') throw new Error(`Unknown context ${url}`);
        return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } };
      },
    });

  const types: Record<Kind, string> = {
    situations: 'Article',
    questions: 'QAPage',
    practices: 'Article',
    lessons: 'LearningResource',
    dilemmas: 'Article',
    recommendations: 'Article',
    examples: 'Article',
    municipalities: 'WebPage',
    roles: 'Article',
    concepts: 'DefinedTerm',
    sources: 'CreativeWork',
    pages: 'WebPage',
  };

  test('every page says what it is, by its own address', async () => {
    for (const page of shown) {
      const [thing] = thingsOn(page);
      expect(thing?.['@id'], page.url).toBe(absoluteUrl(page.url, site));
      const [expanded] = await expand(thing ?? {});
      expect(expanded?.['@type'], page.url).toEqual([`https://schema.org/${thing?.['@type']}`]);
      expect(Object.keys(expanded ?? {}), page.url).toContain('https://schema.org/name');
    }
  });

  test('every entry has its type, its words and its sources', () => {
    for (const entry of entries) {
      const { prose } = entry;
      const [thing] = thingsOn(pageAt(urlOf(entry)));
      expect(thing, entry.file).toMatchObject({
        '@type': types[entry.kind],
        name: entry.fields.title,
        description: entry.fields.summary,
      });
      const sources = [...new Set(prose.citations.map(({ source }) => source))];
      expect(thing?.['citation'] ?? [], entry.file).toEqual(
        sources.map((id) => ({ '@id': absoluteUrl(urlOf({ kind: 'sources', id }), site) })),
      );
    }
    expect(thingsOn(pageAt('/'))[0]).toMatchObject({
      '@type': 'WebSite',
      potentialAction: { '@type': 'SearchAction' },
    });
    expect(thingsOn(pageAt(overviewUrl('concepts')))[0]?.['@type']).toBe('DefinedTermSet');
    expect(thingsOn(pageAt('/data/'))[0]?.['@type']).toBe('DataCatalog');
  });

  test('a municipality is known by its address in TOOI, on its own page and on those of its examples', () => {
    for (const entry of entries) {
      if (entry.kind !== 'municipalities' || !('code' in entry.fields)) continue;
      const id = `https://identifier.overheid.nl/tooi/id/gemeente/${entry.fields.code.toLowerCase()}`;
      expect(thingsOn(pageAt(urlOf(entry)))[0]?.['mainEntity']).toMatchObject({ '@id': id });
      for (const example of entries) {
        if (example.kind !== 'examples' || !('municipality' in example.fields)) continue;
        if (example.fields.municipality.id !== entry.id) continue;
        expect(thingsOn(pageAt(urlOf(example)))[0]?.['contentLocation'], example.file).toMatchObject({ '@id': id });
      }
    }
  });

  test('every address of this site in it leads to a page, an id or a file', () => {
    for (const page of pages) {
      const addresses: string[] = [];
      JSON.stringify(thingsOn(page), (key, value: unknown) => {
        if (typeof value === 'string' && value.startsWith(home) && key !== 'target') addresses.push(value);
        return value;
      });
      expect(
        addresses.filter((address) => !resolves(address)),
        page.url,
      ).toEqual([]);
    }
  });

  test('the breadcrumbs are those that readers see', () => {
    for (const page of pages) {
      const seen = page.root.querySelectorAll('.breadcrumbs a').map(({ text }) => text);
      const trail = thingsOn(page).find(({ '@type': type }) => type === 'BreadcrumbList');
      const items = (trail?.['itemListElement'] ?? []) as { name: string; position: number }[];
      expect(
        items.map(({ name }) => name),
        page.url,
      ).toEqual(seen);
      expect(items.map(({ position }) => position)).toEqual(seen.map((_, index) => index + 1));
    }
  });
});

test('every page has Dublin Core, with its own address and the day of its review', () => {
  for (const { root, url } of shown) {
    const term = (name: string) => root.querySelector(`meta[name="DCTERMS.${name}"]`)?.getAttribute('content') ?? '';
    expect(term('identifier'), url).toBe(absoluteUrl(url, site));
    for (const name of ['title', 'type', 'creator', 'license']) expect(term(name), `${url} ${name}`).toBeTruthy();
    expect(term('language')).toBe('nl-NL');
    expect(term('modified'), url).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  for (const entry of entries)
    expect(pageAt(urlOf(entry)).root.querySelector('meta[name="DCTERMS.modified"]')?.getAttribute('content')).toBe(
      isoDay(entry.fields.reviewed),
    );
});

/** An XML file as it was built; fails when it is not well-formed. */
function readXml(url: string): Record<string, unknown> {
  const xml = readFileSync(dist + url, 'utf8');
  const strict = sax.parser(true);
  strict.onerror = (error) => {
    throw error;
  };
  strict.write(xml).close();
  const isArray = (name: string) => ['entry', 'link', 'url', 'Url'].includes(name);
  return new XMLParser({ ignoreAttributes: false, isArray }).parse(xml) as Record<string, unknown>;
}

/** The address that a link in the head of every page gives. Fails when the pages do not agree. */
function inEveryHead(selector: string): string {
  const hrefs = new Set(shown.map(({ root }) => root.querySelector(selector)?.getAttribute('href')));
  expect(hrefs.size).toBe(1);
  return new URL([...hrefs][0] ?? '', home).href;
}

test('the feed is Atom, tells all news with its reason, and stands in the head of every page', () => {
  interface Link {
    '@_rel': string;
    '@_href': string;
  }
  interface Item {
    id: string;
    title: string;
    updated: string;
    content?: { '#text': string };
    link: Link[];
  }
  const { feed } = readXml(feedUrl) as { feed: Item & { '@_xmlns': string; author: { name: string }; entry: Item[] } };
  const { items } = readNews(known);
  expect(inEveryHead('link[type="application/atom+xml"]')).toBe(absoluteUrl(feedUrl, site));
  expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
  expect(feed.author.name).toBe(site.organisation.name);
  expect(feed.link.find((link) => link['@_rel'] === 'self')?.['@_href']).toBe(absoluteUrl(feedUrl, site));
  expect(feed.entry.map(({ title, content }) => [title, content?.['#text']])).toEqual(
    items.map(({ what, why }) => [what, why]),
  );
  expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(items.length);
  for (const each of [feed, ...feed.entry]) {
    expect(new Date(each.updated).toISOString()).toBe(each.updated);
    expect(each.link.filter((link) => !resolves(link['@_href']))).toEqual([]);
  }
  for (const { id } of feed.entry) expect(id.includes('#') && resolves(id), id).toBe(true);
});

test('browsers can offer our search', () => {
  const description = readXml(openSearchUrl)['OpenSearchDescription'] as {
    ShortName: string;
    Description: string;
    Url: { '@_type': string; '@_template': string }[];
  };
  expect(inEveryHead('link[rel="search"]')).toBe(absoluteUrl(openSearchUrl, site));
  expect(description.ShortName.length).toBeLessThanOrEqual(16);
  expect(description.Description).toBeTruthy();
  const template = description.Url.find((url) => url['@_type'] === 'text/html')?.['@_template'] ?? '';
  expect(template).toBe(`${absoluteUrl('/zoeken/', site)}?q={searchTerms}`);
});

test('the sitemap has the day on which an entry was reviewed', () => {
  const { urlset } = readXml('/sitemap-0.xml') as { urlset: { url: { loc: string; lastmod?: string }[] } };
  const days = new Map(urlset.url.map(({ loc, lastmod }) => [loc, lastmod?.slice(0, 10)]));
  for (const entry of entries.filter((each) => originalOf(urlOf(each)).startsWith(home))) {
    const day = isoDay(entry.fields.reviewed);
    expect(days.get(absoluteUrl(urlOf(entry), site)), entry.file).toBe(day);
    if (hasCard(entry.kind)) expect(days.get(absoluteUrl(cardUrlOf(entry), site)), entry.file).toBe(day);
  }
  for (const kind of listedKinds) {
    const reviewed = entries.filter((entry) => entry.kind === kind).map((entry) => entry.fields.reviewed);
    const last = reviewed.map(isoDay).sort().at(-1);
    expect(days.get(absoluteUrl(overviewUrl(kind), site)), kind).toBe(last);
  }
});
