import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { rehearseUpgrade } from '../fork/node/upgrade.ts';

/** `npm run upgrade:proef`: tells what the next update from upstream brings, and whether the site still builds; changes nothing here. */
const { values } = parseArgs({
  options: {
    remote: { type: 'string', default: 'upstream' },
    tak: { type: 'string', default: 'main' },
    offline: { type: 'boolean', default: false },
  },
});
const { remote, tak } = values;
const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' });

if (git('remote', 'get-url', remote).status !== 0)
  stop(`Git kent \`${remote}\` niet.`, `Zeg waar de gedeelde versie staat: git remote add ${remote} <adres>`);
if (!values.offline && git('fetch', '--quiet', remote, tak).status !== 0)
  stop(
    `\`${tak}\` is niet opgehaald bij \`${remote}\`.`,
    'Kijk of u verbinding hebt, en of de tak zo heet; --tak noemt een andere.',
  );

const report = rehearseUpgrade(`${remote}/${tak}`);
const list = (title: string, items: readonly string[]) =>
  items.length > 0 ? `\n${title} (${items.length})\n${items.map((item) => `  ${item}`).join('\n')}\n` : '';

if (report.commits === 0) {
  console.log('U bent bij: er is niets nieuws in de gedeelde versie.');
  process.exit(0);
}
console.log(`Nieuw in de gedeelde versie: ${report.commits} ${report.commits === 1 ? 'wijziging' : 'wijzigingen'}.`);
console.log(
  [
    list('Nieuwe teksten', report.added),
    list('Veranderde teksten', report.changed),
    list('Weg of verhuisd', report.removed),
    list('U hebt een eigen versie van een tekst die veranderd is; zie /over/afwijkingen/', report.replacedChanged),
    list('U hebt buiten content/lokaal/ iets veranderd; daar kan een update mee botsen', report.strayed),
  ].join(''),
);
if (report.conflicts.length > 0)
  stop(
    `De proef is niet gelukt: git kan dit niet samenvoegen.\n${report.conflicts.map((file) => `  ${file}`).join('\n')}`,
    'Zet uw wijziging in content/lokaal/, en het bestand terug: git checkout upstream/main -- <bestand>',
  );
if (!report.build?.passed)
  stop(
    `De proef is niet gelukt: de site bouwt niet.\n\n${report.build?.said}`,
    'Los dit op in content/lokaal/, en draai de proef nog eens.',
  );
console.log(`De proef is gelukt: alles past en de site bouwt. Uw bestanden zijn niet veranderd.

Wat nu?
  git merge ${remote}/${tak}
  npm ci && npm run build`);

function stop(message: string, fix: string): never {
  console.error(`${message}\n→ ${fix}`);
  process.exit(1);
}
