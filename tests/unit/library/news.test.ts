import { expect, test } from 'vitest';
import { newsOf } from '../../../src/library/news.ts';

const item = (day: string, what: string) => ({ date: new Date(day), what, why: 'Omdat het zo is.', pages: [] });
const ids = (...lists: Parameters<typeof newsOf>[0]) => newsOf(lists).map(({ what, id }) => `${what} ${id}`);

test('two pieces of news of one day have ids of their own, also across layers', () => {
  expect(
    ids(
      { layer: 'shared', items: [item('2026-11-22', 'a'), item('2026-11-22', 'b'), item('2026-11-23', 'c')] },
      { layer: 'local', items: [item('2026-11-22', 'd')] },
    ),
  ).toEqual([
    'c nieuws-2026-11-23-1',
    'a nieuws-2026-11-22-1',
    'b nieuws-2026-11-22-2',
    'd nieuws-2026-11-22-lokaal-1',
  ]);
});

test('an id stays when a word is mended, and when news of another day is added', () => {
  const before = ids({ layer: 'shared', items: [item('2026-11-22', 'Zoken gaat sneller')] });
  const after = ids({
    layer: 'shared',
    items: [item('2026-11-25', 'Nieuw'), item('2026-11-22', 'Zoeken gaat sneller')],
  });
  expect(after[1]?.split(' ').at(-1)).toBe(before[0]?.split(' ').at(-1));
});
