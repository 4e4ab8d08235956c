import type { TestProject } from 'vitest/node';
import { serve } from '../../src/hosting/node/server.ts';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { unpackChromium } from '../../src/print/node/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, without a last slash. */
    site: string;
  }
}

/** Unpacks Chromium and serves `dist/` for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackChromium();
  const { base } = loadSite();
  const server = await serve('dist', 0, base);
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port');
  project.provide('site', `http://localhost:${address.port}${base.replace(/\/$/, '')}`);
  return () => new Promise((resolve) => server.close(() => resolve()));
}
