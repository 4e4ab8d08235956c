import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outsideVitest } from '../../environment.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'slot-'))));
afterEach(() => rmSync(root, { recursive: true }));

const moduleAt = (path: string) => JSON.stringify(pathToFileURL(path).href);
const locking = `import { lockBuild } from ${moduleAt('src/lib/node/lock.ts')};
try { lockBuild(); console.log('bezig'); } catch (thrown) { console.log(thrown.message); }`;
const run = (code: string) =>
  spawnSync('node', ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8', env: outsideVitest });

/** A process that holds the lock until it is stopped. */
async function holder() {
  const child = spawn('node', ['--input-type=module', '-e', `${locking}\nsetInterval(() => {}, 1000);`], {
    cwd: root,
    env: outsideVitest,
  });
  await once(child.stdout, 'data');
  return child;
}

test('of two builds at once the second says so, and the lock goes when the first ends', async () => {
  const first = await holder();
  expect(run(locking).stdout).toMatch(
    new RegExp(`^Er is hier al een opdracht bezig .*\\(proces ${first.pid}\\).*\n→ Wacht`),
  );
  first.kill('SIGTERM');
  const [status] = (await once(first, 'exit')) as [number];
  expect(status).toBe(143);
  expect(existsSync(join(root, '.dist-lock'))).toBe(false);
  expect(run(locking).stdout).toBe('bezig\n');
});

test('the lock of a build that was killed stops nobody', async () => {
  const first = await holder();
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(existsSync(join(root, '.dist-lock'))).toBe(true);
  expect(run(locking).stdout).toBe('bezig\n');
  expect(existsSync(join(root, '.dist-lock'))).toBe(false);
});

test('a machine that goes down while one site takes the place of another loses neither', () => {
  mkdirSync(join(root, '.dist-old'));
  mkdirSync(join(root, '.dist-next'));
  writeFileSync(join(root, '.dist-old/index.html'), 'de vorige');
  writeFileSync(join(root, '.dist-next/index.html'), 'de nieuwe');
  const publishing = `import { publish, restorePublished } from ${moduleAt('src/cli/publish.ts')};`;
  run(`${publishing} restorePublished();`);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('de vorige');
  run(`${publishing} restorePublished(); publish();`);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('de nieuwe');
  expect(existsSync(join(root, '.dist-old'))).toBe(false);
});
