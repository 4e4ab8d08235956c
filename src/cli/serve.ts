import { serve } from '../build/server.ts';
import { loadSite } from '../lib/site.ts';

/** `npm start`, after the build: serves `dist/` on PORT, or 4321. */
const port = Number(process.env['PORT'] ?? 4321);
const { base } = loadSite();
try {
  await serve('dist', port, base);
  console.log(`De site staat op http://localhost:${port}${base.replace(/\/$/, '')}/  (stoppen met Ctrl+C)`);
} catch (error) {
  const inUse = (error as { code?: string }).code === 'EADDRINUSE';
  console.error(inUse ? `Poort ${port} is bezet. Kies een andere: PORT=4322 npm start` : String(error));
  process.exitCode = 1;
}
