import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { setTitle } from '../../src/graphics/node/share-image.ts';
import { loadPalette } from '../../src/theme/node/theme.ts';
import { loadShareStyle, openPainter, readSharedPage } from '../../src/graphics/node/share-images.ts';
import { absoluteUrl, shareImageUrl, urlOf } from '../../src/lib/urls.ts';
import { dist, hidden, pageAt, pages, site, type Page } from './pages.ts';

const style = loadShareStyle(loadPalette('light'));
const shared = pages.filter(({ url }) => !hidden.includes(url));
const tag = ({ root }: Page, name: string) =>
  root.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
const imageOf = ({ url }: Page) => readFileSync(`${dist}${shareImageUrl(url)}`);
const shownOn = (page: Page) => {
  const shown = readSharedPage(page.html);
  if (!shown) throw new Error(`${page.url} names no image`);
  return shown;
};

test('every page that is not hidden says what is shown of it where it is shared', () => {
  const { name, url } = site;
  for (const page of shared) {
    expect(tag(page, 'url'), page.url).toBe(absoluteUrl(page.url, site));
    expect(tag(page, 'description'), page.url).toBe(
      page.root.querySelector('meta[name="description"]')?.getAttribute('content'),
    );
    expect(tag(page, 'title'), page.url).toContain(page.root.querySelector('h1')?.text);
    expect(tag(page, 'image'), page.url).toMatch(new RegExp(`^${url}.*\\.png$`));
    expect(tag(page, 'image:alt'), page.url).toContain(tag(page, 'title'));
    expect([tag(page, 'site_name'), tag(page, 'locale')], page.url).toEqual([name, 'nl_NL']);
    expect(page.root.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe('summary_large_image');
  }
});

test('entries are articles, and nothing else is', () => {
  const entries = readContent().entries.map((entry) => urlOf(entry));
  expect(
    shared
      .filter((page) => tag(page, 'type') === 'article')
      .map(({ url }) => url)
      .sort(),
  ).toEqual(entries.sort());
});

test('hidden pages have no share image', () => {
  for (const page of pages.filter((each) => !shared.includes(each))) {
    expect(tag(page, 'image'), page.url).toBeUndefined();
    expect(existsSync(`${dist}${shareImageUrl(page.url)}`), page.url).toBe(false);
  }
});

test('every share image is there, of the size that is promised, at most 60 kB, and of its own page', async () => {
  const hashes = new Map<string, string>();
  for (const page of shared) {
    const image = imageOf(page);
    expect(new URL(tag(page, 'image') ?? '').pathname, page.url).toMatch(new RegExp(`${shareImageUrl(page.url)}$`));
    const { width, height, format } = await sharp(image).metadata();
    expect({ width, height, format }, page.url).toEqual({ width: 1200, height: 630, format: 'png' });
    expect([tag(page, 'image:width'), tag(page, 'image:height')], page.url).toEqual(['1200', '630']);
    expect(image.length, page.url).toBeLessThanOrEqual(60 * 1024);
    hashes.set(createHash('sha256').update(image).digest('hex'), page.url);
  }
  expect(hashes.size).toBe(shared.length);
});

test('a share image that is made again is the same to the byte', async () => {
  const paint = await openPainter(style);
  for (const url of ['/', '/praktijken/werken-aan-relaties/', '/lessen/', '/over/']) {
    const page = pageAt(url);
    expect((await paint(shownOn(page)).png()).equals(imageOf(page)), url).toBe(true);
  }
});

test('every title fits on its image, in letters that the face has', () => {
  const face = createRequire(import.meta.url).resolve(
    '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2',
  );
  const font = openSync(face);
  if ('fonts' in font) throw new Error('A collection');
  for (const page of shared) {
    const { title, kicker } = shownOn(page);
    expect(setTitle(title, style.face).isCut, title).toBe(false);
    const missing = [...title, ...kicker].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    expect(missing, title).toEqual([]);
  }
});

test('an entry shows its kind and its mark or tool, and an overview its mark', () => {
  for (const entry of readContent().entries.filter(({ kind }) => kind !== 'pages')) {
    const page = pageAt(urlOf(entry));
    const shown = shownOn(page);
    expect(shown.title, page.url).toBe(entry.fields.title);
    expect(shown.kicker, page.url).toBe(page.root.querySelector('.kicker')?.text.trim());
    expect(shown.drawing, page.url).toContain(entry.kind === 'practices' ? 'class="tool"' : 'class="mark"');
  }
  expect(shownOn(pageAt('/lessen/')).drawing).toContain('class="mark"');
});
