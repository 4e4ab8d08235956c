import { benchSearch } from './search.ts';

/** `npm run bench -- search`: figures beside those of another way, on the last build. Nothing here is a test. */
const benches: Record<string, () => Promise<void>> = { search: benchSearch };
const [name = 'search'] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`No bench ${name}; choose from ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
await bench();
