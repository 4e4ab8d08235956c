import { openSearch } from '../build/engine.ts';
import { find } from '../lib/finder.ts';

/** `npm run zoektest -- "vraag"`: shows how a query is understood on the last build, and what it finds. */
const query = process.argv.slice(2).join(' ');
if (!query) {
  console.error('Zeg wat u zoekt: npm run zoektest -- "boze bewoners"');
  process.exit(1);
}
const { engine, lexicon, close } = await openSearch();
const { plan, found, unknown } = await find(engine, lexicon, query);
console.log(`Vraag: ${query}\n\nZo is die begrepen`);
for (const { typed, corrected, variants } of plan.terms) {
  console.log(
    `  ${typed}${corrected ? `, gelezen als ${corrected}` : ''}${variants.length === 0 ? ': nergens op de site' : ''}`,
  );
  for (const variant of variants)
    console.log(`    ${variant.weight.toFixed(2)}  ${variant.query}${variant.via ? `  (via ${variant.via})` : ''}`);
}
for (const page of plan.named) console.log(`  de woordenlijst noemt ${lexicon.data.pages[page]?.url}`);
if (unknown.length > 0) console.log(`  niet gevonden: ${unknown.join(', ')}`);
console.log(`\nGevonden: ${found.length}`);
for (const { page, score, via } of found.slice(0, 5)) {
  const record = lexicon.data.pages[page];
  console.log(
    `  ${score.toFixed(2).padStart(6)}  ${record?.title}  ${record?.url}${via.length > 0 ? `  (via ${via.slice(0, 3).join(', ')})` : ''}`,
  );
}
close();
