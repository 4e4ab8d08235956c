import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { headersAt } from '../lib/headers.ts';

/** Serves a built folder as a host would, under `base`: packed, with its 404 page and every header. Port 0 takes any free port. */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const notFoundFile = join(folder, '404.html');
  const notFound = existsSync(notFoundFile) ? readFileSync(notFoundFile) : '';
  const prefix = base.replace(/\/$/, '');
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    const say = (path: string) => response.setHeaders(new Map(Object.entries(headersAt(path))));
    pack(request, response, () => {
      const missing = () => {
        say('/404.html');
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
      };
      if (!request.url?.startsWith(`${prefix}/`)) return missing();
      request.url = request.url.slice(prefix.length);
      say(request.url);
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
