import { editorHeadersOf } from '../editing/editor-headers.ts';
import { loopback, serve } from '../hosting/node/server.ts';
import { loadSite } from '../lib/node/load-site.ts';
import { searchHeadersOf } from '../search/search-headers.ts';
import { published, restorePublished } from './publish.ts';

/** `npm start`, after the build: serves `dist/` on PORT, or 4321, to this machine alone unless HOST names an address. */
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? loopback;
const site = loadSite();
const { base } = site;
restorePublished();
try {
  await serve(published, port, base, host, { ...editorHeadersOf(site), ...searchHeadersOf(site) });
  const name = host === loopback ? 'localhost' : host;
  console.log(`De site staat op http://${name}:${port}${base.replace(/\/$/, '')}/  (stoppen met Ctrl+C)`);
} catch (error) {
  const { code } = error as { code?: string };
  console.error(
    code === 'EADDRINUSE'
      ? `Poort ${port} is bezet. Kies een andere: PORT=4322 npm start`
      : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
        ? `Op HOST \`${host}\` kan hier niet geluisterd worden. Neem een adres van deze machine, of 0.0.0.0 voor alle.`
        : `Poort \`${process.env['PORT']}\` kan hier niet. Kies een getal van 1024 tot en met 65535: PORT=4322 npm start`,
  );
  process.exitCode = 1;
}
