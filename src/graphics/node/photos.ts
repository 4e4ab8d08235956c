import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { mostPhotoBytes, mostPhotoPixels, photoWidths, shownSize, type Size } from '../../lib/photo.ts';
import { openCache, type Cache } from '../../lib/node/file-cache.ts';
import { readBytes } from '../../lib/node/read-text.ts';
import { photoUrl, type Address } from '../../lib/urls.ts';
import type { PhotoFile } from '../../library/photos.ts';
import { tellsPlace } from '../exif.ts';

/** A photo as one of the files that the site has of it. */
export interface Rendition {
  url: Address;
  format: Format;
  /** The file. Throws when the photo cannot be decoded. */
  make(): Promise<Buffer>;
}

/** What the file of a photo says of itself. */
export interface PhotoHeader extends Size {
  isAnimated: boolean;
  /** Whether it says where the photo was made. */
  hasPlace: boolean;
}

/** Reads the header of a photo: the size that it has when it stands upright. Throws when it has none. */
export async function readPhotoHeader(bytes: Uint8Array): Promise<PhotoHeader> {
  const { autoOrient, exif, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  return { width, height, isAnimated: pages > 1 || isMovingPng(bytes), hasPlace: exif ? tellsPlace(exif) : false };
}

/** The chunk that makes a PNG move; a decoder that does not know it shows the first picture. */
const isMovingPng = (bytes: Uint8Array): boolean => Buffer.from(bytes).subarray(0, 4096).includes('acTL');

/** Every file that is made of a photo: AVIF in a few widths and one WebP for who cannot read that, and a JPEG for paper and other programs. */
export function renditionsOf({ file, digest }: PhotoFile, bytes: Uint8Array, size: Size): Rendition[] {
  const name = file.split('/').at(-1) ?? '';
  const key = createHash('sha256').update(bytes).digest('hex');
  const rendition = (format: Format, { width, height }: Size, url: Address): Rendition => ({
    url,
    format,
    make: () =>
      photoCache().get([key, format, width, height, recipe].join('\n'), () =>
        lightest((quality) => encode(upright(bytes).resize(width, height, { fit: 'fill' }), format, quality)),
      ),
  });
  const scaled = (width: number): Size => ({
    width,
    height: Math.max(1, Math.round((size.height * width) / size.width)),
  });
  return [
    ...photoWidths(size).map((width) => rendition('avif', scaled(width), photoUrl(name, digest, width))),
    rendition('webp', shownSize(size), photoUrl(name, digest, 'webp')),
    rendition('jpeg', shownSize(size), photoUrl(name, digest, 'jpg')),
  ];
}

type Format = 'avif' | 'webp' | 'jpeg';

/** The pixels of a photo as its maker saw them; nothing that the file says of camera, time or place goes along. */
const upright = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: mostPhotoPixels, autoOrient: true }).toColourspace('srgb');

/** From what looks best to what weighs least. */
const qualities = [55, 45, 35];

/** The best of a photo that is light enough, else the lightest. */
async function lightest(encoded: (quality: number) => Promise<Buffer>): Promise<Buffer> {
  let made = Buffer.alloc(0);
  for (const quality of qualities) {
    made = Buffer.from(await encoded(quality));
    if (made.length <= mostPhotoBytes) break;
  }
  return made;
}

const encode = (image: Sharp, format: Format, quality: number): Promise<Buffer> => {
  switch (format) {
    case 'avif':
      return image.avif({ quality, effort: 4, chromaSubsampling: '4:2:0' }).toBuffer();
    case 'webp':
      return image.webp({ quality: quality + 20, effort: 4 }).toBuffer();
    case 'jpeg':
      return image
        .flatten({ background: '#fff' })
        .jpeg({ quality: quality + 25 })
        .toBuffer();
  }
};

/** By what a photo is made, as another version may make it in another way. */
const recipe = JSON.stringify(['photo 1', qualities, mostPhotoBytes, sharp.versions]);

let opened: Cache | undefined;

/** One for the whole process: what the check made, a build finds. */
export const photoCache = (): Cache => (opened ??= openCache('node_modules/.cache/werkbank/photos'));

/** Every rendition of these photos, by the address of its file. Throws when one has no header: the check lets none through. */
export async function allRenditions(photos: readonly PhotoFile[], root = '.'): Promise<Map<string, Rendition>> {
  const made = new Map<string, Rendition>();
  for (const photo of photos) {
    const bytes = readBytes(photo.file, root);
    for (const rendition of renditionsOf(photo, bytes, await readPhotoHeader(bytes)))
      made.set(rendition.url, rendition);
  }
  return made;
}
