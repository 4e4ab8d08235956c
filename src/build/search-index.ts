import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';

/** Indexes every built page that has a `data-pagefind-body`, for search in the browser. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'werkbank:search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
        if (!index) throw new Error(`De zoekindex is niet gemaakt: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: `${path}/pagefind` });
        await index.deleteIndex();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`De zoekindex is niet gemaakt: ${failures.join('; ')}`);
      },
    },
  };
}
