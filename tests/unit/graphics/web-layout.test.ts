import { expect, test } from 'vitest';
import { layOut, type Block } from '../../../src/graphics/web-layout.ts';

const spacing = { gap: 10, lane: 2 };
const block = (id: string, column: Block['column'], height = 20): Block => ({ id, column, height });

test('lines that cross are untangled', () => {
  const blocks = [block('a', 0), block('b', 0), block('c', 1), block('d', 1)];
  const { crossings, blocks: placed } = layOut(
    blocks,
    [
      { from: 'a', to: 'd' },
      { from: 'b', to: 'c' },
    ],
    spacing,
  );
  expect(crossings).toBe(0);
  const y = new Map(placed.map((each) => [each.id, each.y]));
  expect(y.get('a')! < y.get('b')!).toBe(y.get('d')! < y.get('c')!);
});

test('lines that must cross are counted', () => {
  const blocks = [block('a', 0), block('b', 0), block('c', 1), block('d', 1)];
  const edges = ['a', 'b'].flatMap((from) => ['c', 'd'].map((to) => ({ from, to })));
  expect(layOut(blocks, edges, spacing).crossings).toBe(1);
});

test('a line that skips the middle column passes beside what stands there', () => {
  const blocks = [block('a', 0), block('m', 1, 40), block('n', 1, 40), block('z', 2)];
  const { edges, blocks: placed } = layOut(
    blocks,
    [
      { from: 'a', to: 'z' },
      { from: 'a', to: 'm' },
      { from: 'n', to: 'z' },
    ],
    spacing,
  );
  const far = edges.find(({ lane }) => lane !== undefined)!;
  expect(far).toMatchObject({ from: 'a', to: 'z' });
  for (const { id, y } of placed.filter(({ id }) => id === 'm' || id === 'n'))
    expect(Math.abs(y - far.lane!), id).toBeGreaterThan(20);
});

test('only a line that skips a column has a lane', () => {
  const { edges } = layOut([block('a', 0), block('b', 1)], [{ from: 'a', to: 'b' }], spacing);
  expect(edges[0]).not.toHaveProperty('lane');
});

test('the fullest column sets the height, no two blocks in a column touch, and all stay within', () => {
  const blocks = [block('a', 0), block('b', 0), block('c', 0), block('d', 1)];
  const { height, blocks: placed } = layOut(blocks, [{ from: 'b', to: 'd' }], spacing);
  expect(height).toBe(80);
  const column = placed
    .filter(({ id }) => id !== 'd')
    .map(({ y }) => y)
    .sort((a, b) => a - b);
  expect(column[1]! - column[0]!).toBeGreaterThan(20);
  expect(column[0]!).toBeGreaterThanOrEqual(10);
  expect(column.at(-1)!).toBeLessThanOrEqual(70);
});
