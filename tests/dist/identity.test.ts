import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { kindList, kinds, listedKinds } from '../../src/kinds.ts';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { overviewUrl, urlOf } from '../../src/lib/urls.ts';
import { dist, pageAt, pages } from './pages.ts';

const { entries } = readContent();

describe('marks', () => {
  const markOn = (url: string, place: string) => pageAt(url).root.querySelector(`${place} > svg.mark`)?.innerHTML;

  test('every kind has a mark of its own, in the one hand and light', () => {
    expect(readdirSync('src/icons/kinds').sort()).toEqual(kindList.map((kind) => `${kind}.svg`).sort());
    const drawings = kindList.map((kind) => readFileSync(`src/icons/kinds/${kind}.svg`, 'utf8'));
    expect(new Set(drawings).size).toBe(kindList.length);
    for (const drawing of drawings) {
      expect(drawing).toContain('viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="2.6"');
      expect(drawing).not.toMatch(/#[0-9a-f]{3}|rgb|hsl/i);
      expect(drawing.length).toBeLessThanOrEqual(350);
    }
  });

  test('an overview wears the mark of its kind, and so does every entry; a practice has its tool instead', () => {
    const marks = listedKinds.map((kind) => markOn(overviewUrl(kind), 'h1'));
    expect(new Set(marks).size).toBe(listedKinds.length);
    for (const entry of entries) {
      const { kind } = entry;
      if (kind === 'pages') continue;
      if (kind === 'practices') expect(pageAt(urlOf(entry)).root.querySelector('svg.tool')).not.toBeNull();
      else expect(markOn(urlOf(entry), '.kicker'), urlOf(entry)).toBe(markOn(overviewUrl(kind), 'h1'));
    }
  });

  test('the groups of what is related wear the mark of their kind', () => {
    const groups = entries.flatMap((entry) => {
      const found = pageAt(urlOf(entry)).root.querySelectorAll('[data-relations]');
      return found.map((group) => ({
        folder: group.getAttribute('data-relations'),
        mark: group.querySelector('h3 > svg.mark')?.innerHTML,
      }));
    });
    expect(groups.length).toBeGreaterThan(100);
    for (const kind of listedKinds)
      for (const { mark } of groups.filter(({ folder }) => folder === kinds[kind].folder))
        expect(mark).toBe(markOn(overviewUrl(kind), 'h1'));
  });
});

test('every page leads to the icons of the site, and carries its colours to the frame of the browser', () => {
  for (const { root, url } of pages) {
    const hrefs = root.querySelectorAll('link[rel="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]');
    expect(hrefs, url).toHaveLength(4);
    expect(root.querySelectorAll('meta[name="theme-color"][media]'), url).toHaveLength(2);
  }
  for (const name of ['favicon.svg', 'favicon.ico', 'apple-touch-icon.png', 'site.webmanifest'])
    expect(existsSync(`${dist}/${name}`), name).toBe(true);
  const manifest = JSON.parse(readFileSync(`${dist}/site.webmanifest`, 'utf8')) as {
    name: string;
    icons: { src: string }[];
  };
  expect(manifest.name).toBe(loadSite().name);
  for (const { src } of manifest.icons) expect(existsSync(`${dist}/${src}`), src).toBe(true);
});
