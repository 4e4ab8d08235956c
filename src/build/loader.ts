import { glob } from 'astro/loaders';
import { kinds, type Kind } from '../kinds.ts';
import { storeId } from '../lib/document.ts';

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
