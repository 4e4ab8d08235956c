import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadSite } from '../lib/site.ts';
import { faviconFiles } from './favicon.ts';
import { readLogo, siteDrawing } from './logo.ts';
import { writeShareImages } from './shared-pages.ts';
import { loadPalette } from './theme.ts';

/** Makes what the site is recognised by elsewhere: its icons, and an image for each page that can be shared. In development the icons only. */
export function identity(): AstroIntegration {
  return {
    name: 'werkbank:identity',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const files = await icons();
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use((request, response, next) => {
          const name = request.url?.slice(base.length + 1) ?? '';
          if (!files.has(name)) return next();
          if (name.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml');
          response.end(files.get(name));
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        for (const [name, file] of await icons()) writeFileSync(join(folder, name), file);
        await writeShareImages(folder, (progress) => logger.info(progress));
      },
    },
  };
}

async function icons(): Promise<Map<string, Buffer>> {
  const palettes = { light: loadPalette('light'), dark: loadPalette('dark') };
  const files = await faviconFiles(siteDrawing(), loadSite().name, palettes);
  const logo = readLogo();
  return logo ? files.set('logo.svg', Buffer.from(logo)) : files;
}
