import { existsSync } from 'node:fs';
import { editorHeadersOf } from '../editing/editor-headers.ts';
import { writeHosting } from '../hosting/node/write-hosting.ts';
import { movedPages } from '../library/node/moved-pages.ts';
import { hosts, isHostName } from '../hosting/hosts.ts';
import { searchHeadersOf } from '../search/search-headers.ts';
import { failureOf } from '../lib/node/failure.ts';
import { logsOf } from '../lib/site-statements.ts';
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
  const settings = loadSite();
  const site = {
    origin: new URL(settings.url).origin,
    base: `${settings.base.replace(/\/$/, '')}/`,
    redirects: movedPages().moved,
    logs: logsOf(settings.privacy) === 'kept',
    folders: { ...editorHeadersOf(settings), ...searchHeadersOf(settings) },
  };
  try {
    writeHosting(name, site, published, out);
    console.log(`Klaar voor ${name}: ${out}/`);
    for (const { place, name: file } of hosts[name].files(site))
      console.log(`  ${place === 'beside' ? '' : 'site: '}${file}`);
    if (!site.logs && !hosts[name].obeysLogs)
      console.log(
        'De pagina Privacy zegt dat er geen logboek is. Op deze host regelen wij dat niet: zet het daar zelf uit.',
      );
  } catch (thrown) {
    console.error(failureOf(thrown));
    process.exitCode = 1;
  }
}
