import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { outsideVitest } from './environment.ts';

/** The same site, built in a copy of the project to stand below another path. */
export interface Elsewhere {
  /** The folder that was built. */
  dist: string;
  /** Removes the copy. */
  remove(): void;
}

const leftBehind = ['node_modules', 'dist', 'dist-hosting', '.astro', '.dist-next', '.dist-old', '.dist-lock', '.git'];

/** Builds the site to stand below another path, and leaves this project as it is. */
export function buildElsewhere(base: string): Elsewhere {
  const copy = mkdtempSync(join(tmpdir(), 'werkbank-elsewhere-'));
  // A name that means something here, and one with spaces: where somebody keeps a copy changes nothing.
  const root = join(copy, 'content', 'een map $& met spaties');
  cpSync('.', root, { recursive: true, filter: (path) => !leftBehind.includes(basename(path)) });
  linkPackages(root);
  const env = { ...outsideVitest, BASE_PATH: base };
  const { status, stderr } = spawnSync('node', ['src/cli/build.ts', '--zonder-pdf'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(`The site cannot be built below ${base}:\n${stderr}`);
  return { dist: join(root, 'dist'), remove: () => rmSync(copy, { recursive: true }) };
}

/** Gives a folder the packages that are installed here, and a copy of what builds keep beside them: builds side by side would share it. */
function linkPackages(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.') || each === '.bin'))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
  if (existsSync(kept)) cpSync(kept, join(root, kept), { recursive: true });
}

/** What was drawn before and need not be drawn again. */
const kept = 'node_modules/.cache';
