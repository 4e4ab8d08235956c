import { parseArgs } from 'node:util';

/** `npm run dev`: serves the site while one writes, and reloads when a file changes. */
const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false }, port: { type: 'string' } } });

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['SITE_DRAFTS'] = 'shown';
const { dev } = await import('astro');
const { address } = await dev({
  logLevel: values.verbose ? 'info' : 'error',
  server: values.port ? { port: Number(values.port) } : {},
});
console.log(`De site staat op http://localhost:${address.port}/  (stoppen met Ctrl+C)`);
