import { readBytes } from '../../lib/node/read-text.ts';
import type { Entry } from '../../library/entry.ts';
import type { Library } from '../../library/library.ts';
import type { ShownPhoto } from '../../markdown/photo.ts';
import { readPhotoHeader } from './photos.ts';

/** The photos that lie beside the text of an entry and stand in it, by the name of their file. Throws when one cannot be read: the check lets none through. */
export async function shownPhotos(entry: Entry, library: Library): Promise<Map<string, ShownPhoto>> {
  const shown = new Map<string, ShownPhoto>();
  for (const { name } of entry.prose.photos) {
    const photo = library.photoBeside(entry, name);
    if (!photo) continue;
    const { width, height } = await readPhotoHeader(readBytes(photo.file));
    shown.set(name, { width, height, digest: photo.digest });
  }
  return shown;
}
