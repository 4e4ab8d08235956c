import type { Nodes, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { treeWithPlaces, type Format } from '../../prose/prose.ts';
import { digestOf } from '../../lib/digest.ts';
import { isMark, marked, sameness, wordsIn } from './marks.ts';

/** What is one paragraph in Word, or one table: the least of a text that is kept or changed. A `mark` is a line with a component, `verbatim` what Word cannot hold otherwise. */
export interface Unit {
  type: 'heading' | 'paragraph' | 'item' | 'quotation' | 'table' | 'mark' | 'verbatim';
  /** The level of a heading, from 2, and of an item, from 0. */
  depth: number;
  isOrdered: boolean;
  /** Items with the same number count on. */
  list: number;
  phrases: PhrasingContent[];
  /** The marks in its phrases that are to stay as they are. */
  marks: string[];
  rows: PhrasingContent[][][];
  /** Its words with their line ends, where these matter. */
  raw?: string;
}

/** A unit with its place in the text that it was read from: whole lines, without the last line end. */
export interface WrittenUnit extends Unit {
  start: number;
  end: number;
}

const bare = { depth: 0, isOrdered: false, list: 0, phrases: [], marks: [], rows: [] };

/** What two units have in common that a reader of Word cannot tell apart. */
export function sameUnit({ type, depth, isOrdered, phrases, rows }: Unit): string {
  if (type === 'heading') return `h${depth} ${wordsIn(phrases)}`;
  if (type === 'item') return `i${depth}${isOrdered ? '1' : '-'} ${sameness(phrases)}`;
  if (type === 'quotation') return `q ${sameness(phrases)}`;
  if (type === 'table')
    return rows.map((row, at) => row.map(at === 0 ? wordsIn : sameness).join('\u0003')).join('\u0004');
  return `p ${sameness(phrases)}`;
}

/** A short mark of a unit, by which a later text is known to have it still. */
export const digestOfUnit = (unit: Unit): string => digestOf(sameUnit(unit));

/** The words of a unit on one line. */
export const wordsOfUnit = ({ phrases, rows }: Unit): string =>
  rows.length > 0 ? rows.map((row) => row.map(wordsIn).join(' | ')).join(' / ') : wordsIn(phrases);

/** The units of blocks that Word gave back, in their order. */
export const unitsOfBlocks = (blocks: readonly RootContent[]): Unit[] => unitsIn(blocks, undefined);

/** The units of a text as it was written, with their places. What has no form in Word is one verbatim unit. Empty when the text cannot be read. */
export const unitsOfText = (body: string, format: Format): WrittenUnit[] =>
  unitsIn(treeWithPlaces(body, format).children, body) as WrittenUnit[];

function unitsIn(nodes: readonly RootContent[], body: string | undefined): Unit[] {
  return nodes.flatMap((node) => {
    const units = unitsOfNode(node, body);
    if (body === undefined) return units ?? [];
    return units && areApart(units as WrittenUnit[]) ? units : [verbatimOf(node, body)];
  });
}

/** Whether units stand on lines of their own, one behind the other. */
const areApart = (units: readonly WrittenUnit[]): boolean =>
  units.every(({ start, end }, at) => end >= start && start > (units[at - 1]?.end ?? -1));

/** The units of a block; undefined where Word has no form for it. */
function unitsOfNode(node: RootContent, body: string | undefined): Unit[] | undefined {
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(node, body)];
    case 'heading':
      if (node.depth > 4 || (body !== undefined && node.depth < 2)) return undefined;
      return [{ ...bare, type: 'heading', depth: node.depth, ...saidIn(node.children, body), ...placeOf(node, body) }];
    case 'list':
      return itemsOf(node, 0, body);
    case 'blockquote':
      if (!node.children.every(({ type }) => type === 'paragraph')) return undefined;
      return node.children.map((child) => ({ ...paragraphOf(child as Paragraph, body), type: 'quotation' }));
    case 'table': {
      const rows = node.children.map((row, at) =>
        cellsOf(row, body).map((cell) => (at === 0 ? withoutBold(cell) : cell)),
      );
      const width = Math.max(...rows.map(({ length }) => length));
      if (rows.length < 2 || width < 2 || rows.some((row) => row.every((cell) => wordsIn(cell.phrases) === '')))
        return undefined;
      return [
        {
          ...bare,
          type: 'table',
          rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at]?.phrases ?? [])),
          marks: rows.flat().flatMap(({ marks }) => marks),
          ...placeOf(node, body),
        },
      ];
    }
    case 'mdxJsxFlowElement':
      return body === undefined ? undefined : partsOf(node, body);
  }
  return undefined;
}

