import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf } from '../lib/node/failure.ts';
import { lockBuild } from '../lib/node/lock.ts';
import { downloads, downloadUrl } from '../lib/urls.ts';
import { printDownloads } from '../print/node/print-downloads.ts';
import { published, restorePublished } from './publish.ts';

/** `npm run boek`, after a build: prints the book and the cards as PDF, and offers them on the page where readers take things along. */
try {
  lockBuild();
  restorePublished();
  if (!existsSync(join(published, downloadUrl(downloads.file))))
    throw new Error('Er is nog geen site gebouwd.\n→ Draai eerst: npm run build');
  await printDownloads(published);
} catch (thrown) {
  console.error(failureOf(thrown));
  process.exitCode = 1;
}
