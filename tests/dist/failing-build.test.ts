import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { outsideVitest } from '../environment.ts';
import { openPlaces } from '../fork/fixture.ts';

/** A small site, with a good build of before. */
const place = openPlaces().makeUpstream();
const { root } = place;
place.write({ 'dist/index.html': 'de vorige' });

afterEach(() => {
  expect(place.read('dist/index.html')).toBe('de vorige');
  for (const rest of ['.dist-lock', '.dist-old']) expect(existsSync(join(root, rest)), rest).toBe(false);
});

test('a build whose book cannot be printed says what to do, exits with 1 and leaves the last good build as it was', () => {
  const env = { ...outsideVitest, CHROME_PATH: '/bin/false' };
  const { status, stderr } = spawnSync('node', ['src/cli/build.ts'], { cwd: root, encoding: 'utf8', env });
  expect(stderr).toContain('Chromium start niet');
  expect(stderr).toContain('npm run build -- --zonder-pdf');
  expect(stderr).toContain('wat er stond, staat er nog');
  expect(status).toBe(1);
  expect(existsSync(join(root, '.dist-next'))).toBe(false);
});

test('a build that is stopped halfway leaves the last good build as it was', async () => {
  const build = spawn('node', ['src/cli/build.ts', '--zonder-pdf'], { cwd: root, env: outsideVitest });
  while (!existsSync(join(root, '.dist-next'))) await new Promise((resolve) => setTimeout(resolve, 100));
  build.kill('SIGTERM');
  expect(await once(build, 'exit')).toEqual([143, null]);
});

test('a build with mistakes tells them all, exits with 1 and leaves the last good build as it was', () => {
  const practice = 'content/praktijken/werken-aan-relaties.mdx';
  const site = 'content/lokaal/site.yaml';
  place.write({
    [practice]: place.read(practice).replace('tool: kop', 'tool: kopje'),
    'content/lessen/leeg.mdx': '',
    [site]: place.read(site).replace('organisation:', 'organisatie:'),
  });

  const { status, stderr } = place.run('build.ts');

  expect(status).toBe(1);
  expect(stderr).toContain('content/praktijken/werken-aan-relaties.mdx');
  expect(stderr).toContain('content/lessen/leeg.mdx');
  expect(stderr).toContain('Bedoelde u `organisation`?');
  expect(stderr).toContain('4 fouten');
});
