import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { failureOf } from '../lib/node/failure.ts';
import { lockBuild } from '../lib/node/lock.ts';
import { checkPrinting, printDownloads } from '../print/node/print-downloads.ts';
import { buildSummary } from './build-summary.ts';
import { publish, published, restorePublished, unfinished } from './publish.ts';

/** `npm run build`: makes the site beside the last one, prints what is to be printed, and then puts it in the place of `dist/` in one step. Whatever fails leaves the last one as it was. */
const { values } = parseArgs({
  options: { verbose: { type: 'boolean', default: false }, 'zonder-pdf': { type: 'boolean', default: false } },
});

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  lockBuild();
  restorePublished();
  if (!values['zonder-pdf']) await checkPrinting();
  await make();
  publish();
  console.log(buildSummary(published));
} catch (thrown) {
  console.error(`${failureOf(thrown)}\n\nDe site is niet gebouwd; wat er stond, staat er nog.`);
  process.exit(1);
}

async function make(): Promise<void> {
  try {
    rmSync(unfinished, { recursive: true, force: true });
    const { build } = await import('astro');
    await build({ logLevel: values.verbose ? 'info' : 'error', force: true });
    if (!values['zonder-pdf']) await printDownloads(unfinished);
  } catch (thrown) {
    rmSync(unfinished, { recursive: true, force: true });
    throw thrown;
  }
}
