import { expect, test } from 'vitest';
import { goneProblems, newAddresses, readLock, writeLock } from '../../../src/lib/url-lock.ts';
import { formatProblems } from '../../../src/lib/problem.ts';

const kept = [
  { file: 'content/urls.lock', addresses: ['/lessen/', '/lessen/oud/', '/praktijken/x/', '/praktijken/x/kaart/'] },
];
const now = new Set(['/lessen/', '/praktijken/x/', '/praktijken/x/kaart/', '/nieuw/']);

test('an address that is gone is told with its line and the fix', () => {
  const told = formatProblems(goneProblems({ now, kept, hidden: [] }));
  expect(told).toContain('content/urls.lock:3');
  expect(told).toContain('`/lessen/oud/` stond op de site');
  expect(told).toContain('`content/redirects.yaml`');
  expect(told.match(/FOUT/g)).toHaveLength(1);
});

test('a fork is sent to its own redirects for its own addresses', () => {
  const own = [{ file: 'content/lokaal/urls.lock', addresses: ['/lessen/eigen/'] }];
  expect(formatProblems(goneProblems({ now, kept: own, hidden: [] }))).toContain('`content/lokaal/redirects.yaml`');
});

test('an address that leads on or tells why it is gone is not gone', () => {
  expect(goneProblems({ now: new Set([...now, '/lessen/oud/']), kept, hidden: [] })).toEqual([]);
});

test('what a fork hides may be gone, with all below it and the lists that it leaves empty', () => {
  const all = [
    {
      file: 'content/urls.lock',
      addresses: ['/praktijken/x/', '/praktijken/x/kaart/', '/voorbeelden/vorm/y/', '/a-z/q/'],
    },
  ];
  expect(goneProblems({ now: new Set(), kept: all, hidden: ['/praktijken/x/'] })).toEqual([]);
  expect(goneProblems({ now: new Set(), kept: all, hidden: [] })).toHaveLength(4);
});

test('new addresses are added, and nothing is taken out', () => {
  expect(newAddresses({ now, kept, hidden: [] })).toEqual(['/nieuw/']);
  expect(readLock(writeLock(['/b/', '/a/']))).toEqual(['/a/', '/b/']);
});
