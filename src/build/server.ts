import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';

/** The policy that the site is served with: nothing from elsewhere, nothing inline, and WebAssembly for search. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Serves a built folder as a host would, under `base`: packed, with its 404 page, security headers, and a long life for what has a hash in its name. Port 0 takes any free port. */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const notFoundFile = join(folder, '404.html');
  const notFound = existsSync(notFoundFile) ? readFileSync(notFoundFile) : '';
  const prefix = base.replace(/\/$/, '');
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    pack(request, response, () => {
      const missing = () => {
        response.setHeader('Cache-Control', 'no-cache');
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
      };
      if (!request.url?.startsWith(`${prefix}/`)) return missing();
      request.url = request.url.slice(prefix.length);
      response.setHeader('Cache-Control', isHashed(request.url) ? 'public, max-age=31536000, immutable' : 'no-cache');
      return files(request, response, missing);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

/** Packs text on its way out; what is packed already stays as it is, and so does a part of a file. */
const pack = compression({
  filter: (request, response) => !request.headers.range && compression.filter(request, response),
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
});

const isHashed = (url: string): boolean => /^\/(_astro|pagefind\/(fragment|index|filter))\//.test(url);
