import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Unpacks the Chromium that npm brought, with the system libraries it needs. Call once, before it is launched more than once at a time. */
export async function unpackChromium(): Promise<void> {
  if (own()) return;
  await sparticuz.executablePath();
  if (!existsSync(libraries)) await inflate(join(bundled, 'bin/al2023.tar.br'));
}

/** Starts a headless Chromium: the one at CHROME_PATH, else the one that npm brought. */
export async function launchChromium(): Promise<Browser> {
  const path = own();
  return chromium.launch({
    executablePath: path ?? (await sparticuz.executablePath()),
    chromiumSandbox: false,
    args: quiet,
    env: path
      ? cleanEnvironment()
      : { ...cleanEnvironment(), LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') },
  });
}

/** Which Chromium that is, as another may print in another way. */
export const chromiumName = (): string => own() ?? readFileSync(join(bundled, 'package.json'), 'utf8');

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--renderer-process-limit=1',
  // Collecting garbage beside the page takes a fifth more of a small machine than doing so in its turn.
  '--js-flags=--single-threaded',
];

const own = (): string | undefined => process.env['CHROME_PATH'];
const bundled = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const libraries = join(tmpdir(), 'al2023');

function cleanEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
