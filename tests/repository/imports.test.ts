import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

/** The floors of the house, from the ground up: what stands on a floor imports from below, and not from above. */
const floors: readonly (readonly string[])[] = [
  ['kinds.ts', 'error-codes.ts'],
  ['schemas', 'icons'],
  ['lib'],
  ['prose'],
  ['library'],
  ['markdown'],
  [
    'search',
    'compare',
    'dossier',
    'drafts',
    'teamscan',
    'prepare',
    'print',
    'graphics',
    'theme',
    'export',
    'hosting',
    'fork',
    'proposal',
    'editing',
  ],
  ['checks'],
  ['components'],
  ['layouts'],
  ['styles', 'integrations', 'cli', 'content.config.ts', 'middleware.ts'],
  ['pages'],
];

const features = floors[6] ?? [];
const files = globSync('src/**/*.{ts,astro,css,svg,csv}').sort();
const code = files.filter((file) => /\.(ts|astro|css)$/.test(file));

/** Every file of ours that a file imports: in code, in the scripts of a component, and in stylesheets. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const pattern = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|\bsrc=|new URL\(\s*)(['"])(\.{1,2}\/[^'"`]+)\1/g;
  return [...text.matchAll(pattern)].map(([, , to = '']) => normalize(join(dirname(file), to.split('?')[0] ?? '')));
}

const graph = new Map(code.map((file) => [file, importsOf(file)]));
const roomOf = (file: string): string => file.split('/')[1] ?? '';
const floorOf = (file: string): number => floors.findIndex((floor) => floor.includes(roomOf(file)));
const edges = [...graph].flatMap(([from, list]) => list.map((to) => ({ from, to })));

/** The circles in a graph: groups of which each can be reached from each. */
function circles(of: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = (start: string): Set<string> => {
    const seen = new Set<string>();
    const next = [...(of.get(start) ?? [])];
    for (let at = next.pop(); at !== undefined; at = next.pop())
      if (!seen.has(at)) {
        seen.add(at);
        next.push(...(of.get(at) ?? []));
      }
    return seen;
  };
  const reached = new Map([...of.keys()].map((each) => [each, reach(each)]));
  return [...of.keys()]
    .filter((each) => reached.get(each)?.has(each))
    .map((each) => [each, ...[...(reached.get(each) ?? [])].filter((other) => reached.get(other)?.has(each))]);
}

test('the reader of imports sees code, components and stylesheets', () => {
  expect(graph.get('src/layouts/Base.astro')).toContain('src/styles/site.css');
  expect(graph.get('src/styles/site.css')).toContain('src/styles/tokens.css');
  expect(graph.get('src/layouts/Prepare.astro')).toContain('src/layouts/browser/conversation-page.ts');
  expect(edges.length).toBeGreaterThan(500);
});

test('every file stands in a room that has a floor, and imports files that exist', () => {
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  const known = new Set(files);
  expect(edges.filter(({ to }) => !known.has(to)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('no import runs up', () => {
  // Stylesheets are gathered by those in `styles/`, which stand on a floor of their own.
  const up = edges.filter(({ from, to }) => !to.endsWith('.css') && floorOf(to) > floorOf(from));
  expect(up.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('a feature takes nothing of what another does on disk or in the browser', () => {
  const taken = edges.filter(
    ({ from, to }) =>
      features.includes(roomOf(from)) &&
      features.includes(roomOf(to)) &&
      roomOf(from) !== roomOf(to) &&
      /\/(node|browser)\//.test(to),
  );
  expect(taken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('what is pure imports nothing that touches disk, process or page', () => {
  const isPure = (file: string) =>
    file.endsWith('.ts') &&
    !/\/(node|browser)\//.test(file) &&
    floorOf(file) < floors.findIndex((floor) => floor.includes('checks'));
  const impure = edges.filter(({ from, to }) => isPure(from) && /\/(node|browser)\//.test(to));
  const builtIn = code.filter((file) => isPure(file) && /from 'node:/.test(readFileSync(file, 'utf8')));
  expect([...impure.map(({ from, to }) => `${from} → ${to}`), ...builtIn]).toEqual([]);
});

test('there is no circle of files, and none of rooms', () => {
  expect(circles(graph)).toEqual([]);
  const rooms = new Map<string, string[]>();
  for (const { from, to } of edges)
    if (roomOf(from) !== roomOf(to) && !to.endsWith('.css'))
      rooms.set(roomOf(from), [...(rooms.get(roomOf(from)) ?? []), roomOf(to)]);
  expect(circles(rooms)).toEqual([]);
});
