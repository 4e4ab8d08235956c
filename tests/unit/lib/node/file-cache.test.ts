import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCache } from '../../../../src/lib/node/file-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is made once for the same ingredients, and anew when nobody asked for it in the build before', async () => {
  const made: string[] = [];
  const ask = async (cache: ReturnType<typeof openCache>, ingredients: string) =>
    (
      await cache.get(ingredients, async () => {
        made.push(ingredients);
        return Buffer.from(`made of ${ingredients}`);
      })
    ).toString();

  const first = openCache(folder);
  expect(await ask(first, 'a')).toBe('made of a');
  expect(await ask(first, 'b')).toBe('made of b');
  first.prune();

  const second = openCache(folder);
  expect(await ask(second, 'a')).toBe('made of a');
  expect(made).toEqual(['a', 'b']);
  second.prune();

  await ask(openCache(folder), 'b');
  expect(made).toEqual(['a', 'b', 'b']);
});
