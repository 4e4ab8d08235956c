import { parseArgs } from 'node:util';
import { gitIn } from '../fork/node/command.ts';
import { rehearseUpgrade } from '../fork/node/upgrade.ts';
import { upgradeReport, wentWell } from '../fork/upgrade-report.ts';
import { failureOf } from '../lib/node/failure.ts';
import { stop } from '../lib/node/stop.ts';

/** `npm run upgrade:proef`: tells what the next update from upstream brings, and whether the site still builds; changes nothing here. */
const { values } = parseArgs({
  options: {
    remote: { type: 'string', default: 'upstream' },
    tak: { type: 'string', default: 'main' },
    offline: { type: 'boolean', default: false },
  },
});
const { remote, tak } = values;
const git = gitIn(process.cwd());

if (!git.run('remote', 'get-url', remote).passed)
  stop(`Git kent \`${remote}\` niet.\n→ Zeg waar de gedeelde versie staat: git remote add ${remote} <adres>`);
if (!values.offline && !git.run('fetch', '--quiet', remote, tak).passed)
  stop(
    `\`${tak}\` is niet opgehaald bij \`${remote}\`.\n→ Kijk of u verbinding hebt, en of de tak zo heet; --tak noemt een andere.`,
  );
try {
  const found = rehearseUpgrade(`${remote}/${tak}`);
  console.log(upgradeReport(found, `${remote}/${tak}`));
  if (!wentWell(found)) process.exitCode = 1;
} catch (thrown) {
  stop(failureOf(thrown));
}
