import { describe, expect, test } from 'vitest';
import { choose, compareFields, decodeIds, withComparison, type Comparable } from '../../../src/compare/comparison.ts';
import { toolStateIn } from '../../../src/lib/tool-address.ts';

const item = (id: string, folder: string, fields: Record<string, string[]> = {}): Comparable => ({
  id,
  folder,
  title: id.toUpperCase(),
  fields: Object.entries(fields).map(([term, values]) => ({ term, values: values.map((text) => ({ text })) })),
});

describe('fields beside each other', () => {
  const one = item('a', 'voorbeelden', { Schaal: ['wijk'], Vorm: ['beraad'], Lessen: ['x', 'y'] });
  const other = item('b', 'voorbeelden', { Schaal: ['wijk'], Rollen: ['raad'], Lessen: ['y', 'x'] });

  test('keep the order of the pages, and know which say the same, in whatever order', () => {
    expect(compareFields([one, other]).map(({ term, isSame }) => [term, isSame])).toEqual([
      ['Schaal', true],
      ['Vorm', false],
      ['Lessen', true],
      ['Rollen', false],
    ]);
  });

  test('are empty where a page has none', () => {
    const forms = compareFields([one, other]).find(({ term }) => term === 'Vorm');
    expect(forms?.cells).toEqual([[{ text: 'beraad' }], []]);
  });

  test('are never the same with nothing beside them', () => {
    expect(compareFields([one]).some(({ isSame }) => isSame)).toBe(false);
  });

  test('with the same words and other addresses differ', () => {
    const linked = (url: string): Comparable => ({
      ...item('a', 'voorbeelden'),
      fields: [{ term: 'Gemeente', values: [{ text: 'Bergen', url }] }],
    });
    expect(compareFields([linked('/gemeenten/bergen-nh/'), linked('/gemeenten/bergen-lb/')])[0]?.isSame).toBe(false);
  });
});

describe('what an address asks for', () => {
  const items = [...'abcd'].map((id) => item(id, 'voorbeelden')).concat(item('dilemma', 'dilemmas'));
  const ids = (of: readonly Comparable[]) => of.map(({ id }) => id).join('');

  test('is chosen in its order, each once', () => {
    expect(ids(choose(['b', 'a', 'b'], items).chosen)).toBe('ba');
  });

  test('leaves out what is not here, what is of another kind than the first, and what no longer fits', () => {
    const { chosen, unknown, otherKinds, surplus } = choose(['c', 'weg', 'dilemma', 'a', 'b', 'd'], items);
    expect([ids(chosen), unknown, ids(otherKinds), ids(surplus)]).toEqual(['cab', ['weg'], 'dilemma', 'd']);
  });

  test('stands in an address, and is read again whatever it is', () => {
    const address = withComparison('/vergelijken/?als=wijkmanager', ['a', 'b,c', 'é']);
    expect(address).toBe('/vergelijken/?als=wijkmanager#vergelijk=a,b%2Cc,%C3%A9');
    expect(decodeIds(toolStateIn(address, 'vergelijk') ?? '')).toEqual(['a', 'b,c', 'é']);
    expect(decodeIds('a,%E0%A4%A,')).toEqual(['a', '%E0%A4%A', '']);
  });

  test('may be nothing', () => {
    expect(choose(['', ' '], items)).toEqual({ chosen: [], unknown: [], otherKinds: [], surplus: [] });
  });
});
