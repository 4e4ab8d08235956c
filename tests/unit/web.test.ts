import { expect, test } from 'vitest';
import { drawWeb, wrap } from '../../src/lib/web.ts';

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
const knot = (id: string) => web.knots.find((each) => each.id === id)!;

test('a text is broken into as few lines as it needs, of about the same length', () => {
  expect(wrap('Neem raad en college meteen mee', 29)).toEqual(['Neem raad en', 'college meteen mee']);
  expect(wrap('Kort', 29)).toEqual(['Kort']);
});

test('a word that is too long is not broken', () => {
  expect(wrap('de besluitvormingsmachine in', 10)).toEqual(['de', 'besluitvormingsmachine', 'in']);
});

test('a thread runs from a tie of one knot to a tie of the other', () => {
  const [near] = web.threads;
  expect(near!.path).toMatch(new RegExp(`^M${knot('les').ties[0]} ${knot('les').y}C`));
  expect(near!.path).toMatch(new RegExp(`${knot('praktijk').ties[0]} ${knot('praktijk').y}$`));
});

test('a thread that passes the middle runs level there', () => {
  const far = web.threads[1]!;
  expect(far.isFar).toBe(true);
  expect(far.path).toContain(`H${knot('praktijk').ties[1]}`);
});

test('each knot knows its threads', () => {
  expect(knot('les').threads).toEqual([0, 1]);
  expect(knot('praktijk').threads).toEqual([0]);
  expect(knot('dilemma').threads).toEqual([1]);
});

test('every line of a title stands within its box', () => {
  for (const { lines, box, title } of web.knots) {
    expect(lines.map(({ text }) => text).join(' ')).toBe(title);
    expect(Math.min(...lines.map(({ y }) => y - 15))).toBeGreaterThanOrEqual(box.y);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(box.y + box.height);
  }
});
