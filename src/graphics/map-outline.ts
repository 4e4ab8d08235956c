import { project, type Point } from './map-projection.ts';

/** Areas that share their borders: each border is stored once, as an arc, and areas refer to arcs. */
export interface Topology {
  /** Lines of longitude and latitude in degrees. */
  arcs: readonly Line[];
  /** The rings of each province as numbers of arcs; `-1 - n` is arc n, backwards. */
  provinces: Readonly<Record<string, readonly Ring[]>>;
  /** Lakes, and islands in them, as rings. */
  water: readonly Line[];
}

/** Positions as maps store them: longitude before latitude. */
export type Line = readonly (readonly [longitude: number, latitude: number])[];

/** A closed line, as numbers of arcs. */
export type Ring = readonly number[];

/** The coast and outer border, as closed path data. */
export function coastOf({ arcs, provinces }: Topology): string {
  const uses = usesOf(provinces);
  const outer = Object.values(provinces)
    .flat(2)
    .filter((arc) => uses.get(numberOf(arc)) === 1)
    .map((arc) => arcAt(arcs, arc));
  return chain(outer).map(closedPath).join('');
}

/** The borders between provinces, as path data. */
export function bordersOf({ arcs, provinces }: Topology): string {
  const uses = usesOf(provinces);
  return arcs
    .filter((_, index) => uses.get(index) === 2)
    .map(openPath)
    .join('');
}

/** One province, as closed path data; empty when there is none of that name. */
export const provinceOf = ({ arcs, provinces }: Topology, name: string): string =>
  (provinces[name] ?? [])
    .map((ring) => closedPath(ring.flatMap((arc, index) => arcAt(arcs, arc).slice(index === 0 ? 0 : 1))))
    .join('');

/** The lakes, as closed path data. */
export const waterOf = ({ water }: Topology): string => water.map(closedPath).join('');

const numberOf = (arc: number): number => (arc < 0 ? -1 - arc : arc);

function arcAt(arcs: readonly Line[], arc: number): Line {
  const line = arcs[numberOf(arc)] ?? [];
  return arc < 0 ? [...line].reverse() : line;
}

function usesOf(provinces: Topology['provinces']): Map<number, number> {
  const uses = new Map<number, number>();
  for (const arc of Object.values(provinces).flat(2)) uses.set(numberOf(arc), (uses.get(numberOf(arc)) ?? 0) + 1);
  return uses;
}

/** Joins lines, each of which begins where another ends, to rings. */
function chain(lines: readonly Line[]): Line[] {
  const rest = new Set(lines);
  const rings: Line[] = [];
  for (const first of lines) {
    if (!rest.delete(first)) continue;
    const ring = [...first];
    for (let next: Line | undefined = first; next;) {
      const end = ring.at(-1);
      next = [...rest].find(([start]) => start?.join() === end?.join());
      if (next) ring.push(...next.slice(1));
      if (next) rest.delete(next);
    }
    rings.push(ring);
  }
  return rings;
}

/** Path data in steps from point to point, in tenths of a unit so that the steps add up. */
function openPath(line: Line): string {
  const points = line.map(([longitude, latitude]) => tenths(project([latitude, longitude])));
  const [start, ...steps] = points.map(({ x, y }, index) => {
    const from = points[index - 1] ?? { x: 0, y: 0 };
    return `${(x - from.x) / 10} ${(y - from.y) / 10}`;
  });
  return `M${start}l${steps.join(' ')}`.replaceAll(' -', '-');
}

const closedPath = (line: Line): string => `${openPath(line)}Z`;

const tenths = ({ x, y }: Point): Point => ({ x: Math.round(x * 10), y: Math.round(y * 10) });
