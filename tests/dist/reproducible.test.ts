import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { readTexts } from '../../src/library/node/texts.ts';
import { outsideVitest } from '../environment.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-again-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const filesOf = (folder: string) => globSync('**/*', { cwd: folder, dot: true }).sort();

const preload = (name: string) => `--import ${pathToFileURL(resolve('tests/dist', name)).href}`;
const offline = { NODE_OPTIONS: preload('offline.ts') };
const cache = 'node_modules/.cache/werkbank';
const parses = join(root, 'parses.txt');
const counted = { NODE_OPTIONS: `${preload('offline.ts')} ${preload('count-parses.ts')}`, COUNT_PARSES: parses };

test('a build that asks the network for something is ended', () => {
  const { status, stderr } = spawnSync('node', ['-e', "fetch('https://example.com').catch(() => {})"], {
    encoding: 'utf8',
    env: { ...outsideVitest, ...offline },
  });
  expect(status).toBe(9);
  expect(stderr).toContain('A build asked the network for example.com');
});

test('a second build, in another folder and without a network, gives the same bytes', { timeout: 600_000 }, () => {
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => each !== '.cache'))
    symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  // What was printed is taken from the cache when it comes from the same page: press.test.ts prints a page twice. Of the
  // share images one in sixteen is drawn again.
  cpSync(cache, join(root, cache), { recursive: true, filter: (path) => !/share-images.0[^/\\]*$/.test(path) });
  // A network namespace of its own where the machine gives one; sockets that end the build everywhere.
  const apart = spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0;
  const [command = '', ...args] = [
    ...(apart ? ['unshare', '--map-root-user', '--net'] : []),
    ...['npm', 'run', '--silent', 'build'],
  ];
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { SOURCE_DATE_EPOCH: dayOfBuild(), ...outsideVitest, ...counted, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  expect(status, stdout + stderr).toBe(0);
  const again = join(root, 'dist');
  expect(filesOf(again)).toEqual(filesOf('dist'));
  const different = filesOf('dist').filter(
    (file) => !readFileSync(join('dist', file)).equals(readFileSync(join(again, file))),
  );
  expect(different).toEqual([]);

  const parsed = readFileSync(parses, 'utf8').trimEnd().split('\n');
  const texts = new Set(readTexts().rich.map(({ markdown }) => markdown));
  expect(parsed.length, 'each text of the content is parsed once in a build').toBe(
    readContent().readings.filter(({ photo }) => !photo).length + texts.size,
  );
});

/** When the site under test was built, in seconds since 1970: the second build is of the same day. */
function dayOfBuild(): string {
  return String(Math.floor(statSync('dist/index.html').mtimeMs / 1000));
}
