import { existsSync, readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { numberReferences } from '../../src/library/citations.ts';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { absoluteUrl, markdownUrlOf, urlOf, urlOfPath } from '../../src/lib/urls.ts';
import { dist, idsOf, pageAt, pages } from './pages.ts';

const site = loadSite();
const { entries: all, relations } = readContent();
const processor = unified().use(remarkParse).use(remarkGfm);
const home = absoluteUrl('/', site);

/** A Markdown file as it was built. */
function readMarkdown(url: string): { markdown: string; tree: Root; nodes: Nodes[] } {
  const markdown = readFileSync(dist + url, 'utf8');
  const tree = processor.parse(markdown);
  const nodes: Nodes[] = [];
  visitParents(tree, (node) => void nodes.push(node));
  return { markdown, tree, nodes };
}

const entries = all.map((entry) => ({ entry, ...readMarkdown(markdownUrlOf(entry)) }));
const words = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ +(?=[.,;:!?])/g, '')
    .trim();

test('every entry is there as Markdown, and its page says where', () => {
  for (const { entry, tree } of entries) {
    const [title] = tree.children;
    expect(title?.type === 'heading' && title.depth === 1 && toString(title)).toBe(entry.fields.title);
    expect(toString(tree)).toContain(entry.fields.summary);
    const alternate = pageAt(urlOf(entry)).root.querySelector('link[rel="alternate"][type="text/markdown"]');
    expect(new URL(alternate?.getAttribute('href') ?? '', home).href).toBe(absoluteUrl(markdownUrlOf(entry), site));
  }
});

/** The running words among these nodes; code is none of them. */
const said = (nodes: readonly Nodes[]) =>
  words(nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(''));

test('it is Markdown and nothing else: no HTML, no components, no citations in our own notation', () => {
  for (const { entry, nodes } of entries) {
    expect(
      nodes.filter(({ type }) => type === 'html'),
      entry.file,
    ).toEqual([]);
    expect(said(nodes), entry.file).not.toMatch(/\[@|<\/?[A-Z]/);
  }
});

test('it says all that the text says: headings, passages and tables', () => {
  for (const { entry, nodes } of entries) {
    const { prose } = entry;
    const headings = nodes.flatMap((node) => (node.type === 'heading' ? [toString(node)] : []));
    for (const { text } of prose.headings) expect(headings, entry.file).toContain(text);
    // Words in another language are no part of a passage, and so it does not stand in the text as a whole.
    const passages = JSON.stringify(entry.tree).includes('"Taal"') ? [] : prose.passages;
    const all = said(nodes);
    for (const { text } of passages) expect(all, entry.file).toContain(words(text));
    const tables = nodes.filter(({ type }) => type === 'table');
    expect(tables, entry.file).toHaveLength(JSON.stringify(entry.tree).match(/"type":"table"/g)?.length ?? 0);
  }
});

test('every citation is a footnote, and every footnote names its source in full', () => {
  const titles = new Map(all.map((entry) => [entry.path, entry.fields.title]));
  for (const { entry, nodes } of entries) {
    const { prose } = entry;
    const cited = nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
    const defined = nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [node] : []));
    expect(cited, entry.file).toHaveLength(prose.citations.length);
    expect([...new Set(cited)].sort(), entry.file).toEqual(defined.map(({ identifier }) => identifier).sort());
    for (const { number, source } of numberReferences(prose.citations)) {
      const note = defined.find(({ identifier }) => identifier === `bron-${number}`);
      expect(note && toString(note), `${entry.file} ${number}`).toContain(titles.get(`bronnen/${source}`));
    }
  }
});

test('every relation is there from both ends, with its reason', () => {
  const byPath = new Map(entries.map(({ entry, nodes }) => [entry.path, nodes]));
  for (const { from, to, why } of relations)
    for (const [here, there] of [
      [from, to],
      [to, from],
    ] as const) {
      const items = byPath.get(here)?.filter(({ type }) => type === 'listItem') ?? [];
      const item = items.find((each) => toString(each).endsWith(why));
      const links: string[] = [];
      if (item) visitParents(item, 'link', ({ url }) => void links.push(url));
      expect(links, `${here} → ${there}`).toContain(absoluteUrl(urlOfPath(there), site));
    }
});

const builtIds = new Map(pages.map((page) => [page.url, idsOf(page)]));

test.each(['/llms.txt', ...all.map(markdownUrlOf)])('%s: every link is whole and leads to a page or file', (url) => {
  const links = readMarkdown(url).nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
  expect(links.filter((link) => !/^(https?:\/\/|mailto:)/.test(link))).toEqual([]);
  for (const link of links.filter((each) => each.startsWith(home))) {
    const [path = '', fragment] = link.slice(home.length - 1).split('#');
    if (fragment) expect(builtIds.get(path)?.has(fragment), link).toBe(true);
    else expect(builtIds.has(path) || existsSync(dist + path), link).toBe(true);
  }
});

test('llms.txt leads to every entry as Markdown', () => {
  const { nodes, tree } = readMarkdown('/llms.txt');
  const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
  expect(tree.children.map(({ type }) => type).slice(0, 2)).toEqual(['heading', 'blockquote']);
  for (const entry of all) expect(links).toContain(absoluteUrl(markdownUrlOf(entry), site));
});
