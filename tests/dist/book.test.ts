import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { downloads } from '../../src/lib/urls.ts';
import { downloadUrl, hasSession, sessionUrlOf, placeId, urlOf } from '../../src/lib/urls.ts';
import { dist, pageAt, pages, target } from './pages.ts';

const html = readFileSync(dist + downloadUrl(downloads.file), 'utf8');
const book = parse(html, { comment: true });
const entries = new Map(book.querySelectorAll('article.entry').map((entry) => [entry.id, entry]));
const { entries: all } = readContent();
const squeezed = (text = ''): string => text.replace(/\s+/g, ' ').trim();

test('every entry of the site is in the book, with the text of its page', () => {
  expect(entries.size).toBe(all.length);
  for (const entry of all) {
    const chapter = entries.get(placeId(urlOf(entry)));
    const page = parse(pageAt(urlOf(entry)).html);
    for (const tool of page.querySelectorAll('.collect')) tool.remove();
    expect(chapter?.querySelector('h2')?.text, entry.file).toBe(entry.fields.title);
    for (const part of ['.lead', '.prose', '.facts', '.sources ol'])
      expect(squeezed(chapter?.querySelector(part)?.text), `${entry.file} ${part}`).toBe(
        squeezed(page.querySelector(part)?.text),
      );
    const reasons = (root: typeof page | undefined) =>
      root?.querySelectorAll('.related .rows li p').map(({ text }) => text);
    expect(reasons(chapter), entry.file).toEqual(reasons(page));
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
  expect(book.querySelectorAll('link, img:not([src^="data:image/"]), source, script[src], iframe').map(String)).toEqual([]);
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

test('every example with a decision has a session that says what its page says, and each leads to the other', () => {
  const cases = all.filter((entry) => entry.kind === 'examples' && hasSession(entry));
  expect(cases.length).toBeGreaterThan(20);
  for (const entry of cases) {
    const [kit, page] = [pageAt(sessionUrlOf(entry)), pageAt(urlOf(entry))];
    const said = squeezed(page.root.querySelector('.prose')?.text);
    const pieces = kit.root.querySelectorAll('.session__story p, .session__story li').map(({ text }) => squeezed(text));
    expect(pieces.length, entry.file).toBeGreaterThanOrEqual(8);
    for (const piece of pieces) expect(said).toContain(piece);
    for (const [from, to] of [
      [kit, urlOf(entry)],
      [page, sessionUrlOf(entry)],
      [pageAt('/meenemen/'), sessionUrlOf(entry)],
    ] as const)
      expect(
        from.root.querySelectorAll('main a').some((link) => target(from, link.getAttribute('href') ?? '')?.path === to),
        `${from.url} → ${to}`,
      ).toBe(true);
  }
});

test('every dilemma has a session that says what its page says, and each leads to the other', () => {
  for (const entry of all) {
    if (entry.kind !== 'dilemmas') continue;
    const dilemma = { kind: entry.kind, id: entry.id };
    const [kit, page] = [pageAt(sessionUrlOf(dilemma)), pageAt(urlOf(entry))];
    const said = squeezed(page.root.querySelector('.prose')?.text);
    const pieces = kit.root
      .querySelectorAll('.session__poles p, .session__questions li')
      .map(({ text }) => squeezed(text));
    expect(pieces.length, entry.file).toBeGreaterThanOrEqual(8);
    for (const piece of pieces) expect(said).toContain(piece);
    const leadsTo = (from: typeof page, to: string) =>
      from.root.querySelectorAll('main a').some((link) => target(from, link.getAttribute('href') ?? '')?.path === to);
    expect(leadsTo(kit, urlOf(entry))).toBe(true);
    expect(leadsTo(page, sessionUrlOf(dilemma))).toBe(true);
  }
});
