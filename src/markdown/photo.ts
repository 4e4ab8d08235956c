import type { Element, ElementContent, Properties } from 'hast';
import { photoWidths, shownSize, type Size } from '../lib/photo.ts';
import { photoUrl, withBase } from '../lib/urls.ts';
import { captionOf, type Photo } from '../prose/photo.ts';

/** A photo as it can be shown: the upright size of its file, and what changes when its bytes do. */
export interface ShownPhoto extends Size {
  digest: string;
}

/** How wide the column of a text gets, in CSS pixels: a browser chooses by it what it fetches. */
const column = 640;

/** A photo in a text, with room kept for it, and below it whose it is and under which licence. */
export function photoElement(photo: Photo, file: ShownPhoto, base: string): Element {
  const shown = shownSize(file);
  const addressOf = (form: number | 'webp') => withBase(photoUrl(photo.name, file.digest, form), base);
  const { before, license, url } = captionOf(photo);
  const text: ElementContent = { type: 'text', value: license };
  return element('figure', { className: ['photo'] }, [
    element('picture', {}, [
      element('source', {
        type: 'image/avif',
        srcSet: photoWidths(file)
          .map((width) => `${addressOf(width)} ${width}w`)
          .join(', '),
        sizes: `min(100vw, ${Math.min(column, shown.width)}px)`,
      }),
      element('img', {
        src: addressOf('webp'),
        ...shown,
        alt: photo.alt,
        loading: 'lazy',
        decoding: 'async',
        dataPagefindIndexAttrs: 'alt',
      }),
    ]),
    element('figcaption', {}, [
      { type: 'text', value: before },
      url ? element('a', { href: url, rel: ['license'] }, [text]) : text,
    ]),
  ]);
}

const element = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
