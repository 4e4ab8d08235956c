import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { inspectContent } from '../../src/build/files.ts';
import { downloads } from '../../src/lib/downloads.ts';
import { downloadUrl, kitUrlOf, placeId, urlOf } from '../../src/lib/urls.ts';
import { dist, pageAt, pages, target } from './pages.ts';

const html = readFileSync(dist + downloadUrl(downloads.file), 'utf8');
const book = parse(html, { comment: true });
const entries = new Map(book.querySelectorAll('article.entry').map((entry) => [entry.id, entry]));
const { texts } = inspectContent();
const squeezed = (text = ''): string => text.replace(/\s+/g, ' ').trim();

test('every entry of the site is in the book, with the text of its page', () => {
  expect(entries.size).toBe(texts.length);
  for (const { document } of texts) {
    const entry = entries.get(placeId(urlOf(document)));
    const page = pageAt(urlOf(document)).root;
    expect(entry?.querySelector('h2')?.text, document.file).toBe(document.fields.title);
    for (const part of ['.lead', '.prose', '.facts', '.sources ol'])
      expect(squeezed(entry?.querySelector(part)?.text), `${document.file} ${part}`).toBe(
        squeezed(page.querySelector(part)?.text),
      );
    const reasons = (root: typeof page | undefined) =>
      root?.querySelectorAll('.related .rows li p').map(({ text }) => text);
    expect(reasons(entry), document.file).toEqual(reasons(page));
  }
});

test('every id is there once, and every link within the book leads to one', () => {
  const ids = book.querySelectorAll('[id]').map(({ id }) => id);
  expect(ids.length).toBe(new Set(ids).size);
  const known = new Set(ids);
  const links = book.querySelectorAll('a[href^="#"]').map((link) => (link.getAttribute('href') ?? '').slice(1));
  expect(links.length).toBeGreaterThan(3000);
  expect(links.filter((id) => !known.has(id))).toEqual([]);
});

test('a link out of the book has a full address', () => {
  const others = book.querySelectorAll('a[href]:not([href^="#"])').map((link) => link.getAttribute('href') ?? '');
  expect(others.filter((href) => !/^(https?:\/\/|mailto:)/.test(href))).toEqual([]);
});

test('the book is valid HTML, holds all that it needs, and stays out of search engines', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'error',
      'valid-id': ['error', { relaxed: true }],
      'heading-level': ['error', { allowMultipleH1: true }],
    },
  });
  const { results } = await validator.validateString(html);
  const mistakes = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  expect(mistakes).toEqual([]);
  expect(book.querySelectorAll('link, img, script[src], iframe').map(String)).toEqual([]);
  expect(html).not.toMatch(/url\((?!data:)/);
  expect(book.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
});

test('the page that the book is made from is no page of the site', () => {
  expect(pages.filter(({ url }) => /boek/.test(url)).map(({ url }) => url)).toEqual([]);
  expect(readFileSync(`${dist}/sitemap-0.xml`, 'utf8')).not.toContain('/meenemen/boek');
});

test('readers are offered every file that there is, with its size, to be saved under a name that tells what it is', () => {
  const offered = pageAt('/meenemen/').root.querySelectorAll('[data-download]:not([hidden])');
  expect(offered.map((item) => item.getAttribute('data-download')).sort()).toEqual(Object.values(downloads).sort());
  for (const item of offered) {
    expect(item.querySelector('[data-size]')?.text).toMatch(/^(\d+ pagina’s, )?[\d,]+ (MB|kB)$/);
    expect(item.querySelector('a')?.getAttribute('download')).toMatch(/\.(pdf|html)$/);
  }
});

test('every dilemma has a session that says what its page says, and each leads to the other', () => {
  for (const { document } of texts) {
    if (document.kind !== 'dilemmas') continue;
    const dilemma = { kind: document.kind, id: document.id };
    const [kit, page] = [pageAt(kitUrlOf(dilemma)), pageAt(urlOf(document))];
    const said = squeezed(page.root.querySelector('.prose')?.text);
    const pieces = kit.root.querySelectorAll('.kit__poles p, .kit__questions li').map(({ text }) => squeezed(text));
    expect(pieces.length, document.file).toBeGreaterThan(8);
    for (const piece of pieces) expect(said).toContain(piece);
    const leadsTo = (from: typeof page, to: string) =>
      from.root.querySelectorAll('main a').some((link) => target(from, link.getAttribute('href') ?? '')?.path === to);
    expect(leadsTo(kit, urlOf(document))).toBe(true);
    expect(leadsTo(page, kitUrlOf(dilemma))).toBe(true);
  }
});
