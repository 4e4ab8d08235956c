import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answers, layer } from './fork/layer.ts';

/**
 * `npm run test:fork`: makes a fork of what is committed here, by the guide, with a full layer of its own, and runs in it what a
 * municipality would run: the check of its content, a build, the tests on what was built, and a few in a browser.
 * With `--houd` the fork stays, and where it is is told; other arguments are names of tests to run instead.
 */
const smoke = ['page', 'search', 'facets', 'privacy', 'policy', 'pictures'];
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const root = join(mkdtempSync(join(tmpdir(), 'werkbank-eigen-')), 'site');

run('.', 'git', 'clone', '--quiet', '--origin', 'upstream', '.', root);
// Each package by itself, so that what packages keep beside them stays apart.
mkdirSync(join(root, 'node_modules'));
for (const name of readdirSync('node_modules').filter((each) => !['.cache', '.vite', '.astro'].includes(each)))
  symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
run(root, 'node', 'src/cli/fork-init.ts', ...answers);
const own = join(root, 'content/lokaal');
for (const [file, content] of Object.entries(layer(readFileSync(join(own, 'site.yaml'), 'utf8')))) {
  mkdirSync(dirname(join(own, file)), { recursive: true });
  writeFileSync(join(own, file), content);
}
run(root, 'git', 'add', '--all');
run(root, 'git', '-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '-m', 'Our own site');
run(root, 'node', 'src/cli/check.ts');
run(root, 'node', 'src/cli/build.ts');
run(root, 'npx', 'vitest', 'run', '--project', 'dist', ...named);
run(root, 'npx', 'vitest', 'run', '--project', 'browser', ...(named.length > 0 ? named : smoke));
if (process.argv.includes('--houd')) console.log(`\nThe fork is in ${root}`);
else rmSync(dirname(root), { recursive: true, force: true });

/** Runs a command, and ends everything when it fails. */
function run(cwd: string, command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) return;
  console.error(`\n${command} ${args.join(' ')} failed, in ${root}`);
  process.exit(1);
}
