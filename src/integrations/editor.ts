import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { editorConfigUrl, editorFolder } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';

/** Adds the page of the editor where the settings turn it on; else nothing of it is built. */
export function editor({ cms }: SiteSettings): AstroIntegration {
  return {
    name: 'werkbank:editor',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (!cms) return;
        injectRoute({ pattern: editorFolder, entrypoint: './src/pages/_beheer/index.astro' });
        injectRoute({ pattern: editorConfigUrl, entrypoint: './src/pages/_beheer/velden.json.ts' });
        updateConfig({ vite: { plugins: [withoutGrammars(), withoutInlineStyle()] } });
      },
    },
  };
}

/** Leaves out the colours of program code, of which the editor has hundreds of files and our texts have none. */
function withoutGrammars(): Plugin {
  const none = '\0werkbank:no-grammar';
  return {
    name: 'werkbank:without-grammars',
    enforce: 'pre',
    resolveId: (id, importer) => (id.startsWith('@shikijs/') && importer?.includes('@sveltia') ? none : undefined),
    load: (id) => (id === none ? 'export default []' : undefined),
  };
}

/** Takes the one style out of the attributes of the editor, which the policy refuses; `adoptStyles` sets it for all at once. */
function withoutInlineStyle(): Plugin {
  return {
    name: 'werkbank:without-inline-style',
    transform: (code, id) =>
      id.includes('@sveltia/cms')
        ? code.replaceAll('<svelte-css-wrapper style="display: contents"', '<svelte-css-wrapper')
        : undefined,
  };
}
