import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitIn, run } from '../../../../src/fork/node/command.ts';
import { release } from '../../../../src/fork/node/release.ts';
import { releaseFiles } from '../../../../src/fork/release.ts';

const day = new Date('2026-12-01T00:00:00Z');
let root = '';
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const git = (...args: string[]) => gitIn(root).out(...args);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'werkbank-release-'));
  for (const file of releaseFiles) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(file, join(root, file));
  }
  const [before = ''] = /^[^]*?(?=^## )/m.exec(read('CHANGELOG.md')) ?? [];
  writeFileSync(join(root, 'CHANGELOG.md'), `${before}## Nog niet uitgegeven\n\n### Voor forks\n\n- Niets.\n`);
  writeFileSync(join(root, '.gitignore'), 'dist-uitgave\n');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'test');
  git('config', 'user.email', 'test@localhost');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Before');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a release is a commit with the version in its places, and a tag on it', () => {
  expect(release('7.0.0', day, root)).toEqual([]);
  expect(git('diff', '--name-only', 'HEAD~1').split('\n').sort()).toEqual([...releaseFiles].sort());
  expect(git('tag', '--points-at', 'HEAD')).toBe('v7.0.0');
  expect(git('cat-file', '-t', 'v7.0.0')).toBe('tag');
  expect(git('status', '--porcelain')).toBe('');
  expect(read('CHANGELOG.md')).toContain('## 7.0.0 (2026-12-01)');
  expect(release('7.0.0', day, root).map(({ message }) => message)).toContain(
    'Versie 7.0.0 is niet hoger dan de laatste: 7.0.0.',
  );
});

test('a version that only a tag has counts too', () => {
  git('tag', 'v8.1.0');
  expect(release('8.0.0', day, root)[0]?.message).toBe('Versie 8.0.0 is niet hoger dan de laatste: 8.1.0.');
});

test('with work that is not committed, nothing is written', () => {
  writeFileSync(join(root, 'een eigen tekst.md'), 'x');
  const before = releaseFiles.map(read);
  expect(release('7.0.0', day, root)[0]?.message).toContain('een eigen tekst.md');
  expect(releaseFiles.map(read)).toEqual(before);
  expect(git('tag')).toBe('');
});

test('when git refuses, everything is as it was', () => {
  writeFileSync(join(root, '.git/hooks/pre-commit'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const before = [git('rev-parse', 'HEAD'), ...releaseFiles.map(read)];
  expect(() => release('7.0.0', day, root)).toThrow('git');
  expect([git('rev-parse', 'HEAD'), ...releaseFiles.map(read)]).toEqual(before);
  expect(git('status', '--porcelain')).toBe('');
});

test('the command makes source, parts and their checksums, and tells in Dutch what it cannot do', () => {
  const uitgave = (...args: string[]) => run('node', [resolve('src/cli/release.ts'), ...args], { cwd: root });
  const wrong = uitgave('0.0.1');
  expect(wrong.passed).toBe(false);
  expect(wrong.said).toContain('Er is geen versie gemaakt; er is niets veranderd.');
  expect(uitgave('--bestanden').said).toContain('Hier staat niet versie');
  expect(existsSync(join(root, 'dist-uitgave'))).toBe(false);

  const made = uitgave('7.0.0');
  expect(made.passed, made.said).toBe(true);
  const sums = read('dist-uitgave/SHA256SUMS').trim().split('\n');
  expect(sums.map((line) => line.split('  ')[1])).toEqual(['werkbank-7.0.0.tar.gz', 'werkbank-7.0.0.cdx.json']);
  for (const line of sums) {
    const [sum, file = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join(root, 'dist-uitgave', file)))
        .digest('hex'),
    ).toBe(sum);
  }
  const bill = JSON.parse(read('dist-uitgave/werkbank-7.0.0.cdx.json')) as {
    bomFormat: string;
    metadata: { component: { name: string; version: string } };
    components: { name: string }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.metadata.component).toMatchObject({ name: 'werkbank', version: '7.0.0' });
  expect(bill.components.map(({ name }) => name)).toContain('astro');
});
