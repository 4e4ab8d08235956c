import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentCheck, siteOrExit } from './src/build/check.ts';
import { readGlossary } from './src/build/files.ts';
import { identity } from './src/build/identity.ts';
import { publish } from './src/build/publish.ts';
import { searchIndex } from './src/build/search-index.ts';
import { datedSitemap } from './src/build/sitemap.ts';
import { citationLinks } from './src/markdown/citations.ts';
import { glossaryLinks } from './src/markdown/glossary.ts';
import { baseLinks } from './src/markdown/links.ts';
import { tables } from './src/markdown/tables.ts';

const site = siteOrExit();

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
      hastPlugins: [tables, baseLinks(site.base)],
      features: {
        smartPunctuation: false,
        gfm: { footnotes: { label: 'Voetnoten', backLabel: 'Terug naar de tekst bij voetnoot {reference}' } },
      },
    }),
  },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [contentCheck(), mdx(), datedSitemap(site), searchIndex(), identity(), publish()],
});
