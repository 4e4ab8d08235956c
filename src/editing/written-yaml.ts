import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  visit,
  type DocumentOptions,
  type Node,
  type SchemaOptions,
} from 'yaml';
import { dayTag } from '../lib/day-tag.ts';
import { isNothing, same } from './same.ts';

/** What a block of YAML says, by field. */
export type Values = Record<string, unknown>;

const options: DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  customTags: [dayTag],
  logLevel: 'error',
};
const layout = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Reads a block of YAML. Throws when it is none. */
export function readValues(yaml: string): Values {
  const document = parseDocument(yaml, options);
  const [wrong] = document.errors;
  if (wrong) throw wrong;
  return (document.toJS() ?? {}) as Values;
}

/** A block of YAML in which these values stand, and nothing else changed: what says the same keeps its lines, its quotes and its comments. `order` is that of the fields, for those that are new. */
export function writeValues(yaml: string, values: Values, order: readonly string[]): string {
  const was = readValues(yaml);
  const blocks = blocksOf(yaml).flatMap((block) => {
    if (block.key === undefined) return [block];
    const value = values[block.key];
    if (same(value, was[block.key]) || (isNothing(value) && isNothing(was[block.key]))) return [block];
    return isNothing(value) ? [] : [{ ...block, text: changedField(block.text, value) }];
  });
  for (const [key, value] of Object.entries(values))
    if (!(key in was) && !isNothing(value)) insert(blocks, { key, text: fieldText(key, value) }, order);
  return blocks.map(({ text }) => text).join('');
}

/** The lines of a field, or the comments and empty lines before one. */
interface Block {
  key?: string;
  text: string;
}

function blocksOf(yaml: string): Block[] {
  const blocks: Block[] = [];
  for (const line of yaml.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const last = blocks.at(-1);
    const key = /^([A-Za-z][\w-]*):(?:\s|$)/.exec(line)?.[1];
    const goesOn = last && (last.key === undefined || (/^[\s-]/.test(line) && line.trim() !== ''));
    if (key !== undefined) blocks.push({ key, text: line });
    else if (goesOn) last.text += line;
    else blocks.push({ text: line });
  }
  return blocks;
}

/** Puts a field behind the nearest of those that go before it. */
function insert(blocks: Block[], block: Block & { key: string }, order: readonly string[]): void {
  const place = order.indexOf(block.key);
  const after = blocks.findLastIndex(
    ({ key }) => key !== undefined && (place < 0 || order.slice(0, place).includes(key)),
  );
  const previous = blocks[after];
  if (previous && !previous.text.endsWith('\n')) previous.text += '\n';
  blocks.splice(after + 1, 0, block);
}

/** A field with another value, in which what stays the same stays as it was written. */
function changedField(text: string, value: unknown): string {
  const document: Document = parseDocument(text, options);
  const [pair] = isMap(document.contents) ? document.contents.items : [];
  if (!pair) throw new Error(`No field of YAML: ${text}`);
  pair.value = changed(document, pair.value as Node | null, value);
  return document.toString(layout);
}

function changed(document: Document, node: Node | null, value: unknown): Node {
  if (node && same(node.toJS(document), value)) return node;
  if (isSeq(node) && Array.isArray(value)) {
    const items = node.items as Node[];
    const olds = items.map((item): unknown => item.toJS(document));
    const places = pairUp(olds, value);
    node.items = value.map((each: unknown, index) => changed(document, items[places[index] ?? -1] ?? null, each));
    return node;
  }
  if (isMap(node) && typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const next = value as Values;
    for (const key of Object.keys(node.toJS(document) as object)) if (isNothing(next[key])) node.delete(key);
    for (const [key, each] of Object.entries(next))
      if (!isNothing(each)) node.set(key, changed(document, (node.get(key, true) as Node | undefined) ?? null, each));
    return node;
  }
  const fresh = nodeOf(document, value);
  if (!isScalar(node) || !isScalar(fresh)) return fresh;
  if (node.comment) fresh.comment = node.comment;
  if (typeof value === 'string' && node.type?.startsWith('QUOTE')) fresh.type = node.type;
  return fresh;
}

/** For each value the place of the old one that it comes from: one that says the same, or else the one in its place that no other comes from. */
function pairUp(olds: readonly unknown[], values: readonly unknown[]): number[] {
  const taken = new Set<number>();
  const places = values.map((value) => {
    const place = olds.findIndex((old, index) => !taken.has(index) && same(old, value));
    if (place >= 0) taken.add(place);
    return place;
  });
  return places.map((place, index) => {
    if (place >= 0 || taken.has(index) || index >= olds.length) return place;
    taken.add(index);
    return index;
  });
}

/** A field as it is written for the first time. */
function fieldText(key: string, value: unknown): string {
  const document = new Document({}, options);
  document.set(key, nodeOf(document, value));
  return document.toString(layout);
}

/** A value as it is written for the first time: a number that is a text stands between quotes, as authors write it. */
function nodeOf(document: Document, value: unknown): Node {
  const node = document.createNode(value) as Node;
  visit(node, {
    Scalar: (key, scalar) => {
      if (key !== 'key' && typeof scalar.value === 'string' && /^\d[\d.,-]*$/.test(scalar.value))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}
