import { spawnSync } from 'node:child_process';

/** What came of a command. */
export interface Outcome {
  passed: boolean;
  /** What it gave, without white space around it. */
  out: string;
  /** All that it said, for whoever has to mend what went wrong. */
  said: string;
}

/** Where a command runs, and with which variables beside those of this process. */
export interface Place {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/** Runs a command, without a shell, and waits for it. Never throws: one that does not exist did not pass. */
export function run(command: string, args: readonly string[], { cwd, env }: Place = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  const said = error ? `${command}: ${error.message}` : `${stdout}${stderr}`;
  return { passed: status === 0, out: stdout?.trim() ?? '', said: said.trim() };
}

/** What a command gave. Throws what it said when it did not pass. */
export function outputOf(command: string, args: readonly string[], place: Place = {}): string {
  const { passed, out, said } = run(command, args, place);
  if (!passed) throw new Error(`${command} ${args.join(' ')}: ${said}`);
  return out;
}

/** Git in a folder, with names of files as they are. */
export interface Git {
  /** What came of a command of git. Never throws. */
  run(...args: readonly string[]): Outcome;
  /** What a command of git gave. Throws what it said when it did not pass. */
  out(...args: readonly string[]): string;
  /** The same, a line each. */
  lines(...args: readonly string[]): string[];
  /** The text of a file as it is in a commit; undefined where that has none. */
  show(commit: string, file: string): string | undefined;
}

/** Git, as it works in a folder. */
export function gitIn(cwd: string): Git {
  const full = (args: readonly string[]) => ['-c', 'core.quotepath=off', ...args];
  const out = (...args: readonly string[]) => outputOf('git', full(args), { cwd });
  return {
    run: (...args) => run('git', full(args), { cwd }),
    out,
    lines: (...args) =>
      out(...args)
        .split('\n')
        .filter(Boolean),
    show: (commit, file) => {
      const { passed, out: text } = run('git', full(['show', `${commit}:${file}`]), { cwd });
      return passed ? text : undefined;
    },
  };
}
