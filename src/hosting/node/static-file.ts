import { createReadStream, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { contentType, mediaTypes } from '../../lib/media-types.ts';
import { decodedPart } from '../../lib/decoded-part.ts';
import { ownValue } from '../../lib/own-value.ts';

/** A file that can be sent: where it lies, its size in bytes, and when it changed. */
export interface StaticFile {
  path: string;
  size: number;
  changed: Date;
}

/** The file of a folder at a path of an address, `/x/` for `x/index.html`. Undefined where there is none, where its name begins with a dot, and where a symbolic link leads to it. */
export function fileAt(folder: string, path: string): StaticFile | undefined {
  const name = decodedPart(path);
  if (name === undefined || name.includes('\0') || /[\\/]\.(?!well-known\/)/.test(name)) return undefined;
  const candidates = name.endsWith('/') ? [`${name}index.html`] : [name, `${name}/index.html`];
  return candidates.map((each) => readable(folder, each)).find((file) => file !== undefined);
}

function readable(folder: string, name: string): StaticFile | undefined {
  const path = join(folder, name);
  try {
    if (realpathSync(path) !== realpathSync(folder) + name.replaceAll('/', sep)) return undefined;
    const stats = statSync(path);
    return stats.isFile() ? { path, size: stats.size, changed: stats.mtime } : undefined;
  } catch {
    return undefined;
  }
}

/** Answers a request with a file, a part of it, or that it did not change. A file that vanishes on the way ends the answer, and not the server. */
export function sendFile(
  { path, size, changed }: StaticFile,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const etag = `W/"${size}-${changed.getTime()}"`;
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  response.setHeader('Last-Modified', changed.toUTCString());
  response.setHeader(
    'Content-Type',
    contentType(ownValue(mediaTypes, extname(path).slice(1)) ?? 'application/octet-stream'),
  );
  const range = rangeIn(request.headers.range, size);
  if (range === 'outside') return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.setHeader('Content-Length', end - start + 1);
  response.writeHead(range ? 206 : 200, range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {});
  if (request.method === 'HEAD' || size === 0) return void response.end();
  pipeline(createReadStream(path, { start, end }), response, () => undefined);
}

/** The part of a file that is asked for. Undefined for the whole: no part, more than one, or none that makes sense (RFC 9110, 14.2). */
function rangeIn(header: string | undefined, size: number): { start: number; end: number } | 'outside' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '') return last === '' ? undefined : tail(Number(last), size);
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) return 'outside';
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

const tail = (length: number, size: number) =>
  length === 0 || size === 0 ? 'outside' : { start: Math.max(0, size - length), end: size - 1 };
