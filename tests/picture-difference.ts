import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** How one picture differs from another. */
export interface Difference {
  /** Which part of the pixels is not the same, from 0 to 1; all of them where the sizes differ. */
  share: number;
  /** The later picture in grey with what changed in red, as PNG; undefined where the sizes differ. */
  picture?: Buffer;
}

/** Compares two pictures, PNG. Edges that are only smoothed in another way count as the same. */
export async function differenceOf(before: Buffer, after: Buffer): Promise<Difference> {
  const [old, now] = await Promise.all([before, after].map(pixelsOf));
  if (!old || !now || old.info.width !== now.info.width || old.info.height !== now.info.height) return { share: 1 };
  const { width, height } = now.info;
  const drawn = Buffer.alloc(now.data.length);
  const changed = pixelmatch(old.data, now.data, drawn, width, height, { threshold: 0.1 });
  const picture = await sharp(drawn, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return { share: changed / (width * height), picture };
}

const pixelsOf = (picture: Buffer) => sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
