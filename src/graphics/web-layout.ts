/** Something to draw in a column. */
export interface Block {
  id: string;
  /** 0 is the column on the left. */
  column: 0 | 1 | 2;
  height: number;
}

/** A line between two blocks, from the left one to the right one. */
export interface Edge {
  from: string;
  to: string;
}

/** Where everything goes; every `y` is a middle. */
export interface LayeredLayout {
  height: number;
  blocks: readonly { id: string; y: number }[];
  /** `lane` is the height at which a line from the left to the right column passes the middle one. */
  edges: readonly (Edge & { fromY: number; toY: number; lane?: number })[];
  /** How many pairs of lines cross. */
  crossings: number;
}

/** Distances between blocks in a column. */
export interface Spacing {
  gap: number;
  /** The height that a line takes where it passes the middle column. */
  lane: number;
}

/**
 * Orders blocks in three columns so that few lines cross, and spreads each column over the same height.
 * A line that skips the middle column gets a lane there, so that it passes between the blocks.
 */
export function layOut(blocks: readonly Block[], edges: readonly Edge[], spacing: Spacing): LayeredLayout {
  const columnOf = new Map(blocks.map(({ id, column }) => [id, column]));
  const skips = (edge: Edge) => columnOf.get(edge.from) === 0 && columnOf.get(edge.to) === 2;
  const lanes = edges.filter(skips).map((edge): Block => ({ id: laneOf(edge), column: 1, height: spacing.lane }));
  const steps = edges.flatMap((edge) =>
    skips(edge)
      ? [
          { from: edge.from, to: laneOf(edge) },
          { from: laneOf(edge), to: edge.to },
        ]
      : [edge],
  );
  const items = [...blocks, ...lanes];
  const start = ([0, 1, 2] as const).map((column) => items.filter((item) => item.column === column));
  const columns = withFewCrossings(start, steps);
  const height = Math.max(...columns.map((column) => heightOf(column) + spacing.gap * Math.max(0, column.length - 1)));
  const middles = new Map(columns.flatMap((column) => spread(column, height)));
  const at = (id: string) => middles.get(id) ?? 0;
  return {
    height,
    blocks: columns.flat().flatMap(({ id }) => (columnOf.has(id) ? [{ id, y: at(id) }] : [])),
    edges: edges.map((edge) => ({
      ...edge,
      fromY: at(edge.from),
      toY: at(edge.to),
      ...(skips(edge) ? { lane: at(laneOf(edge)) } : {}),
    })),
    crossings: crossingsOf(columns, steps),
  };
}

type Columns = readonly (readonly Block[])[];

const laneOf = ({ from, to }: Edge): string => `${from} > ${to}`;

const heightOf = (column: readonly Block[]): number => column.reduce((sum, { height }) => sum + height, 0);

const sweeps = 8;

/** Sweeps to and fro, putting each block at the mean place of its neighbours, and keeps the best order seen. */
function withFewCrossings(start: Columns, steps: readonly Edge[]): Columns {
  let best = start;
  let current = start;
  for (const moving of Array.from({ length: sweeps }, () => [1, 2, 1, 0]).flat()) {
    const column = byNeighbours(current[moving]!, current, steps);
    current = swapNeighbours(current.with(moving, column), moving, steps);
    if (crossingsOf(current, steps) < crossingsOf(best, steps)) best = current;
  }
  return best;
}

function byNeighbours(column: readonly Block[], columns: Columns, steps: readonly Edge[]): Block[] {
  const places = placesIn(columns);
  const mean = ({ id }: Block) => {
    const near = steps.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    return near.length ? near.reduce((sum, each) => sum + (places.get(each) ?? 0), 0) / near.length : places.get(id)!;
  };
  return [...column].sort((a, b) => mean(a) - mean(b));
}

/** Swaps blocks that stand next to each other in one column as long as that helps. */
function swapNeighbours(columns: Columns, moving: number, steps: readonly Edge[]): Columns {
  let best = columns;
  let least = crossingsOf(best, steps);
  for (let index = 0; index + 1 < (best[moving]?.length ?? 0); index++) {
    const column = [...best[moving]!];
    column.splice(index, 2, column[index + 1]!, column[index]!);
    const swapped = best.with(moving, column);
    const crossings = crossingsOf(swapped, steps);
    if (crossings >= least) continue;
    [best, least, index] = [swapped, crossings, -1];
  }
  return best;
}

/** The place of each block in its column, from 0 at the top to 1 at the bottom. */
const placesIn = (columns: Columns): Map<string, number> =>
  new Map(columns.flatMap((column) => column.map(({ id }, index) => [id, (index + 0.5) / column.length] as const)));

function crossingsOf(columns: Columns, steps: readonly Edge[]): number {
  const places = placesIn(columns);
  const left = new Set(columns[0]?.map(({ id }) => id));
  const lines = steps.map(({ from, to }) => ({
    left: left.has(from),
    a: places.get(from) ?? 0,
    b: places.get(to) ?? 0,
  }));
  let crossings = 0;
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1))
      if (one.left === other.left && (one.a - other.a) * (one.b - other.b) < 0) crossings++;
  return crossings;
}

/** The middle of each block when a column is spread evenly over a height. */
function spread(column: readonly Block[], height: number): (readonly [string, number])[] {
  const gap = (height - heightOf(column)) / Math.max(1, column.length);
  let top = gap / 2;
  return column.map((block) => {
    const middle = top + block.height / 2;
    top += block.height + gap;
    return [block.id, middle] as const;
  });
}
