import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt } from '../lib/headers.ts';

/** Serves a built folder as a host would, under `base`: with its 404 page and security headers. Port 0 takes any free port. */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const notFoundFile = join(folder, '404.html');
  const notFound = existsSync(notFoundFile) ? readFileSync(notFoundFile) : '';
  const prefix = base.replace(/\/$/, '');
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    const say = (path: string) => response.setHeaders(new Map(Object.entries(headersAt(path))));
    const missing = () => {
      say('/404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!request.url?.startsWith(`${prefix}/`)) return missing();
    request.url = request.url.slice(prefix.length);
    say(request.url);
    return files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
