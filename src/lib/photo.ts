/** A width and a height in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The formats that a photo may come in, by how its file begins. */
const beginnings = {
  JPEG: /^\xff\xd8\xff/,
  PNG: /^\x89PNG\r\n\x1a\n/,
  WebP: /^RIFF[\s\S]{4}WEBP/,
};

/** The format that the bytes of a file say it has; undefined when it is none that a photo may come in. */
export function photoFormat(bytes: Uint8Array): keyof typeof beginnings | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 16));
  return (Object.keys(beginnings) as (keyof typeof beginnings)[]).find((format) => beginnings[format].test(beginning));
}

/** The names that the file of a photo can have: an address is made of it. */
export const photoName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp)$/;

/** The most that the file of a photo may hold, in bytes: it is kept with the texts. */
export const mostPhotoFileBytes = 20_000_000;

/** The most pixels that a photo may have: a small file can say that it has more than a machine can hold. */
export const mostPhotoPixels = 50_000_000;

/** The most that a photo may weigh as a reader fetches it, in bytes. */
export const mostPhotoBytes = 150_000;

/** The most that the photos of one page may weigh together, each at its heaviest. */
export const mostPagePhotoBytes = 600_000;

/** The room that a photo takes at most, in CSS pixels: an upright one still fits on a screen. */
const room: Size = { width: 960, height: 720 };

/** The size in which a photo is shown where there is room: never more than it has. */
export function shownSize({ width, height }: Size): Size {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The widths in which a photo is made: for a small screen, as it is shown, and for a sharp screen; never more than it has. */
export const photoWidths = (size: Size): number[] => [
  ...new Set([0.5, 1, 1.5].map((part) => Math.min(size.width, Math.ceil(shownSize(size).width * part)))),
];
