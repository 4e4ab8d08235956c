import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headersAt, securityHeaders } from '../../src/hosting/headers.ts';
import { contentType, isText, mediaTypes } from '../../src/lib/media-types.ts';
import { launchChromium } from '../../src/print/node/chromium.ts';
import { startWebServer, webServers, type WebServer } from './webserver.ts';

const moved = { from: '/lessen/oude-naam/', to: '/lessen/investeer-in-vertrouwen/' };
const sites = inject('sites');
let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

/** Does something with each file, a few at a time as a browser would. */
async function forEach(files: readonly string[], act: (file: string) => Promise<void>): Promise<void> {
  const queue = files.values();
  const work = async () => {
    for (const file of queue) await act(file);
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

describe.each(webServers.flatMap((name) => sites.map((site) => ({ name, ...site }))))(
  '$name serves the site below $base',
  ({ name, base, dist }) => {
    let server: WebServer | undefined;
    const ask: WebServer['ask'] = (path, headers) => running().ask(base.slice(0, -1) + path, headers);
    const running = (): WebServer => {
      if (!server) throw new Error(`${name} does not run`);
      return server;
    };
    // What begins with a dot, such as .nojekyll, speaks to a host and to no reader: it has no type.
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length))
      .sort();
    const addressOf = (file: string) => encodeURI(file.replace(/\/index\.html$/, '/'));
    const contentOf = (file: string) => readFileSync(dist + file);
    const typeOf = (file: string) => mediaTypes[extname(file).slice(1)] ?? '';

    beforeAll(async () => {
      server = await startWebServer(
        name,
        { origin: 'https://werkbank.example', base, redirects: [moved], logs: false },
        dist,
      );
    });
    afterAll(() => server?.stop());

    test('with every file as it was built, under its own type', async () => {
      expect(files.length).toBeGreaterThan(700);
      await forEach(files, async (file) => {
        const { status, headers, body } = await ask(addressOf(file));
        const type = typeOf(file);
        expect(status, file).toBe(200);
        expect(body.equals(contentOf(file)), file).toBe(true);
        expect(headers['content-type']?.toLowerCase(), file).toBe(contentType(type));
      });
    });

    test('with every header, once and as the source says', async () => {
      await forEach(files, async (file) => {
        const { headers } = await ask(addressOf(file));
        for (const [header, value] of Object.entries(headersAt(file)))
          expect(headers[header.toLowerCase()], `${file} ${header}`).toBe(value);
      });
    });

    test.each([
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ])('compressed with %s for whoever takes that, and plain for whoever does not', async (coding, unpack) => {
      const texts = files.filter((file) => isText(typeOf(file)) && contentOf(file).length > 500);
      expect(texts.length).toBeGreaterThan(400);
      await forEach(texts, async (file) => {
        const packed = await ask(addressOf(file), { 'Accept-Encoding': coding });
        expect(packed.headers['content-encoding'], file).toBe(coding);
        expect(packed.headers['content-type']?.toLowerCase(), file).toBe(contentType(typeOf(file)));
        expect(packed.headers['cache-control'], file).toBe(headersAt(file)['Cache-Control']);
        expect(String(packed.headers.vary).toLowerCase(), file).toContain('accept-encoding');
        expect(unpack(packed.body).equals(contentOf(file)), file).toBe(true);
      });
      const plain = await ask('/');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(String(plain.headers.vary).toLowerCase()).toContain('accept-encoding');
    });

    test.each(['identity', 'gzip', 'br'])('and not again to whoever has it already, with %s', async (coding) => {
      for (const path of ['/', moved.to]) {
        const first = await ask(path, { 'Accept-Encoding': coding });
        const etag = first.headers.etag;
        expect(etag, path).toBeTruthy();
        const again = await ask(path, { 'Accept-Encoding': coding, 'If-None-Match': String(etag) });
        expect(again.status, path).toBe(304);
        expect(again.body.length).toBe(0);
      }
    });

    test.each([
      ['an address that moved', moved.from, moved.to],
      ['an address that moved, without its last slash', moved.from.slice(0, -1), moved.to],
      ['a page without its last slash', moved.to.slice(0, -1), moved.to],
      ['an overview without its last slash', '/lessen', '/lessen/'],
    ])('and leads on from %s for good', async (_, from, to) => {
      const { status, headers } = await ask(from);
      expect([301, 308]).toContain(status);
      expect(new URL(headers.location ?? '', running().origin + base + from.slice(1)).pathname).toBe(
        base + to.slice(1),
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

    test.each(['/lessen', moved.to.slice(0, -1)])('and keeps the query of %s when it adds the slash', async (path) => {
      const { headers } = await ask(`${path}?rol=adviseur&q=boze%20bewoners`);
      expect(headers.location).toBe(`${base.slice(0, -1)}${path}/?rol=adviseur&q=boze%20bewoners`);
    });

    test.each([
      '/lessen',
      '//lessen',
      '///lessen',
      '/\\lessen',
      '/\\/lessen',
      '/./lessen',
      '/%5Clessen',
      '/%2Flessen',
      moved.from,
    ])('and leads on from %s by a path of this site, whatever host was asked for', async (path) => {
      const host = name === 'caddy' ? new URL(running().origin).host : 'elders.example';
      for (const asked of [path, base.slice(0, -1) + path]) {
        const { status, headers } = await running().ask(asked, { Host: host });
        if ([301, 308].includes(status)) expect(headers.location, asked).toMatch(/^\/[a-z0-9]/);
        else expect(headers.location, asked).toBeUndefined();
      }
    });

    test.skipIf(base === '/')('and leads the path without its slash to home, with every header', async () => {
      const { status, headers } = await running().ask(`${base.slice(0, -1)}?rol=adviseur`);
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe(`${base}?rol=adviseur`);
      for (const [header, value] of Object.entries(securityHeaders))
        expect(headers[header.toLowerCase()], header).toBe(value);
    });

    test.skipIf(base === '/')('and has nothing outside its path', async () => {
      for (const path of ['/', '/lessen/', '/index.html', `${base.slice(0, -1)}x/`])
        expect((await running().ask(path)).status, path).toBe(404);
    });

    test.each(['/bestaat-niet/', '/lessen/bestaat-niet', '/_astro/bestaat-niet.js', '/_astro/', '/pagefind/fragment/'])(
      'and answers %s with the missing page, which is not kept',
      async (path) => {
        for (const coding of ['identity', 'br']) {
          const { status, headers, body } = await ask(path, { 'Accept-Encoding': coding });
          expect(status).toBe(404);
          expect(headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8');
          const page = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
          expect(page.equals(contentOf('/404.html'))).toBe(true);
          for (const [header, value] of Object.entries(headersAt('/404.html')))
            expect(headers[header.toLowerCase()], header).toBe(value);
        }
      },
    );

    test('and does not tell its version', async () => {
      for (const path of ['/', '/bestaat-niet/']) {
        const { headers } = await ask(path);
        expect(headers['x-powered-by']).toBeUndefined();
        if (name !== 'apache') expect(headers.server ?? '').not.toMatch(/\d/);
      }
    });

    test('and search works, with nothing that the policy forbids', async () => {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(`${running().origin}${base}zoeken/?q=boze+bewoners`);
      const first = page.locator('[data-results] li a').first();
      await first.waitFor();
      await first.click();
      await page.locator('h1').waitFor();
      expect(new URL(page.url()).pathname.startsWith(base)).toBe(true);
      expect(said).toEqual([]);
      await page.close();
    });
  },
);
