import { expect, test } from 'vitest';
import { readFields } from '../../../src/lib/yaml.ts';
import { formatProblems } from '../../../src/lib/problem.ts';
import { movedPaths, redirectProblems, redirectsOf, removedOf, type Places } from '../../../src/library/redirects.ts';
import { redirectList } from '../../../src/schemas/settings/redirects.ts';

const places: Places = new Map([
  ['/lessen/nieuw/', 'shared'],
  ['/praktijken/nieuw/', 'shared'],
  ['/praktijken/nieuw/kaart/', 'shared'],
  ['/lessen/eigen/', 'local'],
  ['/lessen/verborgen/', 'hidden'],
  ['/over/', 'shared'],
]);

const file = (text: string, name = 'content/redirects.yaml') => {
  const { fields, lineOf } = readFields(name, redirectList, text, 1);
  if (!fields) throw new Error(`Not sound: ${text}`);
  return { file: name, list: fields, lineOf };
};
const moved = (...pairs: [from: string, to: string][]) =>
  file(`moved:\n${pairs.map(([from, to]) => `  - from: ${from}\n    to: ${to}`).join('\n')}`);
const complaints = (...files: ReturnType<typeof file>[]) => formatProblems(redirectProblems(files, places));

test('an old address leads to where its page ends, however often that moved', () => {
  const files = [moved(['/lessen/oud/', '/lessen/ouder/'], ['/lessen/ouder/', '/lessen/nieuw/'])];
  expect(complaints(...files)).toBe('');
  expect(redirectsOf(files, places)).toEqual([
    { from: '/lessen/oud/', to: '/lessen/nieuw/' },
    { from: '/lessen/ouder/', to: '/lessen/nieuw/' },
  ]);
});

test('the card of a page moves with it', () => {
  expect(redirectsOf([moved(['/praktijken/oud/', '/praktijken/nieuw/'])], places)).toContainEqual({
    from: '/praktijken/oud/kaart/',
    to: '/praktijken/nieuw/kaart/',
  });
});

test('a page that a fork hides is no place to lead to, and no mistake', () => {
  const files = [moved(['/lessen/oud/', '/lessen/verborgen/'])];
  expect(complaints(...files)).toBe('');
  expect(redirectsOf(files, places)).toEqual([]);
});

test('a page that was taken away keeps its address, with the reason', () => {
  const files = [
    file(
      'removed:\n  - url: /lessen/weg/\n    date: 2026-11-21\n    reason: Deze les staat nu in een andere.\n    instead: [/over/]',
    ),
  ];
  expect(complaints(...files)).toBe('');
  expect(removedOf(files, places).map(({ url, instead }) => [url, instead])).toEqual([['/lessen/weg/', ['/over/']]]);
});

test.each([
  [
    'a target that is not there',
    [moved(['/lessen/oud/', '/lessen/niew/'])],
    ['content/redirects.yaml:3', '`/lessen/niew/` bestaat niet', 'Bedoelde u `/lessen/nieuw/`?'],
  ],
  [
    'a circle',
    [moved(['/lessen/a/', '/lessen/b/'], ['/lessen/b/', '/lessen/a/'])],
    ['loopt in een kring rond', 'redirects.yaml:3', 'redirects.yaml:5'],
  ],
  [
    'a rule before a page that is there',
    [moved(['/over/', '/lessen/nieuw/'])],
    ['FOUT', 'Op `/over/` staat een pagina', 'Haal de regel weg'],
  ],
  [
    'an address that two rules claim',
    [moved(['/lessen/oud/', '/over/']), moved(['/lessen/oud/', '/over/'])],
    ['`/lessen/oud/` staat er dubbel', 'content/redirects.yaml:2'],
  ],
  [
    'a way on that is not there',
    [
      file(
        'removed:\n  - url: /lessen/weg/\n    date: 2026-11-21\n    reason: Deze les staat nu in een andere.\n    instead: [/ovr/]',
      ),
    ],
    ['`/ovr/` bestaat niet', 'Bedoelde u `/over/`?'],
  ],
])('%s is told', (_, files, parts) => {
  for (const part of parts) expect(complaints(...files)).toContain(part);
});

test('a page of a fork at an address that moved upstream stays, with a warning', () => {
  const files = [moved(['/lessen/eigen/', '/lessen/nieuw/'])];
  expect(complaints(...files)).toContain('LET OP');
  expect(complaints(...files)).not.toContain('FOUT');
  expect(redirectsOf(files, places)).toEqual([]);
});

test('an address without its slashes is refused with an example', () => {
  const { problems } = readFields(
    'content/redirects.yaml',
    redirectList,
    'moved:\n  - from: lessen/oud\n    to: /over/',
    1,
  );
  expect(formatProblems(problems)).toContain('/lessen/x/');
});

test('entries that moved are found by the path that they had', () => {
  const paths = movedPaths([moved(['/lessen/oud/', '/lessen/nieuw/'], ['/wat/', '/over/'], ['/a-z/q/', '/a-z/'])]);
  expect([...paths]).toEqual([
    ['lessen/oud', 'lessen/nieuw'],
    ['paginas/wat', 'paginas/over'],
  ]);
});
