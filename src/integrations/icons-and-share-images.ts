import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { step } from '../lib/node/progress.ts';
import { loadSite } from '../lib/node/load-site.ts';
import { faviconFiles } from '../graphics/node/favicon.ts';
import { readLogo, siteDrawing } from '../graphics/node/logo.ts';
import { writeShareImages } from '../graphics/node/share-images.ts';
import { loadPalette } from '../theme/node/theme.ts';

/** Makes what the site is recognised by elsewhere: its icons, and an image for each page that can be shared. In development the icons only. */
export function iconsAndShareImages(): AstroIntegration {
  return {
    name: 'werkbank:icons-and-share-images',
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
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const [name, file] of await icons()) writeFileSync(join(folder, name), file);
        await step('Deelbeelden', () => writeShareImages(folder, loadPalette('light')));
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
