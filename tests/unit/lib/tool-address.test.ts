import { expect, test } from 'vitest';
import { toolStateIn, withToolState } from '../../../src/lib/tool-address.ts';

const page = 'https://x.example/dossier/?als=wijkmanager';

test('what a tool keeps stands behind the #, in the place of what stood there, and is read again', () => {
  const address = withToolState(`${page}#iets`, 'dossier', 'aB-c_');
  expect(address).toBe(`${page}#dossier=aB-c_`);
  expect(toolStateIn(address, 'dossier')).toBe('aB-c_');
  expect(toolStateIn(address, 'gesprek')).toBeUndefined();
  expect(withToolState(address, 'dossier', '')).toBe(page);
});

test('a server is asked for the page alone', () => {
  const { search, pathname } = new URL(withToolState(page, 'vergelijk', 'a,b?v=c&d'));
  expect([pathname, search]).toEqual(['/dossier/', '?als=wijkmanager']);
});
