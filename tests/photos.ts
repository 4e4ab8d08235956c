import sharp from 'sharp';

/** What a photo of a test is made of. */
interface Making {
  width: number;
  height: number;
  /** How it is turned, as a camera says it: 6 stands on its side. */
  orientation?: number;
  /** Whether its file tells where it was made, and with what. */
  tells?: boolean;
}

/** A picture that is easy to tell the top of: a blue sky above green, with a red roof to the left. */
const drawn = ({ width, height }: Making) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="${width}" height="${height}" preserveAspectRatio="none"><rect width="4" height="3" fill="#7ab"/><rect y="2" width="4" height="1" fill="#483"/><path d="M.4 1.6 1.2.8 2 1.6z" fill="#b32"/><rect x=".5" y="1.6" width="1.4" height=".8" fill="#eda"/></svg>`,
    ),
  ).flatten();

/** A photo as a camera makes it. */
export async function jpeg(making: Making): Promise<Buffer> {
  const { orientation, tells } = making;
  let image = drawn(making);
  if (tells)
    image = image.withExif({
      IFD0: { Make: 'Verklikker', Artist: 'Jan Geheim' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 13/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 10/1 0/1' },
    });
  if (orientation) image = image.withMetadata({ orientation });
  return image.jpeg({ quality: 85 }).toBuffer();
}

/** A file of a few hundred kilobytes that unpacks to very many pixels. */
export const hugePng = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png({ palette: true, colours: 2, effort: 1 })
    .toBuffer();

/** A photo that no format can make light: every pixel is another. */
export function noise(width: number, height: number): Promise<Buffer> {
  let seed = 20261127;
  const pixels = Uint8Array.from({ length: width * height * 3 }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed >>> 24;
  });
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** A picture that moves. */
export const moving = async (): Promise<Buffer> =>
  sharp(await Promise.all(['#f00', '#00f'].map((background) => frame(background))), { join: { animated: true } })
    .webp({ delay: [100, 100] })
    .toBuffer();

const frame = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
