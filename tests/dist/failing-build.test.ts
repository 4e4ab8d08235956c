import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'werkbank-broken-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a build with mistakes tells them all, exits with 1 and leaves the last good build as it was', () => {
  for (const part of ['src', 'content', 'astro.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'de vorige');
  const practice = join(root, 'content/praktijken/werken-aan-relaties.mdx');
  writeFileSync(practice, readFileSync(practice, 'utf8').replace('tool: kop', 'tool: kopje'));
  writeFileSync(join(root, 'content/lessen/leeg.mdx'), '');

  const site = join(root, 'content/lokaal/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('organisation:', 'organisatie:'));

  const { status, stderr } = spawnSync('astro', ['build'], { cwd: root, encoding: 'utf8' });

  expect(status).toBe(1);
  expect(stderr).toContain('content/praktijken/werken-aan-relaties.mdx');
  expect(stderr).toContain('content/lessen/leeg.mdx');
  expect(stderr).toContain('Bedoelde u `organisation`?');
  expect(stderr).toContain('4 fouten');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('de vorige');
});
