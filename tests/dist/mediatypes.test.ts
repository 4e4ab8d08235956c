import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, test } from 'vitest';
import { mediaTypes } from '../../src/lib/media-types.ts';
import { dist } from './pages.ts';

test('every file of the site is of a type that hosts are told of', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== '.nojekyll');
  expect(files.length).toBeGreaterThan(700);
  expect(files.map(({ name }) => name).filter((name) => !mediaTypes[extname(name).slice(1)])).toEqual([]);
});
