import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { unpackChromium } from '../../src/print/node/chromium.ts';
import { buildElsewhere } from '../elsewhere.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sites that web servers are tried with: where each was built, and the path below which it stands. */
    sites: readonly { base: string; dist: string }[];
  }
}

/** Takes the site that was built, and builds it a second time to stand below another path. */
export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html')) throw new Error('Build the site first: npm run build');
  await unpackChromium();
  const own = `${loadSite().base.replace(/\/$/, '')}/`;
  const other = own === '/' ? '/kennisbank/' : '/';
  const elsewhere = buildElsewhere(other);
  project.provide('sites', [
    { base: own, dist: 'dist' },
    { base: other, dist: elsewhere.dist },
  ]);
  return elsewhere.remove;
}
