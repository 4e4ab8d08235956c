// @ts-check
import { defineConfig } from 'astro/config';
import { addressCheck } from './src/integrations/url-lock.ts';
import { builtPages } from './src/integrations/built-pages.ts';
import { book } from './src/integrations/book.ts';
import { contentCheck, siteOrExit } from './src/integrations/content-check.ts';
import { iconsAndShareImages } from './src/integrations/icons-and-share-images.ts';
import { movedAddresses } from './src/library/node/moved-pages.ts';
import { photos } from './src/integrations/photos.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { editor } from './src/integrations/editor.ts';
import { datedSitemap } from './src/integrations/sitemap.ts';
import { themeStyles } from './src/theme/node/theme.ts';

const site = await siteOrExit();
const moved = movedAddresses(site.base);

export default defineConfig({
  site: site.url,
  base: site.base,
  outDir: '.dist-next',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [themeStyles()] },
  integrations: [
    contentCheck(),
    datedSitemap(site, moved),
    searchIndex(),
    photos(),
    book(),
    iconsAndShareImages(),
    editor(site),
    builtPages(),
    addressCheck(),
  ],
});
