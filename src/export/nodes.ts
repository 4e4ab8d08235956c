import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Text,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Writes Markdown, with tables and footnotes as GitHub has them. */
export const writeMarkdown = (children: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...children] });

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  .freeze();

/** Plain words in Markdown. */
export const text = (value: string): Text => ({ type: 'text', value });

/** Words in bold. */
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });

/** A link. */
export const link = (value: string, url: string): Link => ({ type: 'link', url, children: [text(value)] });

/** A heading. */
export const heading = (depth: Heading['depth'], value: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(value)],
});

/** A paragraph; bare strings are plain words. */
export const paragraph = (...parts: readonly (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: parts.map((part) => (typeof part === 'string' ? text(part) : part)),
});

/** A list of which each item is one paragraph. */
export const list = (items: readonly Paragraph[], ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
});

/** Blocks in a quotation, which is how Markdown sets a text apart. */
export const aside = (children: readonly RootContent[]): RootContent => ({
  type: 'blockquote',
  children: children as (BlockContent | DefinitionContent)[],
});
