import { existsSync } from 'node:fs';
import { writeHosting } from '../build/hosting.ts';
import { movedPages } from '../build/moved.ts';
import { hosts, isHostName } from '../hosting/hosts.ts';
import { loadSite } from '../lib/site.ts';

/** `npm run hosting -- nginx`, after a build: makes `dist-hosting/`, ready for a host. */
const [, , name] = process.argv;
const out = 'dist-hosting';
if (!isHostName(name)) {
  console.error(
    `Zeg waar de site komt te staan: npm run hosting -- nginx\nU kunt kiezen uit: ${Object.keys(hosts).join(', ')}.`,
  );
  process.exitCode = 1;
} else if (!existsSync('dist/index.html')) {
  console.error('Er is nog geen site gebouwd. Draai eerst: npm run build');
  process.exitCode = 1;
} else {
  const { url, base } = loadSite();
  const site = { origin: new URL(url).origin, base: `${base.replace(/\/$/, '')}/`, redirects: movedPages().moved };
  writeHosting(name, site, 'dist', out);
  console.log(`Klaar voor ${name}: ${out}/`);
  for (const { place, name: file } of hosts[name].files(site))
    console.log(`  ${place === 'beside' ? '' : 'site: '}${file}`);
}
