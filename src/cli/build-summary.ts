import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { kinds, listedKinds } from '../kinds.ts';
import { readContent } from '../library/node/content-files.ts';

/** What a built site holds, in lines for a terminal. */
export function buildSummary(folder: string): string {
  const { entries, relations } = readContent();
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  const citations = entries.reduce((sum, { prose }) => sum + prose.citations.length, 0);
  const sizes = filesIn(`${folder}/pagefind`).map((file) => gzipSync(readFileSync(file)).length);
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  const pages = filesIn(folder).filter((file) => file.endsWith('.html')).length;
  return [
    '',
    `Gebouwd in ${folder}/: ${pages} pagina’s`,
    ...listedKinds.map((kind) => `  ${kinds[kind].plural.padEnd(16)} ${count(kind)}`),
    `  ${'Pagina’s'.padEnd(16)} ${count('pages')}`,
    `  ${'Relaties'.padEnd(16)} ${relations.length}`,
    `  ${'Aanhalingen'.padEnd(16)} ${citations}`,
    `  ${'Zoekindex'.padEnd(16)} ${kilobytes} kB ingepakt, in ${sizes.length} bestanden`,
    '',
  ].join('\n');
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`);
