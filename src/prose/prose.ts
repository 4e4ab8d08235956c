import GithubSlugger from 'github-slugger';
import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { citationPattern } from './citation-pattern.ts';
import { headingMistakes, nodeMistakes, type Mistake } from './mistakes.ts';
import { depthMistake, nestingMistake } from './nesting.ts';
import { photoOf, type Photo } from './photo.ts';
import { residueIn } from './residue.ts';
import { syntaxMistake } from './syntax.ts';

/** What a text says, read from its Markdown; every line is a line of the file. */
export interface Prose {
  blocks: Block[];
  citations: Citation[];
  links: Link[];
  headings: Heading[];
  /** The names of the components it uses, in the order of the text. */
  components: string[];
  /** The photos that it shows. */
  photos: (Photo & { line: number })[];
  /** The running text, without citations, code and words in another language. */
  passages: Passage[];
  words: number;
  /** The words that are no editors' own: what the sources tell. */
  toldWords: number;
  mistakes: Mistake[];
}

/** A paragraph, list, table or quotation. */
export interface Block {
  line: number;
  /** The first words, to recognise it by. */
  start: string;
  /** Whether it holds at least one citation. */
  cited: boolean;
  /** Whether it stands in a `<Handvat>`, or is a choice, and so is the editors' own. */
  own: boolean;
  /** Whether it only asks or lets choose in a `<Beslismoment>`: then it cites nothing. */
  choice: boolean;
}

/** The plain text of a paragraph, list item, heading or cell. */
export interface Passage {
  line: number;
  text: string;
  isHeading: boolean;
  /** Whether it stands in a `<Handvat>`, and so is the editors' own. */
  own: boolean;
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

/** How a text is written: Markdown, or Markdown with components. */
export type Format = 'md' | 'mdx';

/** A text as it was written; `firstLine` is the line of the file on which it begins. */
interface Written {
  body: string;
  format: Format;
  firstLine: number;
}

/** Reads a text: its tree, and what it says. `firstLine` is the line of the file on which it begins. The tree is empty when it cannot be read. Never throws. */
export function readProse(body: string, format: Format, firstLine = 1): { tree: Root; prose: Prose } {
  const { tree, mistakes } = parse(body, format, firstLine);
  const prose = proseOf(tree, { body, format, firstLine }, mistakes);
  // Lines are in what the text says; the tree is kept for as long as a build lasts, and is lighter without.
  visitParents(tree, (node) => void delete node.position);
  return { tree, prose };
}

/** The tree of a text with the place of each node in it; empty when it cannot be read. Never throws. */
export const treeWithPlaces = (body: string, format: Format): Root => parse(body, format, 1).tree;

function proseOf(tree: Root, { body, format, firstLine }: Written, mistakes: Mistake[]): Prose {
  const prose: Prose = {
    blocks: [],
    citations: [],
    links: [],
    headings: [],
    components: [],
    photos: [],
    passages: [],
    words: 0,
    toldWords: 0,
    mistakes,
  };
  const lineOf = (node: Placed) => (node.position?.start.line ?? 1) + firstLine - 1;
  const sourceOf = ({ position }: Placed) => body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const slugger = new GithubSlugger();
  prose.blocks = blocksOf(tree.children, 'sourced', lineOf);
  visitParents(tree, (node, parents) => {
    // A text beside an address that became a link has lost its place, and which of its marks were escaped.
    const line = lineOf(node.position ? node : (parents.findLast(({ position }) => position) ?? node));
    const source = node.type === 'text' && !node.position ? node.value : sourceOf(node);
    const blame = (complaints: readonly Omit<Mistake, 'line'>[]) =>
      prose.mistakes.push(...complaints.map((complaint) => ({ line, ...complaint })));
    blame(nodeMistakes(node, { parents, source }));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      prose.passages.push({
        line,
        text: plainText(node),
        isHeading: node.type === 'heading',
        own: parents.some(isOwn),
      });
    if (node.type === 'text') {
      prose.citations.push(...citationsIn(node.value, line));
      prose.mistakes.push(
        ...residueIn(source, format)
          .filter(({ code }) => node.position || code === 'WB-401')
          .map(({ offset, ...complaint }) => ({ line: line + linesIn(source, offset), ...complaint })),
      );
    } else if (node.type === 'link' || node.type === 'definition') prose.links.push({ url: node.url, line });
    else if (node.type === 'mdxJsxFlowElement') {
      prose.components.push(node.name ?? '');
      const photo = node.name === 'Foto' ? photoOf(node) : undefined;
      if (photo) prose.photos.push({ ...photo, line });
    } else if (node.type === 'heading') {
      const text = toString(node);
      const slug = slugger.slug(text);
      blame(headingMistakes({ text, depth: node.depth, slug }, prose.headings.at(-1)?.depth ?? 1));
      prose.headings.push({ depth: node.depth, text, slug, line });
    }
  });
  prose.mistakes.push(...definitionMistakes(tree, lineOf));
  prose.words = countWords(prose.passages);
  prose.toldWords = countWords(prose.passages.filter(({ own }) => !own));
  return prose;
}

const linesIn = (text: string, end: number): number => text.slice(0, end).split('\n').length - 1;

/** Definitions of notes and links that nothing in the text leads to, or that stand there twice: a page leaves them out. */
function definitionMistakes(tree: Root, lineOf: (node: Placed) => number): Mistake[] {
  const used = new Set<string>();
  const defined = new Set<string>();
  const mistakes: Mistake[] = [];
  visitParents(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
    if (node.type === 'linkReference') used.add(node.identifier);
  });
  visitParents(tree, (node) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return;
    const name = `${node.type === 'definition' ? '' : '^'}${node.identifier}`;
    if (!used.has(name) || defined.has(name))
      mistakes.push({
        code: 'WB-416',
        line: lineOf(node),
        message: `\`[${name}]:\` ${defined.has(name) ? 'staat er twee keer' : 'wordt nergens in de tekst genoemd'}, en komt niet op de pagina.`,
        fix: `Zet \`[${name}]\` in de tekst, of haal deze regel weg.`,
      });
    defined.add(name);
  });
  return mistakes;
}

