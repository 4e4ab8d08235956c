import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { globSync } from 'tinyglobby';
import { pageJudge } from '../checks/built-page.ts';
import { loadSite } from '../lib/node/load-site.ts';
import { step } from '../lib/node/progress.ts';
import { withBase } from '../lib/urls.ts';
import { movedAddresses } from '../library/node/moved-pages.ts';

/** Fails a build in which a page has a script, a style or an address that is not ours. */
export function builtPages(): AstroIntegration {
  return {
    name: 'werkbank:built-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const found = await step('Pagina’s nalopen', () => foreignIn(fileURLToPath(dir)));
        if (found.length > 0)
          throw new Error(`In de gebouwde pagina’s staat iets dat er niet hoort.\n\n${found.join('\n')}`);
      },
    },
  };
}

/** What is not ours in the pages of a built folder, each with the address of its page. */
export function foreignIn(folder: string): string[] {
  const base = withBase('/', loadSite().base);
  const moved = movedAddresses('/');
  const files = { base, has: (path: string) => existsSync(join(folder, decodeURIComponent(path))) };
  const judge = pageJudge(files);
  return globSync('**/*.html', { cwd: folder }).flatMap((file) => {
    const url = `/${file.replace(/index\.html$/, '')}`;
    const html = readFileSync(join(folder, file), 'utf8');
    return judge({ url, html, isMoved: moved.has(url) }).map((what) => `${url}  ${what}`);
  });
}
