import { brotliCompressSync } from 'node:zlib';
import { serve } from '../../src/hosting/node/server.ts';
import { launchChromium, unpackChromium } from '../../src/print/node/chromium.ts';

/** A slow 4G: the round trip in milliseconds, and bytes a second. */
const slow = { latency: 400, downloadThroughput: 400_000, uploadThroughput: 100_000 };

/** How long the page is watched after its first results, in milliseconds. */
const afterwards = 8000;

/** What Chromium fetches from opening the search page with a query to its first results, packed as hosts pack it, and how long that takes on a slow network. */
export async function benchFirstAnswer(): Promise<void> {
  await unpackChromium();
  const server = await serve('dist', 0);
  const address = server.address();
  const site = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
  const browser = await launchChromium();
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...slow });
  const sizes: { kind: string; size: number; at: number }[] = [];
  page.on('response', (response) => {
    void response.body().then((body) => {
      const kind = new URL(response.url()).pathname.split('/').at(-1) || 'html';
      const packed = /(?:html|css|js|json|svg)$/.test(kind) ? brotliCompressSync(body).length : body.length;
      sizes.push({ kind, size: packed, at: performance.now() });
    });
  });
  const started = performance.now();
  await page.goto(`${site}/zoeken/?q=vertrouwen`, { waitUntil: 'commit' });
  await page.locator('[data-results] li').first().waitFor();
  const first = performance.now();
  await page.waitForTimeout(afterwards);
  await browser.close();
  server.close();
  const sum = (list: readonly { size: number }[]) => list.reduce((total, { size }) => total + size, 0) / 1024;
  const before = sizes.filter(({ at }) => at <= first);
  console.log(`\nCold first answer, simulated slow 4G: ${((first - started) / 1000).toFixed(1)} s`);
  for (const { kind, size } of before) console.log(`  ${kind.padEnd(40)} ${(size / 1024).toFixed(1).padStart(7)} kB`);
  console.log(
    `  ${'together'.padEnd(40)} ${sum(before).toFixed(1).padStart(7)} kB; afterwards ${sum(sizes.filter(({ at }) => at > first)).toFixed(1)} kB more`,
  );
}
