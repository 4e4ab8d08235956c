import { apacheConfig } from './apache.ts';
import { caddyConfig } from './caddy.ts';
import { type Hosted } from './hosted.ts';
import { iisConfig } from './iis.ts';
import { nginxConfig, nginxLog } from './nginx.ts';
import { headersFile, redirectsFile } from './pages.ts';

/** A kind of host that the site can be put on. */
export interface Host {
  /** Where the host starts reading: at its own root, or where the site begins. */
  root: 'host' | 'site';
  /** Whether the host sends compressed files that lie beside the others. */
  takesCompressed: boolean;
  /** Whether the host sends the headers that it is told to. Where not, each page carries the policy itself. */
  setsHeaders: boolean;
  /** Whether those files also decide if the host keeps a log of who asks what. */
  obeysLogs: boolean;
  /** Whether the host adds up what several rules say of one header, so that no page can have a policy of its own in a header. */
  addsHeaders?: boolean;
  /** The files that tell the host what to do: beside the site, at the root of the host, or where the site begins. */
  files(site: Hosted): HostFile[];
}

/** A file for a host. */
export interface HostFile {
  place: 'beside' | 'root' | 'site';
  name: string;
  text: string;
}

/** Every kind of host, by its name on the command line. */
export const hosts = {
  nginx: {
    root: 'host',
    takesCompressed: true,
    setsHeaders: true,
    obeysLogs: true,
    files: (site) => [
      { place: 'beside', name: 'nginx.conf', text: nginxConfig(site) },
      { place: 'beside', name: 'logboek.conf', text: nginxLog(site) },
    ],
  },
  apache: {
    root: 'host',
    takesCompressed: true,
    setsHeaders: true,
    obeysLogs: false,
    files: (site) => [{ place: 'site', name: '.htaccess', text: apacheConfig(site) }],
  },
  iis: {
    root: 'host',
    takesCompressed: false,
    setsHeaders: true,
    obeysLogs: false,
    files: (site) => [{ place: 'site', name: 'web.config', text: iisConfig(site) }],
  },
  caddy: {
    root: 'host',
    takesCompressed: true,
    setsHeaders: true,
    obeysLogs: true,
    files: (site) => [{ place: 'beside', name: 'Caddyfile', text: caddyConfig(site) }],
  },
  netlify: {
    root: 'host',
    takesCompressed: false,
    setsHeaders: true,
    obeysLogs: false,
    addsHeaders: true,
    files: pageFiles,
  },
  cloudflare: {
    root: 'host',
    takesCompressed: false,
    setsHeaders: true,
    obeysLogs: false,
    addsHeaders: true,
    files: pageFiles,
  },
  github: { root: 'site', takesCompressed: false, setsHeaders: false, obeysLogs: false, files: () => [] },
  gitlab: {
    root: 'site',
    takesCompressed: true,
    setsHeaders: false,
    obeysLogs: false,
    files: (site) => [{ place: 'root', name: '_redirects', text: redirectsFile(site) }],
  },
} as const satisfies Record<string, Host>;

/** The name of a kind of host. */
export type HostName = keyof typeof hosts;

/** Whether a word names a kind of host. */
export const isHostName = (word: string | undefined): word is HostName =>
  word !== undefined && Object.hasOwn(hosts, word);

function pageFiles(site: Hosted): HostFile[] {
  return [
    { place: 'root', name: '_headers', text: headersFile(site) },
    { place: 'root', name: '_redirects', text: redirectsFile(site) },
  ];
}
