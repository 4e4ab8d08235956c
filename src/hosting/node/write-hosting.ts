import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { policyInPage } from '../headers.ts';
import { textEndings } from '../../lib/media-types.ts';
import { hosts, type Host, type HostName } from '../hosts.ts';
import { type Hosted } from '../hosted.ts';

/** Makes a folder that a host can take as it is: the built site in `site/`, with what the host has to be told. It is made beside its place, so that what fails leaves the last one. */
export function writeHosting(name: HostName, site: Hosted, from: string, to: string): void {
  const unfinished = join(dirname(to), `.${basename(to)}-next`);
  try {
    fill(hosts[name], site, from, unfinished);
    rmSync(to, { recursive: true, force: true });
    renameSync(unfinished, to);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function fill(host: Host, site: Hosted, from: string, to: string): void {
  const root = join(to, 'site');
  const place = host.root === 'host' ? join(root, site.base) : root;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  cpSync(from, place, { recursive: true });
  const texts = filesIn(place).filter((file) => textEndings.includes(extname(file).slice(1)));
  const carries = !host.setsHeaders || (host.addsHeaders && Object.keys(site.folders ?? {}).length > 0);
  if (carries) for (const file of texts.filter((each) => each.endsWith('.html'))) carryPolicy(file);
  if (host.takesCompressed) for (const file of texts) compress(file);
  for (const { place: where, name: file, text } of host.files(site))
    writeFileSync(join({ beside: to, root, site: place }[where], file), text);
}

/** Every file in a folder and the folders in it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Puts the content security policy in a page, before anything that it is about; leaves a page that has one of its own. */
function carryPolicy(file: string): void {
  const charset = '<meta charset="utf-8">';
  const html = readFileSync(file, 'utf8');
  if (html.includes('http-equiv="Content-Security-Policy"')) return;
  if (!html.includes(charset)) throw new Error(`${file}: heeft geen ${charset}`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyInPage}">`;
  writeFileSync(
    file,
    html.replace(charset, () => charset + policy),
  );
}

/** Lays a compressed twin beside a file, where that is smaller. The same file gives the same twin. */
function compress(file: string): void {
  const content = readFileSync(file);
  const twins = {
    gz: gzipSync(content, { level: 9 }),
    br: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  };
  for (const [ending, twin] of Object.entries(twins))
    if (twin.length < content.length) writeFileSync(`${file}.${ending}`, twin);
}
