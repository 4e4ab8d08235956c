import type { Loader } from 'astro/loaders';
import { kinds, type Kind } from '../../kinds.ts';
import { storeId } from '../entry.ts';
import { readContent } from './content-files.ts';

/**
 * Hands Astro the entries of a kind as they were read, from `content/<folder>/` and `content/lokaal/<folder>/`: no second
 * reader of fields. The id says which layer an entry is from; both are handed over. In development a change comes through at once.
 */
export function layeredLoader(kind: Kind): Loader {
  const { folder } = kinds[kind];
  return {
    name: `werkbank-${folder}`,
    load: ({ store, watcher, generateDigest }) => {
      const hand = () => {
        store.clear();
        for (const { entry } of readContent().readings)
          if (entry?.kind === kind)
            store.set({
              id: storeId(entry.file.replace(/^content\//, '')),
              data: entry.fields,
              filePath: entry.file,
              digest: generateDigest({ file: entry.file, fields: entry.fields, text: entry.prose }),
            });
      };
      hand();
      const inFolder = new RegExp(`[\\\\/]content[\\\\/](lokaal[\\\\/])?${folder}[\\\\/][^\\\\/]+$`);
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher?.on(event, (file: string) => {
          if (inFolder.test(file)) hand();
        });
      return Promise.resolve();
    },
  };
}
