import GithubSlugger from 'github-slugger';
import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { citationPattern, headingMistakes, nodeMistakes, syntaxMistake, type Mistake } from './mistakes.ts';

/** What a text says, read from its Markdown; every line is a line of the file. */
export interface Prose {
  blocks: Block[];
  citations: Citation[];
  links: Link[];
  headings: Heading[];
  /** The names of the components it uses, in the order of the text. */
  components: string[];
  /** The running text, without citations, code and words in another language. */
  passages: Passage[];
  words: number;
  mistakes: Mistake[];
}

/** A paragraph, list, table or quotation. */
export interface Block {
  line: number;
  /** The first words, to recognise it by. */
  start: string;
  /** Whether it holds at least one citation. */
  cited: boolean;
  /** Whether it stands in a `<Handvat>`, and so is the editors' own. */
  own: boolean;
}

/** The plain text of a paragraph, list item, heading or cell. */
export interface Passage {
  line: number;
  text: string;
  isHeading: boolean;
}

/** One `[@source, part]` in a text, in the order of the text. */
export interface Citation {
  source: string;
  part?: string | undefined;
  line: number;
}

/** A link in a text, as it was written. */
export interface Link {
  url: string;
  line: number;
}

/** A heading, with the id that it gets on the page. */
export interface Heading {
  depth: number;
  text: string;
  slug: string;
  line: number;
}

/** Reads a text. `firstLine` is the line of the file on which it begins. Never throws. */
export function readProse(body: string, format: 'md' | 'mdx', firstLine = 1): Prose {
  const prose: Prose = {
    blocks: [],
    citations: [],
    links: [],
    headings: [],
    components: [],
    passages: [],
    words: 0,
    mistakes: [],
  };
  const tree = parse(body, format, firstLine, prose.mistakes);
  if (!tree) return prose;
  const lineOf = (node: Placed) => (node.position?.start.line ?? 1) + firstLine - 1;
  const slugger = new GithubSlugger();
  prose.blocks = blocksOf(tree.children, false, lineOf);
  visitParents(tree, (node, parents) => {
    const line = lineOf(node);
    const blame = (complaints: readonly Omit<Mistake, 'line'>[]) =>
      prose.mistakes.push(...complaints.map((complaint) => ({ line, ...complaint })));
    blame(nodeMistakes(node, parents));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      prose.passages.push({ line, text: plainText(node), isHeading: node.type === 'heading' });
    if (node.type === 'text') prose.citations.push(...citationsIn(node.value, line));
    else if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      prose.links.push({ url: node.url, line });
    else if (node.type === 'mdxJsxFlowElement') prose.components.push(node.name ?? '');
    else if (node.type === 'heading') {
      const text = toString(node);
      blame(headingMistakes(text, node.depth, prose.headings.at(-1)?.depth ?? 1));
      prose.headings.push({ depth: node.depth, text, slug: slugger.slug(text), line });
    }
  });
  prose.words = prose.passages.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return prose;
}

/** The tree of a text; `undefined` when it cannot be read. */
export const treeOf = (body: string, format: 'md' | 'mdx'): Root | undefined => parse(body, format, 1, []);

/** The citations in a plain text that begins on `line`, in order. */
export const citationsIn = (text: string, line = 1): Citation[] =>
  [...text.matchAll(citationPattern)].map(({ 1: source = '', 2: part, index }) => ({
    source,
    part,
    line: line + text.slice(0, index).split('\n').length - 1,
  }));

function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(citationPattern, '').replace(/\s+/g, ' ');
  if (node.type === 'mdxJsxTextElement' && node.name === 'Taal') return ' ';
  return 'children' in node
    ? node.children
        .map(plainText)
        .join('')
        .replace(/ +(?=[.,;:!?])/g, '')
    : '';
}

type Placed = { position?: { start: { line: number } } | undefined };

const processors = {
  md: unified().use(remarkParse).use(remarkGfm).freeze(),
  mdx: unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze(),
};

function parse(body: string, format: 'md' | 'mdx', firstLine: number, mistakes: Mistake[]): Root | undefined {
  try {
    return processors[format].parse(body);
  } catch (error) {
    const { line = 1, ruleId = '', reason = '' } = error as { line?: number; ruleId?: string; reason?: string };
    mistakes.push({ line: line + firstLine - 1, ...syntaxMistake(ruleId, reason) });
    return undefined;
  }
}

/** Containers whose children are blocks of their own. */
const containers = new Set<string>(['Handvat', 'Polen', 'Pool', 'Tijdlijn']);

function blocksOf(nodes: readonly RootContent[], own: boolean, lineOf: (node: Placed) => number): Block[] {
  return nodes.flatMap((node) => {
    if (node.type === 'mdxJsxFlowElement' && containers.has(node.name ?? ''))
      return blocksOf(node.children, own || node.name === 'Handvat', lineOf);
    if (!['paragraph', 'list', 'table', 'blockquote', 'code'].includes(node.type)) return [];
    const text = toString(node);
    const start = text.replace(/\s+/g, ' ').slice(0, 60);
    return [{ line: lineOf(node), start, cited: text.search(citationPattern) >= 0, own }];
  });
}
