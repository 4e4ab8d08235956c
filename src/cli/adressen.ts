import { existsSync } from 'node:fs';
import { keepAddresses } from '../build/addresses.ts';

/** `npm run adressen`, after a build that goes live: keeps its new addresses, so that none of them can disappear unseen. */
if (!existsSync('dist/index.html')) {
  console.error('Er is nog geen site gebouwd.\n→ Draai eerst: npm run build');
  process.exit(1);
}
const { file, added } = keepAddresses();
console.log(added.length === 0 ? 'Alle adressen zijn al bewaard.' : `${added.length} adressen bewaard in ${file}.`);
