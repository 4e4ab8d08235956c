import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeHosting } from '../../src/hosting/node/write-hosting.ts';
import { hosts } from '../../src/hosting/hosts.ts';
import { type Hosted } from '../../src/hosting/hosted.ts';

/** A web server as an administrator would run it, on a free port of this machine. */
export interface WebServer {
  /** Its address, without a last slash. */
  origin: string;
  ask(path: string, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

/** What a web server answers, as it came over the line. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The web servers that are tried, each by the command that starts it. */
export const webServers = ['nginx', 'apache', 'caddy'] as const;

/** Starts a web server on the real files that are made for it. */
export async function startWebServer(
  name: (typeof webServers)[number],
  site: Hosted,
  dist: string,
): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), `werkbank-${name}-`));
  chmodSync(folder, 0o755);
  layOut(name, site, dist, join(folder, 'host'));
  const port = await freePort();
  const { command, args, env } = starts[name](folder, port);
  const running = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  const said: string[] = [];
  running.stderr.on('data', (text) => said.push(String(text)));
  running.on('error', (error) => said.push(`${error.message}: install ${name} to run these tests`));
  const server = { origin: `http://127.0.0.1:${port}`, ask: asker(port), stop: () => stop(running, folder) };
  for (let tries = 0; tries < 100; tries += 1) {
    if (await server.ask(site.base).catch(() => undefined)) return server;
    if (running.exitCode !== null || running.pid === undefined) break;
    await setTimeout(100);
  }
  await server.stop();
  throw new Error(`${name} does not start: ${said.join('')}`);
}

/** The folder in which a site lies packed, by what was built and where it stands. */
const packed = new Map<string, string>();

/** Makes the folder of a host. Packing takes most of the time and is the same for these three, so each site is packed once. */
function layOut(name: (typeof webServers)[number], site: Hosted, dist: string, to: string): void {
  const key = `${dist} ${site.base}`;
  const before = packed.get(key);
  if (before) cpSync(before, to, { recursive: true });
  else {
    const first = mkdtempSync(join(tmpdir(), 'werkbank-packed-'));
    writeHosting('caddy', site, dist, to);
    cpSync(to, first, { recursive: true });
    packed.set(key, first);
    process.once('exit', () => rmSync(first, { recursive: true, force: true }));
  }
  const places = { beside: to, root: join(to, 'site'), site: join(to, 'site', site.base) };
  for (const { place, name: file, text } of hosts[name].files(site)) writeFileSync(join(places[place], file), text);
}

const starts = { nginx: nginx, apache: apache, caddy: caddy };

interface Start {
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
}

/** The configuration of the container, in other folders and on another port. */
function nginx(folder: string, port: number): Start {
  const scratch = join(folder, 'tmp');
  mkdirSync(scratch, { mode: 0o777 });
  const text = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('/tmp/', () => `${scratch}/`)
    .replaceAll('/srv/werkbank', join(folder, 'host'))
    .replace('listen 8080', () => `listen 127.0.0.1:${port}`);
  writeFileSync(join(folder, 'main.conf'), text);
  return { command: 'nginx', args: ['-e', 'stderr', '-c', join(folder, 'main.conf'), '-g', 'daemon off;'] };
}

/** A host that lets a folder speak for itself by `.htaccess`, with the modules that Debian turns on and the two that are asked for. */
function apache(folder: string, port: number): Start {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers', 'rewrite'];
  writeFileSync(
    join(folder, 'apache2.conf'),
    `ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
User www-data
Group www-data
DocumentRoot ${folder}/host/site
<Directory ${folder}/host/site>
    AllowOverride All
    Require all granted
</Directory>
`,
  );
  return { command: 'apache2', args: ['-f', join(folder, 'apache2.conf'), '-DFOREGROUND'] };
}

function caddy(folder: string, port: number): Start {
  return {
    command: 'caddy',
    args: ['run', '--config', join(folder, 'host/Caddyfile'), '--adapter', 'caddyfile'],
    env: {
      WERKBANK_ADDRESS: `http://127.0.0.1:${port}`,
      WERKBANK_ROOT: join(folder, 'host/site'),
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
    },
  };
}

function asker(port: number) {
  return (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });
}

async function stop(running: ChildProcess, folder: string): Promise<void> {
  if (running.exitCode === null && running.pid !== undefined) {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
