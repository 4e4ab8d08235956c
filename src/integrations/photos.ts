import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allRenditions, photoCache } from '../graphics/node/photos.ts';
import { mediaTypes } from '../lib/media-types.ts';
import { step } from '../lib/node/progress.ts';
import { readContent } from '../library/node/content-files.ts';
import { besideOf, type PhotoFile } from '../library/photos.ts';

/** Makes the photos of texts in the widths that readers fetch, without what their files say of camera and place; in development each when it is asked for. */
export function photos(): AstroIntegration {
  return {
    name: 'werkbank:photos',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use((request, response, next) => {
          const url = request.url?.slice(base.length).split('?')[0] ?? '';
          const extension = /^\/_astro\/.+\.(avif|webp|jpg)$/.exec(url)?.[1];
          if (!extension) return next();
          void serve(url).then((file) => {
            if (!file) return next();
            response.setHeader('Content-Type', mediaTypes[extension] ?? '');
            response.end(file);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const shown = shownPhotos();
        if (shown.length > 0) await step('Foto’s', () => write(folder, shown));
        photoCache().prune();
      },
    },
  };
}

/** The photos of the texts that are shown. */
function shownPhotos(): PhotoFile[] {
  const { entries, photos: all } = readContent();
  const files = new Set(entries.flatMap((entry) => entry.prose.photos.map(({ name }) => besideOf(entry, name))));
  return [...all.values()].filter(({ file }) => files.has(file));
}

const serve = async (url: string): Promise<Buffer | undefined> => (await allRenditions(shownPhotos())).get(url)?.make();

async function write(folder: string, shown: readonly PhotoFile[]): Promise<void> {
  for (const [url, { make }] of await allRenditions(shown)) {
    const file = join(folder, url);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await make());
  }
}
