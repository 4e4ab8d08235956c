import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { addressCheck } from './src/build/addresses.ts';
import { book } from './src/build/book.ts';
import { contentCheck, siteOrExit } from './src/build/check.ts';
import { readGlossary } from './src/build/files.ts';
import { identity } from './src/build/identity.ts';
import { movedAddresses } from './src/build/moved.ts';
import { publish } from './src/build/publish.ts';
import { searchIndex } from './src/build/search-index.ts';
import { datedSitemap } from './src/build/sitemap.ts';
import { themeStyles } from './src/build/theme.ts';
import { citationLinks } from './src/markdown/citations.ts';
import { glossaryLinks } from './src/markdown/glossary.ts';
import { baseLinks } from './src/markdown/links.ts';
import { urlOfPath } from './src/lib/urls.ts';
import { tables } from './src/markdown/tables.ts';

const site = siteOrExit();
const moved = movedAddresses(site.base);

export default defineConfig({
  site: site.url,
  base: site.base,
  outDir: '.dist-next',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [citationLinks, glossaryLinks(readGlossary())],
      hastPlugins: [tables, baseLinks(site.base, new Set(site.hidden.map(urlOfPath)))],
      features: {
        smartPunctuation: false,
        gfm: { footnotes: { label: 'Voetnoten', backLabel: 'Terug naar de tekst bij voetnoot {reference}' } },
      },
    }),
  },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [themeStyles()] },
  integrations: [
    contentCheck(),
    mdx(),
    datedSitemap(site, moved),
    searchIndex(),
    book(),
    identity(),
    addressCheck(),
    publish(),
  ],
});
