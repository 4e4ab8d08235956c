import { existsSync } from 'node:fs';
import { writeHosting } from '../hosting/node/write-hosting.ts';
import { movedPages } from '../library/node/moved-pages.ts';
import { hosts, isHostName } from '../hosting/hosts.ts';
import { failureOf } from '../lib/node/failure.ts';
import { loadSite } from '../lib/node/load-site.ts';
import { published, restorePublished } from './publish.ts';

/** `npm run hosting -- nginx`, after a build: makes `dist-hosting/`, ready for a host. */
restorePublished();
const [, , name] = process.argv;
const out = 'dist-hosting';
if (!isHostName(name)) {
  console.error(
    `Zeg waar de site komt te staan: npm run hosting -- nginx\nU kunt kiezen uit: ${Object.keys(hosts).join(', ')}.`,
  );
  process.exitCode = 1;
} else if (!existsSync(`${published}/index.html`)) {
  console.error('Er is nog geen site gebouwd. Draai eerst: npm run build');
  process.exitCode = 1;
} else {
  const { url, base } = loadSite();
  const site = { origin: new URL(url).origin, base: `${base.replace(/\/$/, '')}/`, redirects: movedPages().moved };
  try {
    writeHosting(name, site, published, out);
    console.log(`Klaar voor ${name}: ${out}/`);
    for (const { place, name: file } of hosts[name].files(site))
      console.log(`  ${place === 'beside' ? '' : 'site: '}${file}`);
  } catch (thrown) {
    console.error(failureOf(thrown));
    process.exitCode = 1;
  }
}
