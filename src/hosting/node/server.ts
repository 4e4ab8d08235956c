import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import { isText } from '../../lib/media-types.ts';
import { headersAt, type FolderHeaders } from '../headers.ts';
import { fileAt, sendFile } from './static-file.ts';

/** Where the server listens when nothing is said: on this machine alone. */
export const loopback = '127.0.0.1';

/** Serves a built folder as a host would, under `base`: packed, with its 404 page and every header, those of folders that have their own among them. Port 0 takes any free port. */
export function serve(
  folder: string,
  port: number,
  base = '/',
  host = loopback,
  folders?: FolderHeaders,
): Promise<Server> {
  const notFoundFile = join(folder, '404.html');
  const notFound = existsSync(notFoundFile) ? readFileSync(notFoundFile) : '';
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const say = (path: string) => response.setHeaders(new Map(Object.entries(headersAt(path, folders))));
    const answer = (status: number, headers: Record<string, string>, body: string | Buffer) => {
      say('/404.html');
      response.writeHead(status, headers).end(body);
    };
    const { method = '', url = '' } = request;
    if (!methods.includes(method)) return answer(405, { Allow: methods.join(', ') }, '');
    pack(request, response, () => {
      const [path = ''] = url.slice(prefix.length).split(/[?#]/);
      const file = url.startsWith(`${prefix}/`) ? fileAt(folder, path) : undefined;
      if (!file) return answer(404, { 'Content-Type': 'text/html; charset=utf-8' }, notFound);
      say(path);
      return sendFile(file, request, response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

const methods = ['GET', 'HEAD'];

/** Packs text on its way out; what is packed already stays as it is, and so does a part of a file. */
const pack = compression({
  filter: (request, response) =>
    !request.headers.range && isText(String(response.getHeader('Content-Type')).replace(/;.*/, '')),
  // Quick rather than small: hosts send what was packed at build time.
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
});