const countWords = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const isOwn = (node: Nodes): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'Handvat';

/** The citations in a plain text that begins on `line`, in order. */
export function citationsIn(text: string, line = 1): Citation[] {
  let [at, passed] = [line, 0];
  return [...text.matchAll(citationPattern)].map(({ 1: source = '', 2: part, index }) => {
    at += text.slice(passed, index).split('\n').length - 1;
    passed = index;
    return { source, part, line: at };
  });
}

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

interface Placed {
  position?: { start: { line: number; offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

const processors = {
  md: unified().use(remarkParse).use(remarkGfm).freeze(),
  mdx: unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze(),
};

/** Every text is parsed here, and only here. */
function parse(body: string, format: Format, firstLine: number): { tree: Root; mistakes: Mistake[] } {
  const unread = ({ line, ...complaint }: Mistake) => ({
    tree: { type: 'root' as const, children: [] },
    mistakes: [{ ...complaint, line: line + firstLine - 1 }],
  });
  const nested = nestingMistake(body);
  if (nested) return unread(nested);
  try {
    const tree = processors[format].parse(body);
    const deep = depthMistake(tree);
    return deep ? unread(deep) : { tree, mistakes: [] };
  } catch (thrown) {
    const { line = 1, ruleId: rule = '', reason = '' } = thrown as { line?: number; ruleId?: string; reason?: string };
    return unread(syntaxMistake(body, { line, rule, reason }));
  }
}

/** Who speaks in a piece of a text: its sources, the editors, or the editors where they only ask and let choose. */
type Voice = 'sourced' | 'own' | 'asking';

const voices: Readonly<Record<string, Voice>> = { Handvat: 'own', Beslismoment: 'asking', Afloop: 'sourced' };

function blocksOf(nodes: readonly RootContent[], voice: Voice, lineOf: (node: Placed) => number): Block[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'mdxJsxFlowElement') return blocksOf(node.children, voices[node.name ?? ''] ?? voice, lineOf);
    if (node.type === 'footnoteDefinition') return blocksOf(node.children, voice, lineOf);
    if (!['paragraph', 'list', 'table', 'blockquote', 'code'].includes(node.type)) return [];
    const start = toString(node).replace(/\s+/g, ' ').slice(0, 60);
    const choice = voice === 'asking' && (node.type === 'list' || asks(node));
    // What leads to a list has the sources of that list.
    const list = plainText(node).trimEnd().endsWith(':') && nodes[index + 1]?.type === 'list' && nodes[index + 1];
    return [
      {
        line: lineOf(node),
        start,
        cited: cites(node) || (!choice && list ? cites(list) : false),
        own: voice === 'own' || choice,
        choice,
      },
    ];
  });
}

/** Whether every sentence of a block asks, leads to a list, or says what the reader is to be: then it claims nothing. */
const asks = (node: Nodes): boolean =>
  plainText(node)
    .trim()
    .split(/(?<=[.!?:])\s+/)
    .every((sentence) => /[?:]$|^U\s/.test(sentence));

/** Whether running text in a node cites a source; what stands in code does not. */
const cites = (node: Nodes): boolean =>
  node.type === 'text' ? node.value.search(citationPattern) >= 0 : 'children' in node && node.children.some(cites);
