import { expect, test } from 'vitest';
import { netherlands } from '../../../src/graphics/netherlands.ts';
import { bordersOf, coastOf, provinceOf, waterOf, type Topology } from '../../../src/graphics/map-outline.ts';
import { mapSize, project } from '../../../src/graphics/map-projection.ts';
import { municipality } from '../../../src/schemas/kinds/municipality.ts';

/** Two squares side by side, which share the line at five degrees east. */
const squares: Topology = {
  arcs: [
    [
      [5, 52],
      [5, 53],
    ],
    [
      [5, 53],
      [4, 53],
      [4, 52],
      [5, 52],
    ],
    [
      [5, 53],
      [6, 53],
      [6, 52],
      [5, 52],
    ],
  ],
  provinces: { West: [[0, 1]], East: [[-1, -3]] },
  water: [
    [
      [4.4, 52.4],
      [4.6, 52.4],
      [4.6, 52.6],
    ],
  ],
};

test('north is up, east is right, and at 52° a degree of longitude is 0.62 of one of latitude', () => {
  const [south, north, east] = [project([52, 5]), project([53, 5]), project([52, 6])];
  expect(north.y).toBeLessThan(south.y);
  expect(north.x).toBe(south.x);
  expect((east.x - south.x) / (south.y - north.y)).toBeCloseTo(0.616, 3);
});

test('a border that two provinces share is no coast, and is drawn once', () => {
  expect(bordersOf(squares).match(/M/g)).toHaveLength(1);
  expect(coastOf(squares).match(/M/g)).toHaveLength(1);
  expect(coastOf(squares)).toMatch(/Z$/);
});

test('the coast goes round both provinces, and a province round itself', () => {
  const [coast, west] = [points(coastOf(squares)), points(provinceOf(squares, 'West'))];
  const at = (longitude: number) => Math.round(project([52, longitude]).x * 10) / 10;
  expect([Math.min(...coast), Math.max(...coast)]).toEqual([at(4), at(6)]);
  expect([Math.min(...west), Math.max(...west)]).toEqual([at(4), at(5)]);
});

test('a province that is not there is not drawn', () => {
  expect(provinceOf(squares, 'Noord')).toBe('');
});

test('water is closed', () => {
  expect(waterOf(squares)).toMatch(/^M.*Z$/);
});

test('the country has each province that a municipality can name, and fits on the map', () => {
  expect(Object.keys(netherlands.provinces).sort()).toEqual([...municipality.shape.province.options].sort());
  const corners = netherlands.arcs.flat().map(([longitude, latitude]) => project([latitude, longitude]));
  expect(Math.min(...corners.flatMap(({ x, y }) => [x, y]))).toBeGreaterThan(0);
  expect(Math.max(...corners.map(({ x }) => x))).toBeLessThan(mapSize.width);
  expect(Math.max(...corners.map(({ y }) => y))).toBeLessThan(mapSize.height);
});

test('every ring of the country closes: each arc begins where the one before ends', () => {
  const loose = Object.entries(netherlands.provinces).flatMap(([name, rings]) =>
    rings
      .filter((ring) => {
        const lines = ring.map((arc) =>
          arc < 0 ? [...netherlands.arcs[-1 - arc]!].reverse() : netherlands.arcs[arc]!,
        );
        return lines.some((line, index) => String(line.at(-1)) !== String(lines[(index + 1) % lines.length]![0]));
      })
      .map((ring) => `${name}: ${ring.join(' ')}`),
  );
  expect(loose).toEqual([]);
});

test('the whole outline takes less than 6 kB', () => {
  expect((coastOf(netherlands) + bordersOf(netherlands) + waterOf(netherlands)).length).toBeLessThan(6000);
});

/** The places from left to right that path data passes. */
function points(path: string): number[] {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([each]) => Number(each));
  let x = 0;
  return numbers.filter((_, index) => index % 2 === 0).map((step) => Math.round((x += step) * 10) / 10);
}
