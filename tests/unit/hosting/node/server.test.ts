import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../../src/hosting/node/server.ts';
import { contentSecurityPolicy } from '../../../../src/hosting/headers.ts';

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

describe('what nobody should ask', () => {
  const whole = text('txt');

  test.each([
    ['bytes=5-2', 200, whole],
    ['bytes=0-0', 206, 't'],
    ['bytes=-4', 206, 'txt '],
    ['bytes=0-99999999999999999999', 206, whole],
    ['bytes=99999999999999999999-', 416, ''],
    ['bytes=4000-', 416, ''],
    ['bytes=-0', 416, ''],
    ['bytes=0-1,3-4', 200, whole],
    ['bytes=a-b', 200, whole],
    ['bytes=-', 200, whole],
    ['lines=0-1', 200, whole],
  ])('a range of %s is answered with %i', async (range, status, body) => {
    const answer = await ask('/tekst.txt', { range });
    expect([answer.status, answer.body.toString()]).toEqual([status, body]);
  });

  test('a part of an empty file is no part', async () => {
    put('leeg.txt', '');
    expect((await ask('/leeg.txt', { range: 'bytes=0-1' })).status).toBe(416);
    expect((await ask('/leeg.txt')).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    '/%',
    '/%E0%A4%A',
    '/%00',
    '/..%2f..%2fetc/passwd',
    '/.%2e/server',
    '/__proto__',
    '//',
    '/tekst.txt/',
    '/.geheim',
  ])('%s is not here', async (path) => {
    put('.geheim', 'geheim');
    const { status, body } = await ask(path);
    expect([status, body.toString()]).toEqual([404, text('<p>niet hier</p>')]);
  });

  test('symbolic links are not followed, to a file nor to a folder', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elders-'));
    writeFileSync(join(elsewhere, 'index.html'), 'elders');
    symlinkSync(elsewhere, join(folder, 'map'));
    symlinkSync(join(elsewhere, 'index.html'), join(folder, 'blad.html'));
    for (const path of ['/map/', '/map/index.html', '/blad.html']) expect((await ask(path)).status).toBe(404);
    rmSync(elsewhere, { recursive: true });
  });

  test('a build that takes the place of the last is served at once', async () => {
    put('nieuw/index.html', '<p>oud</p>');
    expect((await ask('/nieuw/')).body.toString()).toBe('<p>oud</p>');
    put('volgende/index.html', '<p>nieuwer</p>');
    rmSync(join(folder, 'nieuw'), { recursive: true });
    expect((await ask('/nieuw/')).status).toBe(404);
    renameSync(join(folder, 'volgende'), join(folder, 'nieuw'));
    expect((await ask('/nieuw/')).body.toString()).toBe('<p>nieuwer</p>');
  });

  test('it listens to this machine alone', () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
  });
});
