import { existsSync } from 'node:fs';
import { keepAddresses } from '../integrations/url-lock.ts';
import { failureOf } from '../lib/node/failure.ts';
import { lockBuild } from '../lib/node/lock.ts';
import { published, restorePublished } from './publish.ts';

/** `npm run adressen`, after a build that goes live: keeps its new addresses, so that none of them can disappear unseen. */
try {
  lockBuild();
  restorePublished();
  if (!existsSync(`${published}/index.html`))
    throw new Error('Er is nog geen site gebouwd.\n→ Draai eerst: npm run build');
  const { file, added } = keepAddresses(published);
  console.log(added.length === 0 ? 'Alle adressen zijn al bewaard.' : `${added.length} adressen bewaard in ${file}.`);
} catch (thrown) {
  console.error(failureOf(thrown));
  process.exitCode = 1;
}
