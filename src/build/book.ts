import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bindBook, bookEntry } from '../lib/book.ts';
import { downloads } from '../lib/downloads.ts';
import { singleFile } from '../lib/single-file.ts';
import { loadSite } from '../lib/site.ts';
import { absoluteUrl, bookShellUrl, downloadUrl, withBase } from '../lib/urls.ts';
import { offer } from './downloads.ts';

/** Binds every built entry into a book that is one file, searches itself, and works from a disk without a network. */
export function book(): AstroIntegration {
  return {
    name: 'werkbank:book',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const shellFile = join(folder, bookShellUrl, 'index.html');
        const shell = readFileSync(shellFile, 'utf8');
        rmSync(dirname(shellFile), { recursive: true });
        logger.info('Boek: stukken worden gebundeld …');
        const bound = bindIn(folder, shell, (progress) => logger.info(progress));
        const file = join(folder, downloadUrl(downloads.file));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bound);
        offer(folder, downloads.file);
      },
    },
  };
}

function bindIn(folder: string, shell: string, say: (progress: string) => void): string {
  const site = loadSite();
  const pageAt = (url: string) => readFileSync(join(folder, url, 'index.html'), 'utf8');
  const entries = [...shell.matchAll(/ data-page="([^"]+)"/g)].map(([, url = '']) => url);
  const chapters = [...shell.matchAll(/ id="([^"/]+)" data-leaf/g)].map(([, id]) => `/${id}/`);
  const bounds = { site: absoluteUrl('/', site), places: new Set([...entries, ...chapters]) };
  let told = Date.now();
  const whole = bindBook(shell, (url) => {
    if (Date.now() - told > 2000) {
      told = Date.now();
      say(`Boek: ${entries.indexOf(url) + 1} van ${entries.length} stukken`);
    }
    return bookEntry(pageAt(url), url, bounds);
  });
  const lexicon = readFileSync(join(folder, 'pagefind/lexicon.json'), 'utf8').replaceAll('<', '\\u003c');
  const withLexicon = whole.replace(
    '</main>',
    `</main><script type="application/json" data-lexicon>${lexicon}</script>`,
  );
  const prefix = withBase('', site.base);
  return singleFile(withLexicon, (address) => readFileSync(join(folder, address.slice(prefix.length))));
}
