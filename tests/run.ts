import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm test`: type check, unit tests, a real build, and tests on what was built. Ends with `N passed, N failed`. */
const scratch = mkdtempSync(join(tmpdir(), 'werkbank-test-'));
const total = { passed: 0, failed: 0 };

command('Type check', 'astro', ['check']);
tests('unit', 'fork');
if (command('Build', 'npm', ['run', '--silent', 'build'])) tests('dist', 'browser');

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(name: string, args: readonly string[]): boolean {
  return (
    spawnSync(name, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } }).status === 0
  );
}

function command(title: string, name: string, args: readonly string[]): boolean {
  console.log(`\n== ${title}`);
  const passed = run(name, args);
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

function tests(...projects: readonly string[]): void {
  const report = join(scratch, `${projects.join('-')}.json`);
  console.log(`\n== Tests: ${projects.join(', ')}`);
  const passed = run('vitest', [
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
