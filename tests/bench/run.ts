import { benchSearch } from './search.ts';
import { benchSize } from './size.ts';
import { benchWords } from './words.ts';

/** `npm run bench -- search`, `-- woorden` and `-- omvang [texts …]`: figures beside those of others. Nothing here is a test. */
const benches: Record<string, () => Promise<void> | void> = {
  search: benchSearch,
  omvang: benchSize,
  woorden: benchWords,
};
const [name = 'search'] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`No bench ${name}; choose from ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
await bench();
