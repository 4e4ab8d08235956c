import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { kinds, listedKinds } from '../kinds.ts';
import { inspectContent } from './files.ts';

/** Puts a finished build in the place of `dist/` in one step, and prints what was built. Runs last. */
export function publish(): AstroIntegration {
  return {
    name: 'werkbank:publish',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const built = fileURLToPath(dir);
        rmSync('.dist-old', { recursive: true, force: true });
        if (existsSync('dist')) renameSync('dist', '.dist-old');
        renameSync(built, 'dist');
        rmSync('.dist-old', { recursive: true, force: true });
        console.log(summary(pages.length));
      },
    },
  };
}

function summary(pages: number): string {
  const { texts, relations } = inspectContent();
  const count = (kind: string) => texts.filter(({ document }) => document.kind === kind).length;
  const citations = texts.reduce((sum, { prose }) => sum + prose.citations.length, 0);
  const sizes = readdirSync('dist/pagefind', { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => gzipSync(readFileSync(`${file.parentPath}/${file.name}`)).length);
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  return [
    '',
    `Gebouwd in dist/: ${pages} pagina’s`,
    ...listedKinds.map((kind) => `  ${kinds[kind].plural.padEnd(16)} ${count(kind)}`),
    `  ${'Pagina’s'.padEnd(16)} ${count('pages')}`,
    `  ${'Relaties'.padEnd(16)} ${relations.length}`,
    `  ${'Aanhalingen'.padEnd(16)} ${citations}`,
    `  ${'Zoekindex'.padEnd(16)} ${kilobytes} kB ingepakt, in ${sizes.length} bestanden`,
    '',
  ].join('\n');
}
