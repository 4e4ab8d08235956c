import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { readForeignWords } from '../checks/node/dictionary.ts';
import { libraryOf } from '../library/library.ts';
import { step } from '../lib/node/progress.ts';
import { readContent } from '../library/node/content-files.ts';
import { readThesaurus } from '../search/node/thesaurus.ts';
import { writeIndex } from '../search/node/write-index.ts';

/** Makes the search index of a built site; in development serves that of the last build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'werkbank:search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(
          `${server.config.base.replace(/\/$/, '')}/pagefind`,
          sirv('dist/pagefind', { dev: true }),
        );
      },
      'astro:build:done': async ({ dir }) => {
        const content = readContent();
        const words = readThesaurus(content.known);
        const folder = fileURLToPath(dir).replace(/\/$/, '');
        await step('Zoekindex', () => writeIndex(folder, libraryOf(content, []), words, readForeignWords()));
      },
    },
  };
}
