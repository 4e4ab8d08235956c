import { expect, test } from 'vitest';
import { drawWeb, wrap } from '../../../src/graphics/relation-web.ts';

const web = drawWeb(
  [
    [{ id: 'les', title: 'Neem raad en college meteen mee' }],
    [{ id: 'praktijk', title: 'Werken aan relaties' }],
    [{ id: 'dilemma', title: 'Loslaten of blijven sturen' }],
  ],
  [
    { from: 'les', to: 'praktijk' },
    { from: 'les', to: 'dilemma' },
  ],
);
const node = (id: string) => web.nodes.find((each) => each.id === id)!;

test('a text is broken into as few lines as it needs, of about the same length', () => {
  expect(wrap('Neem raad en college meteen mee', 29)).toEqual(['Neem raad en', 'college meteen mee']);
  expect(wrap('Kort', 29)).toEqual(['Kort']);
});

test('a word that is too long is not broken', () => {
  expect(wrap('de besluitvormingsmachine in', 10)).toEqual(['de', 'besluitvormingsmachine', 'in']);
});

test('a edge runs from a tie of one node to a tie of the other', () => {
  const [near] = web.edges;
  expect(near!.path).toMatch(new RegExp(`^M${node('les').ties[0]} ${node('les').y}C`));
  expect(near!.path).toMatch(new RegExp(`${node('praktijk').ties[0]} ${node('praktijk').y}$`));
});

test('a edge that passes the middle runs level there', () => {
  const far = web.edges[1]!;
  expect(far.isFar).toBe(true);
  expect(far.path).toContain(`H${node('praktijk').ties[1]}`);
});

test('each node knows its edges', () => {
  expect(node('les').edges).toEqual([0, 1]);
  expect(node('praktijk').edges).toEqual([0]);
  expect(node('dilemma').edges).toEqual([1]);
});

test('every line of a title stands within its box', () => {
  for (const { lines, box, title } of web.nodes) {
    expect(lines.map(({ text }) => text).join(' ')).toBe(title);
    expect(Math.min(...lines.map(({ y }) => y - 15))).toBeGreaterThanOrEqual(box.y);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(box.y + box.height);
  }
});
