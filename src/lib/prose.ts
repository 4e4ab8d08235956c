import GithubSlugger from 'github-slugger';
import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { authorComponents, type AuthorComponent } from '../markdown/components.ts';
import { mendWith } from './problem.ts';

/** What a text says, read from its Markdown; every line is a line of the file. */
export interface Prose {
  blocks: Block[];
  citations: Citation[];
  links: Link[];
  headings: Heading[];
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

/** Something that cannot stand in a text. In Dutch. */
export interface Mistake {
  line: number;
  message: string;
  mend: string;
}

/** Finds a citation in a plain text: the source id, and the part where one is given. */
export const citationPattern = /\[@([a-z0-9-]+)(?:,\s*([a-z0-9-]+))?\]/g;

/** Reads a text. `firstLine` is the line of the file on which it begins. Never throws. */
export function readProse(body: string, format: 'md' | 'mdx', firstLine = 1): Prose {
  const prose: Prose = { blocks: [], citations: [], links: [], headings: [], words: 0, mistakes: [] };
  const tree = parse(body, format, firstLine, prose.mistakes);
  if (!tree) return prose;
  const lineOf = (node: Placed) => (node.position?.start.line ?? 1) + firstLine - 1;
  const slugger = new GithubSlugger();
  prose.blocks = blocksOf(tree.children, false, lineOf);
  prose.words = toString(tree).replace(citationPattern, '').split(/\s+/).filter(Boolean).length;
  visitParents(tree, (node) => {
    const line = lineOf(node);
    if (node.type === 'text') readCitations(node.value, line, prose);
    else if (node.type === 'link' || node.type === 'image') prose.links.push({ url: node.url, line });
    else if (node.type === 'heading') {
      const text = toString(node);
      const above = prose.headings.at(-1)?.depth ?? 1;
      prose.headings.push({ depth: node.depth, text, slug: slugger.slug(text), line });
      prose.mistakes.push(...headingMistakes(text, node.depth, above, line));
    }
    prose.mistakes.push(...mistakesOf(node, line));
  });
  return prose;
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

function syntaxMistake(ruleId: string, reason: string): Omit<Mistake, 'line'> {
  if (ruleId === 'acorn' || /expression|import|export/.test(reason))
    return { message: 'Hier staat een accolade, import of export; MDX leest dat als programmacode.', mend: 'Haal `{` en `}` weg, of schrijf `\\{`.' };
  const tag = /<\/?([A-Za-z]\w*)>?/.exec(reason)?.[0];
  if (/end-tag|closing tag|close/i.test(ruleId + reason))
    return { message: `Een component is niet goed gesloten${tag ? `: \`${tag}\`` : ''}.`, mend: 'Elke `<Handvat>` sluit met `</Handvat>`, met een lege regel ervoor en erna.' };
  return { message: `Hier staat een teken dat MDX als code leest (${reason}).`, mend: 'Schrijf `&lt;` voor < en `\\{` voor {, of haal het weg.' };
}

/** Containers whose children are blocks of their own. */
const containers = new Set<string>(['Handvat', 'Polen', 'Pool']);

function blocksOf(nodes: readonly RootContent[], own: boolean, lineOf: (node: Placed) => number): Block[] {
  return nodes.flatMap((node) => {
    if (node.type === 'mdxJsxFlowElement' && containers.has(node.name ?? ''))
      return blocksOf(node.children, own || node.name === 'Handvat', lineOf);
    if (!['paragraph', 'list', 'table', 'blockquote', 'code', 'mdxJsxFlowElement'].includes(node.type)) return [];
    const text = toString(node);
    const start = text.replace(/\s+/g, ' ').slice(0, 60);
    return [{ line: lineOf(node), start, cited: text.search(citationPattern) >= 0, own }];
  });
}

function readCitations(text: string, line: number, prose: Prose): void {
  const lineAt = (index: number) => line + text.slice(0, index).split('\n').length - 1;
  for (const match of text.matchAll(citationPattern))
    prose.citations.push({ source: match[1] ?? '', part: match[2], line: lineAt(match.index) });
  for (const match of text.replace(citationPattern, (found) => ' '.repeat(found.length)).matchAll(/\[@[^\]]*\]?/g))
    prose.mistakes.push({ line: lineAt(match.index), message: `\`${match[0]}\` is geen goede verwijzing.`, mend: 'Schrijf `[@bron]` of `[@bron, deel]`: een bron per paar haken, in kleine letters.' });
}

function mistakesOf(node: Root | RootContent, line: number): Mistake[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ line, message: `\`{${node.value}}\` is programmacode en geen tekst.`, mend: 'Haal de accolades weg, of schrijf `\\{`.' }];
    case 'mdxjsEsm':
      return [{ line, message: `\`${node.value.split('\n')[0]}\` is programmacode en geen tekst.`, mend: 'Haal de regel weg; componenten zijn er zonder import.' }];
    case 'html':
      return [{ line, message: `\`${node.value.split('\n')[0]}\` is HTML; dat kan in .md niet.`, mend: 'Schrijf gewone Markdown, of maak er een .mdx van als u een component nodig hebt.' }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentMistakes(node.name ?? '', node.attributes, node.type === 'mdxJsxTextElement', line);
    default:
      return [];
  }
}

function headingMistakes(text: string, depth: number, above: number, line: number): Mistake[] {
  if (depth === 1) return [{ line, message: `De kop \`${text}\` heeft één #; de titel van de pagina is al de bovenste kop.`, mend: 'Begin koppen met ## of ###.' }];
  if (depth <= above + 1) return [];
  return [{ line, message: `De kop \`${text}\` slaat een niveau over.`, mend: `Begin deze kop met ${'#'.repeat(above + 1)}.` }];
}

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

function componentMistakes(name: string, attributes: readonly Attribute[], inline: boolean, line: number): Mistake[] {
  const names = Object.keys(authorComponents);
  if (!(name in authorComponents))
    return [{ line, message: `\`<${name}>\` mag niet in een tekst.`, mend: mendWith(name, names, `U kunt gebruiken: ${names.join(', ')}.`) }];
  const component = authorComponents[name as AuthorComponent];
  const allowed: readonly string[] = component.attributes;
  const mistakes: Mistake[] = attributes.flatMap((attribute) => {
    const label = attribute.name ?? '…';
    if (!allowed.includes(label))
      return [{ line, message: `\`<${name}>\` kent \`${label}\` niet.`, mend: allowed.length ? `Gebruik ${allowed.join(', ')}.` : 'Laat het weg.' }];
    return typeof attribute.value === 'string' ? [] : [{ line, message: `\`${label}\` van \`<${name}>\` is programmacode.`, mend: `Schrijf ${label}="…" met aanhalingstekens.` }];
  });
  if (inline && !component.inline)
    mistakes.push({ line, message: `\`<${name}>\` staat midden in een regel.`, mend: `Zet \`<${name}>\` en \`</${name}>\` elk op een eigen regel, met lege regels eromheen.` });
  return mistakes;
}
