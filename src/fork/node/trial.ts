import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { errorsIn, type CheckedError } from '../sides.ts';
import { outputOf, run, type Git, type Outcome } from './command.ts';

/** A commit laid out in a folder of its own, to be tried there. */
export interface Trial {
  root: string;
  /** What `npm run controle` finds wrong. Throws what it said when it does not come to an end. */
  check(): CheckedError[];
  /** Builds the site, without the book and the cards. */
  build(): Outcome;
}

/** The variables that say which site is built; they are the fork's. */
const settings = { SITE_URL: '', BASE_PATH: '', SITE_PROFILE: '' };
const report = 'gl-code-quality-report.json';

/** Lays a commit out in `root`; it has no packages yet. */
export function openTrial(git: Git, commit: string, root: string, asFork: boolean): Trial {
  git.out('worktree', 'add', '--quiet', '--detach', root, commit);
  const env = { ASTRO_TELEMETRY_DISABLED: '1', GITHUB_ACTIONS: '', ...(asFork ? {} : settings) };
  return {
    root,
    check() {
      rmSync(join(root, report), { force: true });
      const { said } = run('node', ['src/cli/check.ts'], { cwd: root, env: { ...env, GITLAB_CI: 'true' } });
      if (!existsSync(join(root, report))) throw new Error(`De controle is niet af.\n${said}`);
      return errorsIn(readFileSync(join(root, report), 'utf8'));
    },
    build: () => run('node', ['src/cli/build.ts', '--zonder-pdf'], { cwd: root, env: { ...env, GITLAB_CI: '' } }),
  };
}

/** Gives a trial the packages that are installed in a folder; caches stay apart. */
export function linkPackages(from: string, root: string): void {
  for (const folder of ['node_modules', 'content/lokaal/node_modules']) {
    if (!existsSync(join(from, folder))) continue;
    mkdirSync(join(root, folder), { recursive: true });
    for (const name of readdirSync(join(from, folder)).filter((each) => !['.cache', '.vite', '.astro'].includes(each)))
      symlinkSync(join(from, folder, name), join(root, folder, name));
  }
}

/** Installs the packages of a trial by its own lock file. Throws what npm said when it cannot. */
export const installPackages = (root: string): void =>
  void outputOf('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
