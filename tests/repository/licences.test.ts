import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Licences that go together with EUPL-1.2 in a package of a public body. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

interface Locked {
  packages: Record<string, { version?: string; license?: string; link?: boolean }>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;

/** Which BSD licence a package means that says no more: the one of which it has the text, by its clauses. */
function clausesOf(path: string): string {
  const text = existsSync(`${path}/LICENSE`) ? readFileSync(`${path}/LICENSE`, 'utf8') : '';
  const clauses = [...text.matchAll(/^\s*(\d)\. (?:Redistributions|Neither the name)/gm)].map(([, number]) => number);
  return clauses.length > 1 ? `BSD-${clauses.length}-Clause` : 'unknown';
}

/** What a package says of its licence: in the lock file, or in its own description where the lock file is silent. */
function licenceOf(path: string, locked?: string): string {
  if (locked && locked !== 'BSD') return locked;
  if (locked) return clausesOf(path);
  const description = `${path}/package.json`;
  if (!existsSync(description)) return 'unknown';
  const { license, licenses } = JSON.parse(readFileSync(description, 'utf8')) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown';
}

/** Whether an expression can be met with licences of the list: one of those with OR, all of those with AND. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));

test('every package that is installed has a licence of the list', () => {
  const all = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  expect(all.length).toBeGreaterThan(300);
  const wrong = all
    .map(([path, { license }]) => `${path}: ${licenceOf(path, license)}`)
    .filter((line) => !isAllowed(line.split(': ')[1] ?? ''));
  expect(wrong).toEqual([]);
});

test('an expression is read as it is meant', () => {
  expect(isAllowed('(MIT OR GPL-3.0)')).toBe(true);
  expect(isAllowed('MIT AND GPL-3.0')).toBe(false);
  expect(isAllowed('SEE LICENSE IN LICENSE')).toBe(false);
});
