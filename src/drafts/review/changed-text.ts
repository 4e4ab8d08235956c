import type { PhrasingContent } from 'mdast';
import { wordsIn, writtenPhrases } from './marks.ts';
import type { Step } from './merge.ts';
import { sameUnit, wordsOfUnit, type Unit, type WrittenUnit } from './units.ts';

/** A text as it becomes: what stayed is as it was written, to the letter; what is new or changed is written as the text around it. */
export function changedText(body: string, now: readonly WrittenUnit[], steps: readonly Step[]): string {
  const isWhole = steps.length === now.length && steps.every(({ how, from }, at) => how === 'kept' && from === at);
  if (isWhole) return body;
  const emphasis = /(?:^|[^\w*\\])\*(?![\s*])[^*\n]*[^\s*]\*(?!\*)/.test(body) ? '*' : '_';
  const pieces = numbered(steps.map((step) => pieceOf(step, { body, now, emphasis })));
  const [first, last] = [now[0], now.at(-1)];
  const before = first ? body.slice(0, first.start) : '\n';
  const after = last ? body.slice(last.end) : '\n';
  return (
    pieces.reduce((text, piece, at) => {
      const previous = pieces[at - 1];
      return text + (previous ? gapBetween(previous, piece, body, now) : '') + piece.text;
    }, before) + after
  );
}

/** A unit as it is written. */
interface Piece {
  step: Step;
  text: string;
}

interface Setting {
  body: string;
  now: readonly WrittenUnit[];
  emphasis: '_' | '*';
}

function pieceOf(step: Step, setting: Setting): Piece {
  const was = step.from === undefined ? undefined : setting.now[step.from];
  const source = was ? setting.body.slice(was.start, was.end) : '';
  if (was && (step.how === 'kept' || step.how === 'moved')) return { step, text: source };
  return { step, text: textOf(step.unit, was && { unit: was, source }, setting.emphasis) };
}

/** A unit that was, as it was written. */
interface Before {
  unit: WrittenUnit;
  source: string;
}

function textOf(unit: Unit, was: Before | undefined, emphasis: '_' | '*'): string {
  const marks = [...unit.marks, ...(was?.unit.marks ?? [])];
  const say = (phrases: readonly PhrasingContent[]) => writtenPhrases(phrases, { marks, emphasis });
  const opening = was?.unit.type === unit.type && was.unit.depth === unit.depth ? openingOf(was) : undefined;
  if (unit.type === 'mark' || unit.type === 'verbatim' || was?.unit.type === 'verbatim')
    return unit.raw ?? wordsOfUnit(unit).replace(/[“”„]/g, '"');
  switch (unit.type) {
    case 'heading':
      return `${'#'.repeat(unit.depth)} ${say(unit.phrases)}`;
    case 'table':
      return tableOf(unit, was, say);
    case 'quotation':
      return (opening ?? '> ') + say(unit.phrases);
    case 'item': {
      const isLike = was?.unit.isOrdered === unit.isOrdered;
      return ((isLike && opening) || `${'  '.repeat(unit.depth)}${unit.isOrdered ? '1.' : '-'} `) + say(unit.phrases);
    }
    default:
      return (opening ?? '') + (unit.raw?.startsWith('```') ? unit.raw : say(unit.phrases));
  }
}

/** What stands before the words of a unit: how far it is set in, and its mark. */
const openingOf = ({ source }: Before): string => /^[ \t]*(?:> ?|[-*+][ \t]+|\d+[.)][ \t]+)?/.exec(source)?.[0] ?? '';

/** A table of which the rows that stayed are as they were, as long as it has as many columns. */
function tableOf(unit: Unit, was: Before | undefined, say: (phrases: readonly PhrasingContent[]) => string): string {
  const lines = was?.unit.type === 'table' ? was.source.split('\n') : [];
  const olds = was?.unit.rows.map((row, at) => sameUnit({ ...unit, rows: [[], at === 0 ? headOf(row) : row] })) ?? [];
  const isAsWide = was?.unit.rows[0]?.length === unit.rows[0]?.length;
  const rows = unit.rows.map((row, at) => {
    const old = isAsWide ? olds.indexOf(sameUnit({ ...unit, rows: [[], at === 0 ? headOf(row) : row] })) : -1;
    const line = lines[old > 0 ? old + 1 : old];
    return line ?? `| ${row.map((cell) => say(cell).replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  });
  const [head = '', ...others] = rows;
  const rule = (isAsWide && lines[1]) || `| ${unit.rows[0]?.map(() => '---').join(' | ')} |`;
  return [head, rule, ...others].join('\n');
}

/** The cells of a head as plain words: Word has them in bold. */
const headOf = (row: readonly PhrasingContent[][]): PhrasingContent[][] =>
  row.map((cell) => [{ type: 'text', value: wordsIn(cell) }]);

/** What stands between two units: as it was where they followed on each other, or else as little as tells them apart. */
function gapBetween({ step: one }: Piece, { step: other }: Piece, body: string, now: readonly WrittenUnit[]): string {
  const [before, after] = [now[one.from ?? -1], now[other.from ?? -1]];
  const isAsItWas = (step: Step, was: Unit) => step.how === 'kept' || step.unit.type === was.type;
  if (before && after && one.from === (other.from ?? 0) - 1 && isAsItWas(one, before) && isAsItWas(other, after))
    return body.slice(before.end, after.start);
  if (one.unit.type === 'quotation' && other.unit.type === 'quotation') return '\n>\n';
  const isList = one.unit.type === 'item' && other.unit.type === 'item';
  return isList && (one.unit.depth !== other.unit.depth || one.unit.isOrdered === other.unit.isOrdered) ? '\n' : '\n\n';
}

/** Ordered lists in which an item came, went or changed, counted through from their first number. */
function numbered(pieces: readonly Piece[]): Piece[] {
  const numbers = new Map<Piece, number>();
  for (const list of orderedLists(pieces)) {
    const isWhole = list.every(({ step }, at) => step.how === 'kept' && step.from === (list[0]?.step.from ?? 0) + at);
    const [first = 1, second] = list.map(({ text }) => Number(/\d+/.exec(text)?.[0]));
    if (!isWhole) for (const [at, piece] of list.entries()) numbers.set(piece, first === second ? first : first + at);
  }
  return pieces.map((piece) => {
    const number = numbers.get(piece);
    if (number === undefined) return piece;
    return { ...piece, text: piece.text.replace(/^([ \t]*)\d+/, (_, inset: string) => `${inset}${number}`) };
  });
}

/** The ordered items that count on together. */
function orderedLists(pieces: readonly Piece[]): Piece[][] {
  const lists: Piece[][] = [];
  let open: (Piece[] | undefined)[] = [];
  for (const piece of pieces) {
    const { type, depth, isOrdered } = piece.step.unit;
    open = type === 'item' ? open.slice(0, depth + 1) : [];
    if (type !== 'item') continue;
    const list = isOrdered ? open[depth] : undefined;
    if (list) list.push(piece);
    else if (isOrdered) lists.push((open[depth] = [piece]));
    else open[depth] = undefined;
  }
  return lists;
}
