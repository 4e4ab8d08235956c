import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureOf } from '../../../../src/lib/node/failure.ts';
import { writeFiles, writeNewFile } from '../../../../src/lib/node/write-files.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'schrijven-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const everything = () => readdirSync(folder, { recursive: true }).sort();

test('files are written together, also in folders that are new, and nothing stays beside them', () => {
  writeFileSync(at('a.txt'), 'oud');
  writeFiles(
    new Map<string, string | Buffer>([
      [at('a.txt'), 'nieuw'],
      [at('map/b.txt'), Buffer.from('ook')],
    ]),
  );
  expect([read('a.txt'), read('map/b.txt')]).toEqual(['nieuw', 'ook']);
  expect(everything()).toEqual(['a.txt', 'map', 'map/b.txt']);
});

test.each(['a folder stands in the place of the second', 'a file stands where the second wants a folder'])(
  'when %s, the first is as it was, and it is told in Dutch',
  (what) => {
    writeFileSync(at('a.txt'), 'oud');
    if (what.startsWith('a folder')) mkdirSync(at('b.txt'));
    else writeFileSync(at('b'), '');
    const second = what.startsWith('a folder') ? 'b.txt' : 'b/b.txt';
    const before = everything();
    let told = '';
    try {
      writeFiles(new Map([at('a.txt'), at(second)].map((file) => [file, 'nieuw'])));
    } catch (thrown) {
      told = failureOf(thrown);
    }
    expect(told).toMatch(/^Hier staat een .*\n→ /s);
    expect(read('a.txt')).toBe('oud');
    expect(everything()).toEqual(before);
  },
);

test('a new file never takes the place of one that is there', () => {
  expect(writeNewFile(at('map/a.txt'), 'eerst')).toBe(true);
  expect(writeNewFile(at('map/a.txt'), 'later')).toBe(false);
  expect(read('map/a.txt')).toBe('eerst');
  expect(everything()).toEqual(['map', 'map/a.txt']);
});

test.each([
  ['ENOSPC', 'De schijf is vol.'],
  ['EROFS', 'Deze schijf is alleen te lezen: `x`'],
  ['EACCES', 'U mag hier niet schrijven: `x`'],
])('what the disk says with %s is told with what to do', (code, told) => {
  expect(failureOf(Object.assign(new Error('english'), { code, path: 'x' }))).toMatch(new RegExp(`^${told}\n→ `));
});

test('what the disk says is found where another error carries it', () => {
  const cause = Object.assign(new Error('english'), { code: 'ENOSPC' });
  expect(failureOf(new Error('Build failed', { cause }))).toContain('De schijf is vol');
  expect(failureOf(new Error('Anders', { cause: new Error('x') }))).toBe('Anders');
});