function paragraphOf(node: Paragraph, body: string | undefined): Unit {
  const said = saidIn(node.children, body);
  const type = body === undefined && isMark(wordsIn(said.phrases)) ? 'mark' : 'paragraph';
  return { ...bare, type, ...said, ...placeOf(node, body) };
}

const saidIn = (phrases: readonly PhrasingContent[], body: string | undefined) =>
  body === undefined ? { phrases: [...phrases], marks: [] } : marked(phrases, body);

const cellsOf = ({ children }: TableRow, body: string | undefined) =>
  children.map((cell) => saidIn(cell.children, body));

/** The words of a cell that is bold as a whole, as Word has those of a head. */
function withoutBold<T extends { phrases: PhrasingContent[] }>(cell: T): T {
  const [only, ...more] = cell.phrases;
  return only?.type === 'strong' && more.length === 0 ? { ...cell, phrases: only.children } : cell;
}

/** The items of a list and of those in it; undefined where one is more than paragraphs and lists. */
function itemsOf(
  list: Extract<RootContent, { type: 'list' }>,
  depth: number,
  body: string | undefined,
): Unit[] | undefined {
  const number = list.position?.start.offset ?? 0;
  const units: Unit[] = [];
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (typeof item.checked === 'boolean') return undefined;
    if (first?.type === 'paragraph')
      units.push({
        ...bare,
        type: 'item',
        depth,
        isOrdered: list.ordered === true,
        list: number,
        ...saidIn(first.children, body),
        ...placeOf(item, body, first),
      });
    else if (body !== undefined) return undefined;
    for (const each of first?.type === 'paragraph' ? rest : item.children) {
      const more =
        each.type === 'list'
          ? itemsOf(each, depth + 1, body)
          : each.type === 'paragraph'
            ? [paragraphOf(each, body)]
            : undefined;
      if (!more) return undefined;
      units.push(...more);
    }
  }
  return units;
}

/** A component as lines with its begin and its end, and between them what it holds; undefined where it stands on one line with that. */
function partsOf(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>, body: string): Unit[] | undefined {
  const whole = placeOf(node, body);
  const text = body.slice(whole.start, whole.end);
  const tag = /^[ \t]*(<[A-Z]\w*(?:\s+\w+="[^"]*")*\s*(\/?)>)[ \t]*(?=\n|$)/.exec(text);
  if (!tag) return undefined;
  const open = markOf(tag[1] ?? '', { start: whole.start, end: whole.start + tag[0].length });
  if (tag[2]) return open.end === whole.end ? [open] : undefined;
  const closing = /(?<=\n)[ \t]*(<\/[A-Z]\w*>)[ \t]*$/.exec(text);
  if (!closing) return undefined;
  const close = markOf(closing[1] ?? '', { start: whole.end - closing[0].length, end: whole.end });
  return [open, ...unitsIn(node.children, body), close];
}

const markOf = (text: string, place: Place): WrittenUnit => ({
  ...bare,
  type: 'mark',
  phrases: [{ type: 'text', value: text }],
  ...place,
});

function verbatimOf(node: Nodes, body: string): WrittenUnit {
  const place = placeOf(node, body);
  const raw = body.slice(place.start, place.end);
  return { ...bare, type: 'verbatim', phrases: [{ type: 'text', value: raw }], raw, ...place };
}

interface Place {
  start: number;
  end: number;
}

/** The whole lines from the begin of a node to the end of the last; nowhere for what came from Word. */
function placeOf(node: Nodes, body: string | undefined, last: Nodes = node): Place {
  const [from, to] = [node.position?.start.offset ?? 0, last.position?.end.offset ?? 0];
  if (body === undefined) return { start: -1, end: -1 };
  const end = body.indexOf('\n', to);
  return { start: body.lastIndexOf('\n', from - 1) + 1, end: end < 0 ? body.length : end };
}
