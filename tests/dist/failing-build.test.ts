import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { outsideVitest } from '../environment.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-broken-'));
afterAll(() => rmSync(root, { recursive: true }));

beforeAll(() => {
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'de vorige');
});

afterEach(() => {
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('de vorige');
  for (const rest of ['.dist-lock', '.dist-old']) expect(existsSync(join(root, rest)), rest).toBe(false);
});

test('a build whose book cannot be printed says what to do, exits with 1 and leaves the last good build as it was', () => {
  const { status, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...outsideVitest, CHROME_PATH: '/bin/false' },
  });
  expect(stderr).toContain('Chromium start niet');
  expect(stderr).toContain('npm run build -- --zonder-pdf');
  expect(stderr).toContain('wat er stond, staat er nog');
  expect(status).toBe(1);
  expect(existsSync(join(root, '.dist-next'))).toBe(false);
});

test('a build that is stopped halfway leaves the last good build as it was', async () => {
  const build = spawn('node', ['src/cli/build.ts', '--zonder-pdf'], { cwd: root, env: outsideVitest });
  while (!existsSync(join(root, '.dist-next'))) await new Promise((resolve) => setTimeout(resolve, 100));
  build.kill('SIGTERM');
  expect(await once(build, 'exit')).toEqual([143, null]);
});

test('a build with mistakes tells them all, exits with 1 and leaves the last good build as it was', () => {
  const practice = join(root, 'content/praktijken/werken-aan-relaties.mdx');
  writeFileSync(practice, readFileSync(practice, 'utf8').replace('tool: kop', 'tool: kopje'));
  writeFileSync(join(root, 'content/lessen/leeg.mdx'), '');

  const site = join(root, 'content/lokaal/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('organisation:', 'organisatie:'));

  const { status, stderr } = spawnSync('node', ['src/cli/build.ts'], { cwd: root, encoding: 'utf8' });

  expect(status).toBe(1);
  expect(stderr).toContain('content/praktijken/werken-aan-relaties.mdx');
  expect(stderr).toContain('content/lessen/leeg.mdx');
  expect(stderr).toContain('Bedoelde u `organisation`?');
  expect(stderr).toContain('4 fouten');
});
