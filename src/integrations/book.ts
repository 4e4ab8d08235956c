import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bindBook, bookEntry } from '../print/book.ts';
import { downloads } from '../lib/urls.ts';
import { singleFile } from '../print/node/single-file.ts';
import { step } from '../lib/node/progress.ts';
import { loadSite } from '../lib/node/load-site.ts';
import { absoluteUrl, bookShellUrl, downloadUrl, withBase } from '../lib/urls.ts';
import { offer } from '../print/node/downloads.ts';

/** Binds every built entry into a book that is one file, searches itself, and works from a disk without a network. */
export function book(): AstroIntegration {
  return {
    name: 'werkbank:book',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const shellFile = join(folder, bookShellUrl, 'index.html');
        const shell = readFileSync(shellFile, 'utf8');
        rmSync(dirname(shellFile), { recursive: true });
        const bound = await step('Boek binden', () => bindIn(folder, shell));
        const file = join(folder, downloadUrl(downloads.file));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bound);
        offer(folder, downloads.file);
      },
    },
  };
}

function bindIn(folder: string, shell: string): string {
  const site = loadSite();
  const pageAt = (url: string) => readFileSync(join(folder, url, 'index.html'), 'utf8');
  const entries = [...shell.matchAll(/ data-page="([^"]+)"/g)].map(([, url = '']) => url);
  const chapters = [...shell.matchAll(/ id="([^"/]+)" data-leaf/g)].map(([, id]) => `/${id}/`);
  const bounds = { site: absoluteUrl('/', site), places: new Set([...entries, ...chapters]) };
  const whole = bindBook(shell, (url) => bookEntry(pageAt(url), url, bounds));
  const [own, rest] = ['lexicon', 'rest'].map((name) => readFileSync(join(folder, `pagefind/${name}.json`), 'utf8'));
  const lexicon = `[${own},${rest}]`.replaceAll('<', '\\u003c');
  const withLexicon = whole.replace(
    '</main>',
    () => `</main><script type="application/json" data-lexicon>${lexicon}</script>`,
  );
  const prefix = withBase('', site.base);
  return singleFile(withLexicon, (address) => readFileSync(join(folder, address.slice(prefix.length))));
}
