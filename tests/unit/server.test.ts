import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/build/server.ts';
import { contentSecurityPolicy } from '../../src/lib/headers.ts';

const text = (what: string) => `${what} `.repeat(1000);
const folder = mkdtempSync(join(tmpdir(), 'server-'));
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
let server: Server;

beforeAll(async () => {
  put('index.html', text('<p>thuis</p>'));
  put('404.html', text('<p>niet hier</p>'));
  put('klein/index.html', '<p>klein</p>');
  for (const ending of ['css', 'js', 'json', 'svg', 'xml', 'txt', 'webmanifest']) put(`tekst.${ending}`, text(ending));
  for (const name of ['beeld.png', 'letter.woff2', 'pagefind/nl.pf_meta', 'pagefind/wasm.nl.pagefind'])
    put(name, text(name));
  for (const name of ['_astro/stijl.abc123.css', 'pagefind/fragment/nl_1.pf_fragment', 'pagefind/pagefind.js'])
    put(name, text(name));
  server = await serve(folder, 0, '/basis/');
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks without what `fetch` does unasked: negotiating and unpacking. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ port, path: `/basis${path}`, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}

describe('packing', () => {
  test.each([
    '/',
    '/tekst.css',
    '/tekst.js',
    '/tekst.json',
    '/tekst.svg',
    '/tekst.xml',
    '/tekst.txt',
    '/tekst.webmanifest',
  ])('%s goes out as the browser prefers', async (path) => {
    const plain = await ask(path);
    const gzip = await ask(path, { 'accept-encoding': 'gzip, deflate' });
    const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 10);
    for (const { headers } of [plain, gzip, brotli]) expect(headers.vary).toBe('Accept-Encoding');
    expect(plain.headers['content-length']).toBe(String(plain.body.length));
    for (const { headers } of [gzip, brotli]) expect(headers['content-length']).toBeUndefined();
  });

  test.each(['/beeld.png', '/letter.woff2', '/pagefind/nl.pf_meta', '/pagefind/wasm.nl.pagefind'])(
    '%s is packed already, and goes out as it is',
    async (path) => {
      const { headers, body } = await ask(path, { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers.vary).toBeUndefined();
      expect(headers['content-length']).toBe(String(body.length));
    },
  );

  test('what would not become smaller is left alone', async () => {
    const { headers, body } = await ask('/klein/', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('<p>klein</p>');
  });

  test('a browser that refuses an encoding does not get it', async () => {
    const { headers } = await ask('/', { 'accept-encoding': 'br;q=0, gzip;q=0.5' });
    expect(headers['content-encoding']).toBe('gzip');
  });

  test('a part of a file is a part of the file itself', async () => {
    const { status, headers, body } = await ask('/tekst.txt', { 'accept-encoding': 'br', range: 'bytes=0-6' });
    expect([status, headers['content-encoding'], body.toString()]).toEqual([206, undefined, 'txt txt']);
  });

  test('asking for the head gives no body', async () => {
    const { status, headers, body } = await ask('/', { 'accept-encoding': 'br' }, 'HEAD');
    expect([status, headers['content-encoding'], body.length]).toEqual([200, undefined, 0]);
  });
});

describe('keeping', () => {
  test.each(['/_astro/stijl.abc123.css', '/pagefind/fragment/nl_1.pf_fragment'])(
    '%s has a hash in its name, and is kept for a year',
    async (path) => {
      expect((await ask(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    },
  );

  test.each(['/', '/tekst.css', '/beeld.png', '/pagefind/pagefind.js', '/bestaat-niet/'])(
    '%s is asked for again every time',
    async (path) => {
      expect((await ask(path)).headers['cache-control']).toBe('no-cache');
    },
  );

  test('what did not change is not sent again, packed or not', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const first = await ask('/', { 'accept-encoding': encoding });
      expect(first.headers.etag).toMatch(/^W\/".+"$/);
      const again = await ask('/', { 'accept-encoding': encoding, 'if-none-match': first.headers.etag ?? '' });
      expect([again.status, again.body.length, again.headers['content-encoding']]).toEqual([304, 0, undefined]);
      expect(again.headers['cache-control']).toBe('no-cache');
    }
  });
});

test('a missing page is the 404 page, packed', async () => {
  const { status, headers, body } = await ask('/bestaat-niet/', { 'accept-encoding': 'br' });
  expect([status, headers['content-encoding'], headers['content-type']]).toEqual([
    404,
    'br',
    'text/html; charset=utf-8',
  ]);
  expect(brotliDecompressSync(body).toString()).toContain('niet hier');
});

test('every answer carries the policy', async () => {
  for (const path of ['/', '/tekst.css', '/bestaat-niet/'])
    expect((await ask(path, { 'accept-encoding': 'br' })).headers['content-security-policy']).toBe(
      contentSecurityPolicy,
    );
});
