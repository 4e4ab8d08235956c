import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A forge on this machine that speaks as much of the API of Gitea as the editor asks, and keeps one repository in memory. */
export interface Forge {
  /** The address of the repository. */
  url: string;
  files: Map<string, string>;
  /** What was saved, in turn. */
  saved: { operation: string; path: string; message: string }[];
  /** The tokens that were shown. */
  tokens: Set<string>;
  close(): void;
}

const owner = 'redactie';
const name = 'kennisbank';

/** Starts a forge that holds these files. */
export async function startForge(files: Map<string, string> = new Map()): Promise<Forge> {
  const saved: Forge['saved'] = [];
  const tokens = new Set<string>();
  let commits = 1;
  const head = () => String(commits).padStart(40, '0');

  async function answer(request: IncomingMessage): Promise<unknown> {
    const path = new URL(request.url ?? '', 'http://forge').pathname.replace('/api/v1', '');
    const repository = `/repos/${owner}/${name}`;
    if (path === '/version') return { version: '1.25.0' };
    if (path === '/user') return { id: 1, login: 'redacteur', full_name: 'De redacteur', email: 'x@localhost' };
    if (path === '/settings/api') return { default_paging_num: 30, max_response_items: 50 };
    if (path === repository) return { default_branch: 'main', permissions: { pull: true, push: true } };
    if (path === `${repository}/branches/main`) return { commit: { id: head(), message: '' } };
    if (path === `${repository}/commits`) return [];
    if (path.startsWith(`${repository}/git/trees/`))
      return {
        truncated: false,
        tree: [...files].map(([file, content]) => ({ type: 'blob', ...about(file, content) })),
      };
    const asked = JSON.parse((await text(request)) || '{}');
    if (path === `${repository}/file-contents`)
      return asked.files.map((file: string) => {
        const content = files.get(file) ?? '';
        return { ...about(file, content), encoding: 'base64', content: Buffer.from(content).toString('base64') };
      });
    if (path !== `${repository}/contents`) return undefined;
    commits += 1;
    const changed = asked.files.map(({ operation, path: file, content = '' }: Record<string, string>) => {
      const written = Buffer.from(content, 'base64').toString('utf8');
      if (operation === 'delete') files.delete(file ?? '');
      else files.set(file ?? '', written);
      saved.push({ operation: operation ?? '', path: file ?? '', message: asked.message });
      return about(file ?? '', written);
    });
    return { commit: { sha: head(), created: '2026-11-27T00:00:00Z' }, files: changed };
  }

  const server: Server = createServer((request, response) => {
    for (const header of ['Origin', 'Headers', 'Methods']) response.setHeader(`Access-Control-Allow-${header}`, '*');
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (request.headers.authorization) tokens.add(request.headers.authorization);
    void answer(request).then((found) => {
      response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(found ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${owner}/${name}`,
    files,
    saved,
    tokens,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a forge tells of a file. */
const about = (path: string, content: string) => ({
  path,
  sha: createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex'),
  size: Buffer.byteLength(content),
});
