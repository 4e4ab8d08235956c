import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { movedAddresses } from '../../src/library/node/moved-pages.ts';
import { readContent } from '../../src/library/node/content-files.ts';
import { readTheme } from '../../src/theme/node/theme.ts';
import { urlOf } from '../../src/lib/urls.ts';
import { isUpstream } from '../environment.ts';
import { dist, hasCanonical, hidden, idsOf, originalOf, pageAt, pages, sample, site, staysAway, target } from './pages.ts';

const { entries } = readContent();

test('every internal link leads to a page or file, and every fragment to an id there', () => {
  const ids = new Map(pages.map((page) => [page.url, idsOf(page)]));
  const broken = pages.flatMap((page) =>
    page.root.querySelectorAll('a[href], link[href], script[src], img[src], form[action]').flatMap((element) => {
      const href = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '';
      const to = target(page, href);
      if (!to) return [];
      const found = ids.get(to.path);
      if (found) return to.fragment && !found.has(to.fragment) ? [`${page.url} → ${href}`] : [];
      return existsSync(`${dist}${to.path}`) && !to.path.endsWith('/') ? [] : [`${page.url} → ${href}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('every entry has its page', () => {
  expect(entries.length).toBeGreaterThan(50);
  for (const entry of entries) expect(pageAt(urlOf(entry)).root.querySelector('h1')?.text).toBe(entry.fields.title);
});

test('every page that is not hidden and has its original here is in the sitemap, and nothing else is', () => {
  const listed = [...readFileSync(`${dist}/sitemap-0.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => url,
  );
  expect(listed.sort()).toEqual(
    pages
      .filter(({ url }) => !hidden.includes(url) && originalOf(url).startsWith(site.url))
      .map(({ url }) => originalOf(url))
      .sort(),
  );
});

test('every page says where its original is, here or upstream', () => {
  for (const { url, root } of pages)
    expect(root.querySelector('link[rel="canonical"]')?.getAttribute('href'), url).toBe(
      hasCanonical(url) ? originalOf(url) : undefined,
    );
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'error',
      'require-sri': 'off',
    },
  });
  const mistakes: string[] = [];
  for (const { url, html } of sample) {
    const report = await validator.validateString(html, url);
    mistakes.push(
      ...report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${url}:${line} ${ruleId}: ${message}`),
      ),
    );
  }
  expect(mistakes).toEqual([]);
});

test('only hidden pages ask search engines to stay away, and all do on a site that is not open', () => {
  for (const { url, root } of pages)
    expect(root.querySelector('meta[name="robots"]') !== null, url).toBe(staysAway(url));
});

test('titles and descriptions are there, and titles are unique', () => {
  const titles = pages.map(({ root }) => root.querySelector('title')?.text ?? '');
  expect(new Set(titles).size).toBe(pages.length);
  for (const { root } of pages)
    expect(root.querySelector('meta[name="description"]')?.getAttribute('content')?.length).toBeGreaterThan(15);
});

test('there is one stylesheet on every page, and pages that are more than a text have one of their own beside it', () => {
  const sheets = new Map(
    pages.map(({ url, root }) => [
      url,
      root.querySelectorAll('link[rel="stylesheet"]').map((link) => link.getAttribute('href')),
    ]),
  );
  const [shared] = sheets.get('/') ?? [];
  for (const [url, own] of sheets) expect(own, url).toContain(shared);
  const withMore = [...sheets].filter(([, own]) => own.length > 1);
  expect(withMore.map(([url]) => url)).toEqual(
    pages
      .map(({ url }) => url)
      .filter((url) => /^\/(bijdragen|samenhang|vergelijken|dossier|gesprek|teamscan|zoeken)\/$|\/[^/]+\/[^/]+\/(gesprek|kaart|intervisie)\/$/.test(url)),
  );
  expect(new Set(withMore.flatMap(([, own]) => own)).size).toBe(9);
});

/** Data for machines, which no browser runs. */
const dataBlock = '[type="application/ld+json"]';

test('nothing is inline that the content security policy would refuse', () => {
  for (const { root, html, url } of pages) {
    expect(root.querySelectorAll('style, [style]').map(String), url).toEqual([]);
    expect(root.querySelectorAll(`script:not([src]):not(${dataBlock})`).map(String), url).toEqual([]);
    expect(html, url).not.toMatch(/<[^>]+\son[a-z]+=/i);
  }
});

test('no page loads anything from another host', () => {
  for (const { root, url } of pages) {
    const loaded = root
      .querySelectorAll('script[src], img[src], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"]')
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
    expect(
      loaded.filter((address) => /^(https?:)?\/\//.test(address)),
      url,
    ).toEqual([]);
  }
});

test('every page has the one small script, and only search, comparing, the dossier, the team scan, preparing, contributing, the overviews of examples and the missing page have another', () => {
  const scripts = new Map(
    pages.map(({ root, url }) => [
      url,
      root.querySelectorAll(`script:not(${dataBlock})`).map((script) => script.getAttribute('src')),
    ]),
  );
  const moved = movedAddresses('/');
  const [shared = ''] = scripts.get('/') ?? [];
  for (const [url, own] of scripts) expect(own[0], url).toBe(shared);
  expect([...scripts].filter(([, own]) => own.length > 1).map(([url]) => url)).toEqual(
    pages
      .map(({ url }) => url)
      .filter((url) =>
        !moved.has(url) &&
        /\/gesprek\/$|^\/(404|bijdragen|dossier|teamscan|vergelijken|zoeken|voorbeelden(\/(gemeente|pagina|praktijk|rol|vorm)\/[^/]+)?)\/$/.test(url),
      ),
  );
  expect(gzipSync(asset(/^page.*\.js$/)).length).toBeLessThanOrEqual(3.5 * 1024);
});

/** Whether a built typeface is one of the theme: the bundler keeps the name of the file. */
const ofTheme = (file: string): boolean =>
  readTheme().faces.some(({ files }) => files.some((own) => file.startsWith(`${basename(own, '.woff2')}.`)));

test('every page is light: HTML and style at most 25 kB, typefaces at most 60 kB', () => {
  // Packed as a host sends it: with Brotli, at the level of files that are packed in advance. Most are light at a lower one already.
  const most = 25 * 1024;
  const quick = (html: string) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  const known = new Map<string, number>();
  const weightOf = (address = '') => {
    const weight = known.get(address) ?? brotliCompressSync(readFileSync(`${dist}${target(pageAt('/'), address)?.path}`)).length;
    known.set(address, weight);
    return weight;
  };
  // How much a fork's own texts make a shared page grow is not known upstream.
  const own = new Set<string>(entries.filter(({ layer }) => layer === 'local').map(urlOf));
  const judged = sample.filter(({ url }) => isUpstream || own.has(url));
  const heavy = judged.flatMap(({ url, html, root }) => {
    const style = root
      .querySelectorAll('link[rel="stylesheet"]')
      .reduce((sum, link) => sum + weightOf(link.getAttribute('href')), 0);
    if (style + quick(html) <= most) return [];
    const weight = style + brotliCompressSync(html).length;
    return weight > most ? [{ url, weight }] : [];
  });
  expect(heavy).toEqual([]);
  // A theme brings its own beside those of the site, or one and the same.
  const typefaces = readdirSync(`${dist}/_astro`).filter((file) => file.endsWith('.woff2') && !ofTheme(file));
  if (readTheme().faces.length === 0) expect(typefaces).toHaveLength(2);
  expect(typefaces.length).toBeLessThanOrEqual(2);
  expect(typefaces.reduce((sum, file) => sum + readFileSync(`${dist}/_astro/${file}`).length, 0)).toBeLessThanOrEqual(
    60 * 1024,
  );
});

/** The one asset whose name fits. */
function asset(name: RegExp): Buffer {
  const files = readdirSync(`${dist}/_astro`).filter((file) => name.test(file));
  expect(files).toHaveLength(1);
  return readFileSync(`${dist}/_astro/${files[0]}`);
}

describe('the frame of every page', () => {
  test.each(pages.map((page) => [page.url, page] as const))('%s', (url, { root }) => {
    const all = (selector: string) => root.querySelectorAll(selector);
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('nl');
    expect(all('h1')).toHaveLength(1);
    for (const landmark of ['body > header', 'main', 'body > footer']) expect(all(landmark)).toHaveLength(1);
    expect(root.querySelector('body a')?.getAttribute('href')).toBe('#inhoud');
    expect(all('#inhoud')).toHaveLength(1);
    for (const nav of all('nav')) expect(nav.getAttribute('aria-label')).toBeTruthy();
    if (url !== '/' && url !== '/404/') expect(all('nav[aria-label="Kruimelpad"]')).toHaveLength(1);
    expect(all('form[role="search"]').length).toBeGreaterThan(0);
  });
});
