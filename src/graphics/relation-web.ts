import { layOut, type Edge } from './web-layout.ts';

/** Something to draw in the web. */
export interface Node {
  id: string;
  title: string;
}

/** A drawing of three columns and the lines between them. */
export interface Web {
  width: number;
  height: number;
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
}

/** A thing in the web, and where it stands. */
export interface DrawnNode extends Node {
  column: Column;
  /** The title, a line at a time, with the baseline of each. */
  lines: readonly { text: string; y: number }[];
  anchor: 'start' | 'middle';
  textX: number;
  /** Where lines are tied to it. */
  ties: readonly number[];
  y: number;
  box: { x: number; y: number; width: number; height: number };
  /** The numbers of the lines that are tied to it. */
  edges: readonly number[];
}

/** A line in the web. */
export interface DrawnEdge extends Edge {
  /** Path data. */
  path: string;
  /** Whether it passes the middle column. */
  isFar: boolean;
}

/** What stands in the middle has a drawing above its title, of this size. */
export const emblem = 40;

/** Draws a web: the columns from left to right, each in an order that keeps the lines from crossing much. */
export function drawWeb(
  columns: readonly [readonly Node[], readonly Node[], readonly Node[]],
  edges: readonly Edge[],
): Web {
  const nodes = columns.flatMap((column, index) =>
    column.map((node) => {
      const place = places[index as Column];
      const texts = wrap(node.title, place.letters);
      return { ...node, column: index as Column, texts, height: place.head + texts.length * leading + padding };
    }),
  );
  const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
  const layout = layOut(nodes, edges, { gap: 7, lane: 2 });
  const drawn = layout.edges.map(({ from, to, fromY, toY, lane }): DrawnEdge => {
    const start = { x: places[columnOf.get(from)!].ties.at(-1)!, y: Math.round(fromY) };
    const end = { x: places[columnOf.get(to)!].ties[0], y: Math.round(toY) };
    const isFar = lane !== undefined;
    const [left, right] = places[1].ties;
    const y = Math.round(lane ?? 0);
    const path = isFar ? `${curve(start, { x: left, y })}H${right}${curve({ x: right, y }, end)}` : curve(start, end);
    return { from, to, isFar, path: `M${start.x} ${start.y}${path}` };
  });
  return {
    width: places[2].box.x + places[2].box.width,
    height: Math.ceil(layout.height),
    edges: drawn,
    nodes: layout.blocks.map(({ id, y }): DrawnNode => {
      const { title, column, texts, height } = nodes.find((node) => node.id === id)!;
      const { anchor, textX, ties, box, head } = places[column];
      const top = Math.round(y - height / 2);
      const lines = texts.map((text, index) => ({ text, y: top + head + padding / 2 + index * leading + 15 }));
      const tied = drawn.flatMap(({ from, to }, index) => (from === id || to === id ? [index] : []));
      return {
        id,
        title,
        column,
        lines,
        anchor,
        textX,
        ties,
        y: Math.round(y),
        box: { ...box, y: top, height },
        edges: tied,
      };
    }),
  };
}

/** A text broken between words into as few lines of at most so many letters as it needs, all about as long. */
export function wrap(text: string, letters: number): string[] {
  const fewest = fill(text, letters).length;
  let narrower = letters;
  while (narrower > 1 && fill(text, narrower - 1).length === fewest) narrower--;
  return fill(text, narrower);
}

type Column = 0 | 1 | 2;

const leading = 20;
const padding = 10;

/** What differs between the columns: how wide a title is in letters, and what stands where. */
const places = {
  0: { letters: 29, head: 0, anchor: 'start', textX: 0, ties: [240], box: { x: 0, width: 248 } },
  1: { letters: 24, head: emblem, anchor: 'middle', textX: 550, ties: [448, 652], box: { x: 440, width: 220 } },
  2: { letters: 29, head: 0, anchor: 'start', textX: 874, ties: [860], box: { x: 852, width: 248 } },
} as const;

/** Fills line after line with words; a word that is too long has a line of its own. */
function fill(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Point {
  x: number;
  y: number;
}

/** A curve that leaves and arrives level. */
function curve(from: Point, to: Point): string {
  const halfway = (from.x + to.x) / 2;
  return `C${halfway} ${from.y} ${halfway} ${to.y} ${to.x} ${to.y}`;
}
