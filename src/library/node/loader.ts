import type { Loader } from 'astro/loaders';
import { kinds, type Kind } from '../../kinds.ts';
import { storeId } from '../entry.ts';
import { readContent } from './content-files.ts';

/**
 * Hands Astro the entries of a kind as they were read, from `content/<folder>/` and `content/lokaal/<folder>/`: no second
 * reader of fields. The id says which layer an entry is from; both are handed over. Pages take them from the library; these are for types and help in an editor.
 */
export function layeredLoader(kind: Kind): Loader {
  const { folder } = kinds[kind];
  return {
    name: `werkbank-${folder}`,
    load: ({ store, generateDigest }) => {
      store.clear();
      for (const { entry } of readContent().readings)
        if (entry?.kind === kind)
          store.set({
            id: storeId(entry.file.replace(/^content\//, '')),
            data: entry.fields,
            filePath: entry.file,
            digest: generateDigest({ file: entry.file, fields: entry.fields, text: entry.prose }),
          });
      return Promise.resolve();
    },
  };
}
