import { glob } from 'astro/loaders';
import { kinds, type Kind } from '../kinds.ts';
import type { Layer } from '../lib/document.ts';

/**
 * Loads a kind from `content/<folder>/` and from `content/lokaal/<folder>/`, with live reload. The id says
 * which layer an entry is from, so that both can be loaded; `layered()` then lets the local one win.
 */
export function layeredLoader(kind: Kind) {
  const { folder } = kinds[kind];
  return glob({
    base: './content',
    pattern: [`${folder}/*.{md,mdx}`, `lokaal/${folder}/*.{md,mdx}`, '!**/_*'],
    generateId: ({ entry }) => storeId(entry),
  });
}

/** The id in the store of a file below `content/`: `lokaal/x` for `lokaal/lessen/x.mdx`, `gedeeld/x` for `lessen/x.mdx`. */
export function storeId(entry: string): `${Layer}/${string}` {
  const name =
    entry
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/, '') ?? '';
  return entry.startsWith('lokaal/') ? `lokaal/${name}` : `gedeeld/${name}`;
}

/** Layer and file name from an id in the store. */
export function fromStoreId(storeId: string): { layer: Layer; id: string } {
  const [layer, id = ''] = storeId.split('/');
  return { layer: layer === 'lokaal' ? 'lokaal' : 'gedeeld', id };
}
