import type { Element, Text } from 'hast';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Entry } from '../library/entry.ts';
import { findTerms, type Term } from '../library/glossary.ts';
import { urlOfPath, withBase } from '../lib/urls.ts';
import { normalise } from '../lib/words.ts';
import { textOf } from './citation-links.ts';

/** For one text: links each term of the glossary at its first use, never to the text itself, and never in words that lead elsewhere. */
export function glossaryLinks(
  entry: Entry,
  terms: readonly Term[],
  base: string,
): (value: string) => (Text | Element)[] {
  const linked = new Set([entry.path]);
  const taken = leadingWords(entry);
  return (value) => {
    const pieces: (Text | Element)[] = [];
    let end = 0;
    for (const { path, start, end: stop } of findTerms(value, terms)) {
      const words = value.slice(start, stop);
      if (linked.has(path) || taken.has(normalise(words))) continue;
      linked.add(path);
      pieces.push(...textOf(value.slice(end, start)), termLink(withBase(urlOfPath(path), base), words));
      end = stop;
    }
    return [...pieces, ...textOf(value.slice(end))];
  };
}

/** The words of each link, and of each heading, which the table of contents links to. */
function leadingWords({ tree, prose }: Entry): Set<string> {
  const words = new Set(prose.headings.map(({ text }) => normalise(text)));
  visit(tree as Nodes, 'link', (link) => {
    words.add(normalise(toString(link)));
  });
  return words;
}

const termLink = (href: string, words: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href, className: ['term'] },
  children: [{ type: 'text', value: words }],
});
