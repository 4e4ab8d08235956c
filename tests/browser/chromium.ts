import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/** Unpacks the Chromium that npm brought, with the system libraries it needs. Call once, before tests run side by side. */
export async function unpackChromium(): Promise<void> {
  if (process.env['CHROME_PATH']) return;
  await sparticuz.executablePath();
  if (!existsSync(libraries))
    await inflate(join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/al2023.tar.br'));
}

/** Starts a headless Chromium: the one at CHROME_PATH, else the one that npm brought. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    chromiumSandbox: false,
    args: quiet,
    env: own
      ? cleanEnvironment()
      : { ...cleanEnvironment(), LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') },
  });
}

const libraries = join(tmpdir(), 'al2023');

function cleanEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
