import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFiles, readContent } from '../../library/node/content-files.ts';
import { readFiles } from '../../library/node/redirects.ts';
import { placeOf } from '../../library/entry.ts';
import { pathOf, type Path } from '../../library/path.ts';
import { toldToForks } from '../changelog.ts';
import { goneOf } from '../gone.ts';
import { locksTheSame } from '../release.ts';
import type { Rehearsal } from '../rehearsal.ts';
import { isOwn, sidesOf } from '../sides.ts';
import { gitIn, type Git } from './command.ts';
import { readDifferences } from './differences.ts';
import { installPackages, linkPackages, openTrial } from './trial.ts';

/** Files that a fork may change outside its own layer. */
const permitted = ['publiccode.yml', 'CODEOWNERS'];

/** Merges a branch of upstream into a copy of what is committed here, and builds that; where it does not build, finds what is wrong and whose it is. The branch, the index and the files here stay as they are. */
export function rehearseUpgrade(upstream: string, root = process.cwd()): Rehearsal {
  const git = gitIn(root);
  const merging = git.run('merge-base', 'HEAD', upstream);
  if (!merging.passed) throw new Error(`\`${upstream}\` en deze versie hebben geen gedeeld begin.`);
  const base = merging.out;
  const entries = (filter: string) => changedEntries(git, filter, base, upstream);
  const [ownLock, sharedLock] = ['HEAD', upstream].map((commit) => git.show(commit, 'package-lock.json') ?? '{}');
  const from = versionOf(git, 'HEAD');
  const found: Rehearsal = {
    commits: git.lines('rev-list', `HEAD..${upstream}`).length,
    from,
    to: versionOf(git, upstream),
    told: toldToForks(changelog(git, upstream), changelog(git, 'HEAD'), from),
    uncommitted: git.lines('status', '--porcelain').map((line) => line.replace(/^\s*\S+\s+/, '')),
    conflicts: [],
    added: entries('A'),
    changed: entries('M'),
    gone: [],
    sameNames: [],
    replacedChanged: [],
    strayed: git
      .lines('diff', '--name-only', base, 'HEAD', '--', '.', ':!content/lokaal')
      .filter((file) => !permitted.includes(file)),
    installs: !locksTheSame(ownLock ?? '', sharedLock ?? '') || !existsSync(join(root, 'node_modules')),
    errors: [],
  };
  if (found.commits === 0) return found;
  return inFolder(git, (folder) => {
    const merge = openTrial(git, 'HEAD', join(folder, 'merge'), true);
    const conflicts = mergeIn(merge.root, upstream);
    if (conflicts.length > 0) return { ...found, conflicts };
    const known = { ...found, ...met(merge.root, found.added, entries('D')) };
    if (found.installs) installPackages(merge.root);
    else linkPackages(root, merge.root);
    const shared = () => {
      const trial = openTrial(git, upstream, join(folder, 'upstream'), false);
      linkPackages(found.installs ? merge.root : root, trial.root);
      return trial;
    };
    const { passed, said } = merge.build();
    if (passed) return { ...known, build: { passed, said, side: 'both' } };
    const errors = merge.check();
    if (errors.length > 0) {
      const isShared = errors.some(({ file }) => !isOwn(file));
      return { ...known, errors: sidesOf(errors, isShared ? shared().check() : [], found.strayed) };
    }
    return { ...known, build: { passed, said, side: shared().build().passed ? 'both' : 'shared' } };
  });
}

/** What meets in the merged tree: names that both use, texts that went, and shared texts that changed below the fork's. */
function met(
  root: string,
  added: readonly string[],
  removed: readonly string[],
): Pick<Rehearsal, 'gone' | 'sameNames' | 'replacedChanged'> {
  const paths = (files: readonly string[]): Path[] =>
    files.flatMap((file) => {
      const place = placeOf(file);
      return 'level' in place ? [] : [pathOf(place)];
    });
  const own = new Set(paths(contentFiles(root).filter(isOwn)));
  const local = readContent(root).written.filter(({ layer }) => layer === 'local');
  const arrived = new Set(paths(added));
  return {
    sameNames: [...arrived].filter((path) => own.has(path)),
    gone: goneOf(
      paths(removed).filter((path) => !own.has(path) && !arrived.has(path)),
      readFiles(root).read.map(({ list }) => list),
      local,
    ),
    replacedChanged: readDifferences(root).replaced.flatMap(({ path, changes }) => (changes?.length ? [path] : [])),
  };
}

const changedEntries = (git: Git, filter: string, base: string, upstream: string): string[] =>
  git
    .lines(
      ...['diff', '--name-only', '--no-renames', `--diff-filter=${filter}`, base, upstream],
      ...['--', 'content', ':!content/lokaal'],
    )
    .filter((file) => /\.mdx?$/.test(file));

const changelog = (git: Git, commit: string): string => git.show(commit, 'CHANGELOG.md') ?? '';

const versionOf = (git: Git, commit: string): string =>
  (JSON.parse(git.show(commit, 'package.json') ?? '{}') as { version?: string }).version ?? '0.0.0';

/** Merges in a tree of its own; gives the files that git cannot merge, or what it said. */
function mergeIn(tree: string, upstream: string): string[] {
  const git = gitIn(tree);
  const as = ['-c', 'user.name=proef', '-c', 'user.email=proef@localhost', '-c', 'commit.gpgsign=false'];
  const merged = git.run(...as, 'merge', '--no-edit', '--quiet', upstream);
  if (merged.passed) return [];
  const conflicts = git.lines('diff', '--name-only', '--diff-filter=U');
  return conflicts.length > 0 ? conflicts : [merged.said];
}

/** Does something in a folder of its own, and leaves neither the folder nor the trees in it. */
function inFolder<T>(git: Git, act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git.run('worktree', 'prune');
  }
}
