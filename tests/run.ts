import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test`: a real build, then tests on what was built, in a browser and in forks; beside them, as far as they leave
 * the machine free, unit tests, types and lint. With `--snel` those alone. Two things run at a time, and what each says
 * comes when it ends. Ends with `N passed, N failed`.
 */
const scratch = mkdtempSync(join(tmpdir(), 'werkbank-test-'));
/** What Node compiled for one command is there for the next: tests start many. */
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: join(scratch, 'compiled') };
const total = { passed: 0, failed: 0 };

const isQuick = process.argv.includes('--snel');
const styled = ['src/**/*.{ts,astro,css}', 'tests/**/*.{ts,css}', '*.{ts,mjs}'];
await together([
  ...(isQuick ? [] : [onTheSite]),
  () => tests('unit'),
  () => command('Types', 'astro', ['check']),
  () => command('ESLint', 'eslint', ['src', 'tests']),
  () => command('Prettier', 'prettier', ['--check', '--log-level', 'warn', ...styled]),
  () => command('Stylelint', 'stylelint', ['src/**/*.css']),
  () => command('Knip', 'knip', []),
]);

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function onTheSite(): Promise<void> {
  if (await command('Build', 'npm', ['run', '--silent', 'build'])) await tests('dist', 'browser', 'fork');
}

/** Whether others wait for it: the build, and the tests on what it built, which take longest. */
function isAhead(title: string): boolean {
  return title === 'Build' || title.includes('dist');
}

/** Runs all of these, two at a time, each begun in its turn. */
async function together(tasks: readonly (() => Promise<unknown>)[]): Promise<void> {
  const queue = tasks.values();
  const work = async () => {
    for (const task of queue) await task();
  };
  await Promise.all([work(), work()]);
}

async function command(title: string, name: string, args: readonly string[]): Promise<boolean> {
  const passed = await run(title, name, args);
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

async function tests(...projects: readonly string[]): Promise<void> {
  const report = join(scratch, `${projects.join('-')}.json`);
  const passed = await run(`Tests: ${projects.join(', ')}`, 'vitest', [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number })
    : undefined;
  total.passed += counts?.numPassedTests ?? 0;
  total.failed += counts?.numFailedTests ?? 0;
  if (!passed && !counts?.numFailedTests) total.failed += 1;
}

/** Runs a command, and tells what it said when it has ended. */
function run(title: string, name: string, args: readonly string[]): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(name, args, { env });
    if (!isQuick && !isAhead(title) && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const said: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => said.push(piece));
    child.stderr.on('data', (piece: Buffer) => said.push(piece));
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (status) => {
      console.log(`\n== ${title} (${Math.round((Date.now() - started) / 1000)} s)`);
      console.log(Buffer.concat(said).toString('utf8').trim());
      resolve(status === 0);
    });
  });
}
