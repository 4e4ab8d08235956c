import { expect, test } from 'vitest';
import { bestFirst } from '../../../src/library/best-first.ts';

const example = (id: string, municipality: string, components: string[] = [], declaredHere = false) =>
  ({
    declaredHere,
    entry: { kind: 'examples', id, fields: { municipality: { id: municipality } }, prose: { components } },
  }) as unknown as Parameters<typeof bestFirst>[0][number];
const order = (leads: ReturnType<typeof example>[]) => bestFirst(leads).map(({ entry }) => entry.id);

test('what the author of the page chose comes first, in its order', () => {
  expect(order([example('a', 'breda'), example('b', 'heusden', [], true), example('c', 'breda', [], true)])).toEqual([
    'b',
    'c',
    'a',
  ]);
});

test('then one of each municipality, those that stop at a decision before others', () => {
  expect(
    order([
      example('a', 'breda'),
      example('b', 'breda', ['Beslismoment']),
      example('c', 'heusden'),
      example('d', 'heusden', ['Beslismoment']),
      example('e', 'ermelo'),
    ]),
  ).toEqual(['b', 'd', 'e', 'a', 'c']);
});
