import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { release, releaseAssets, tagOf } from '../fork/node/release.ts';
import { buildDay } from '../lib/node/build-day.ts';
import { failureOf } from '../lib/node/failure.ts';

/** `npm run uitgave -- 0.4.0`: makes a version, with a tag and the files that go with it. `-- --bestanden` makes those files again for the version that is checked out. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { bestanden: { type: 'boolean', default: false } },
});
const folder = 'dist-uitgave';

try {
  if (values.bestanden) assets((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  else make((positionals[0] ?? '').replace(/^v/, ''));
} catch (thrown) {
  console.error(failureOf(thrown));
  process.exitCode = 1;
}

function make(version: string): void {
  const found = release(version, buildDay());
  if (found.length > 0) {
    console.error(
      `${found.map(({ message, fix }) => `${message}\n→ ${fix}`).join('\n\n')}\n\nEr is geen versie gemaakt; er is niets veranderd.`,
    );
    process.exitCode = 1;
    return;
  }
  console.log(`Versie ${version} is vastgelegd, met het label ${tagOf(version)}.`);
  assets(version);
  console.log(`\nWat nu?\n  git push --follow-tags\nDaarna test en bouwt de server deze versie, en zet haar klaar.`);
}

function assets(version: string): void {
  const made = releaseAssets(version, folder);
  console.log(`Gemaakt in ${folder}/:\n${made.map((file) => `  ${file}`).join('\n')}`);
}
