import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDifferences } from './differences.ts';

/** What an upgrade would bring, as far as the rehearsal came. */
export interface Rehearsal {
  /** How many commits the fork does not have yet. */
  commits: number;
  /** Files that both sides changed, and that git cannot merge. */
  conflicts: string[];
  /** Shared entries that are new, changed or gone, as files. */
  added: string[];
  changed: string[];
  removed: string[];
  /** Texts of the fork whose shared version changed. */
  replacedChanged: string[];
  /** Files outside the local layer that the fork changed. */
  strayed: string[];
  /** What the build said, and whether it came to an end; absent when there was nothing to build. */
  build?: { passed: boolean; said: string };
}

/** Files that a fork may change outside its own layer. */
const permitted = ['publiccode.yml', 'CODEOWNERS'];

/** Merges a branch of upstream into a copy of what is committed here, and builds that. The branch, the index and the files here stay as they are. */
export function rehearseUpgrade(upstream: string, root = process.cwd()): Rehearsal {
  const git = (args: readonly string[], cwd = root) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
    return { passed: status === 0, out: stdout.trim(), said: (stdout + stderr).trim() };
  };
  const lines = (...args: string[]) =>
    git(['-c', 'core.quotepath=off', ...args])
      .out.split('\n')
      .filter(Boolean);
  const base = git(['merge-base', 'HEAD', upstream]).out;
  if (!base) throw new Error(`\`${upstream}\` en deze versie hebben geen gedeeld begin.`);
  const entries = (filter: string) =>
    lines(
      'diff',
      '--name-only',
      '--no-renames',
      `--diff-filter=${filter}`,
      base,
      upstream,
      '--',
      'content',
      ':!content/lokaal',
    ).filter((file) => /\.mdx?$/.test(file));
  const found: Rehearsal = {
    commits: lines('rev-list', `HEAD..${upstream}`).length,
    conflicts: [],
    added: entries('A'),
    changed: entries('M'),
    removed: entries('D'),
    replacedChanged: [],
    strayed: lines('diff', '--name-only', base, 'HEAD', '--', '.', ':!content/lokaal').filter(
      (file) => !permitted.includes(file),
    ),
  };
  if (found.commits === 0) return found;
  const copy = mkdtempSync(join(tmpdir(), 'upgrade-'));
  const tree = join(copy, 'site');
  try {
    const made = git(['worktree', 'add', '--quiet', '--detach', tree, 'HEAD']);
    if (!made.passed) throw new Error(made.said);
    const as = ['-c', 'user.name=proef', '-c', 'user.email=proef@localhost', '-c', 'commit.gpgsign=false'];
    const merged = git([...as, 'merge', '--no-edit', '--quiet', upstream], tree);
    if (!merged.passed) {
      const conflicts = git(['diff', '--name-only', '--diff-filter=U'], tree).out.split('\n').filter(Boolean);
      return { ...found, conflicts: conflicts.length > 0 ? conflicts : [merged.said] };
    }
    linkPackages(root, tree, lines('diff', '--name-only', 'HEAD', upstream, '--', 'package-lock.json').length > 0);
    const build = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: tree,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const replacedChanged = readDifferences(tree).replaced.filter(({ changes }) => changes?.length);
    return {
      ...found,
      replacedChanged: replacedChanged.map(({ path }) => path),
      build: { passed: build.status === 0, said: (build.stderr || build.stdout).trim() },
    };
  } finally {
    git(['worktree', 'remove', '--force', tree]);
    rmSync(copy, { recursive: true, force: true });
    git(['worktree', 'prune']);
  }
}

/** Gives the copy the packages that are installed here, or its own where upstream changed them; caches stay apart. */
function linkPackages(root: string, tree: string, changed: boolean): void {
  const installed = join(root, 'node_modules');
  if (changed || !existsSync(installed)) {
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: tree, stdio: 'inherit' });
    return;
  }
  mkdirSync(join(tree, 'node_modules'));
  for (const name of readdirSync(installed).filter((each) => !['.cache', '.vite', '.astro'].includes(each)))
    symlinkSync(join(installed, name), join(tree, 'node_modules', name));
}
