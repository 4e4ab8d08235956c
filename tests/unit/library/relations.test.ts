import { relationProblems } from '../../../src/checks/relations.ts';
import { expect, test } from 'vitest';
import type { Kind } from '../../../src/kinds.ts';
import type { Entry } from '../../../src/library/entry.ts';
import { pathOf } from '../../../src/library/path.ts';
import { declaredRelations, relationsByPath } from '../../../src/library/relations.ts';

/** An entry with as much as its relations need. */
const entryWith = ({ kind, id, file, fields }: { kind: Kind; id: string; file: string; fields: object }) =>
  ({ kind, id, path: pathOf({ kind, id }), file, fields, lineOf: () => undefined }) as unknown as Entry;

const lesson = entryWith({
  kind: 'lessons',
  id: 'vertrouwen',
  file: 'content/lessen/vertrouwen.mdx',
  fields: {
    practices: [{ id: 'relaties', why: 'Omdat gesprekken vertrouwen geven.' }],
    roles: [{ id: 'wijkmanager', why: 'Omdat die er is.' }],
  },
});
const situation = entryWith({
  kind: 'situations',
  id: 'boos',
  file: 'content/situaties/boos.mdx',
  fields: {
    route: [
      { id: 'lessen/vertrouwen', why: 'Eerst dit.' },
      { id: 'praktijken/relaties', why: 'Dan dat.' },
    ],
  },
});
const example = entryWith({
  kind: 'examples',
  id: 'fonds',
  file: 'content/voorbeelden/fonds.mdx',
  fields: { municipality: { id: 'berkelland', why: 'Hier was het.' } },
});

test('relations are read from every field that declares them, in order', () => {
  expect(
    declaredRelations([lesson, situation, example]).map(({ from, to, field, index }) => [from, to, field, index]),
  ).toEqual([
    ['lessen/vertrouwen', 'praktijken/relaties', 'practices', 0],
    ['lessen/vertrouwen', 'rollen/wijkmanager', 'roles', 0],
    ['situaties/boos', 'lessen/vertrouwen', 'route', 0],
    ['situaties/boos', 'praktijken/relaties', 'route', 1],
    ['voorbeelden/fonds', 'gemeenten/berkelland', 'municipality', 0],
  ]);
});

test('a relation is seen from both ends with the same reason', () => {
  const ends = relationsByPath(declaredRelations([lesson]));
  expect(ends.get('lessen/vertrouwen')?.[0]).toMatchObject({ path: 'praktijken/relaties', declaredHere: true });
  expect(ends.get('praktijken/relaties')).toEqual([
    { path: 'lessen/vertrouwen', why: 'Omdat gesprekken vertrouwen geven.', declaredHere: false, field: 'practices' },
  ]);
});

test('all broken relations are told at once', () => {
  expect(relationProblems([lesson, situation], new Set(['lessen/vertrouwen', 'situaties/boos']))).toHaveLength(3);
});

test('an entry that exists but could not be read is not a broken relation', () => {
  const known = new Set(['lessen/vertrouwen', 'praktijken/relaties', 'rollen/wijkmanager']);
  expect(relationProblems([lesson], known)).toEqual([]);
});
