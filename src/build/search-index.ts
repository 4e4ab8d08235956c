import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import sirv from 'sirv';
import { inspectContent } from './files.ts';
import { makeLexicon } from './lexicon.ts';
import { readThesaurus } from './thesaurus.ts';

/** Indexes every built page that has a `data-pagefind-body`, and writes the lexicon beside the index; in development serves the index of the last build. */
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
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir).replace(/\/$/, '');
        logger.info('Zoekindex en woordenlijst worden gemaakt …');
        await writeIndex(folder);
        const { thesaurus } = readThesaurus(inspectContent().known);
        writeFileSync(`${folder}/pagefind/lexicon.json`, JSON.stringify(makeLexicon(folder, thesaurus)));
      },
    },
  };
}

/** Without a stemmer: the Dutch one keeps words apart that belong together, and breaks search while typing. */
async function writeIndex(path: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`De zoekindex is niet gemaakt: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path });
  const written = await index.writeFiles({ outputPath: `${path}/pagefind` });
  await index.deleteIndex();
  const failures = [...added.errors, ...written.errors];
  if (failures.length > 0) throw new Error(`De zoekindex is niet gemaakt: ${failures.join('; ')}`);
}
