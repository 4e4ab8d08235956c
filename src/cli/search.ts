import { answerOf } from '../search/answer.ts';
import { openSearch } from './open-search.ts';

/** `npm run zoektest -- "vraag"`: shows how a query is understood on the last build, and what it finds. */
const query = process.argv.slice(2).join(' ');
if (!query) {
  console.error('Zeg wat u zoekt: npm run zoektest -- "boze bewoners"');
  process.exit(1);
}
const { lexicon, ask, close } = await openSearch();
const { finding } = await ask(query);
const { plan, found, unknown } = finding;
console.log(`Vraag: ${query}\n\nZo is die begrepen`);
for (const { typed, corrected, variants } of plan.terms) {
  console.log(`  ${typed}${corrected ? `, gelezen als ${corrected}` : ''}${variants.length === 0 ? ': onbekend' : ''}`);
  for (const { groups, weight, via } of variants) {
    const words = groups.map((group) =>
      group
        .slice(0, 5)
        .map((place) => lexicon.words[place])
        .join(' of '),
    );
    console.log(`    ${weight.toFixed(2)}  ${words.join(' + ')}${via ? `  (via ${via})` : ''}`);
  }
}
for (const page of plan.named) console.log(`  de woordenlijst noemt ${lexicon.pages[page]?.url}`);
if (plan.elsewhere.length > 0)
  console.log(`  van een ander loket: ${plan.elsewhere.map(({ word, name }) => `${word} (${name})`).join(', ')}`);
if (unknown.length > 0) console.log(`  niet gevonden: ${unknown.join(', ')}`);
const answer = answerOf(finding, lexicon);
if (answer) console.log(`\n${answer.label}: ${answer.text}`);
console.log(`\nGevonden: ${found.length}`);
for (const { page, score, via } of found.slice(0, 5)) {
  const record = lexicon.pages[page];
  console.log(
    `  ${score.toFixed(2).padStart(6)}  ${record?.title}  ${record?.url}${via.length > 0 ? `  (via ${via.slice(0, 3).join(', ')})` : ''}`,
  );
}
close();
