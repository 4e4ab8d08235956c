import { crc32, deflateSync } from 'node:zlib';

/** Pixels row by row, each as one number: red in its lowest byte, then green, blue and alpha. */
export interface Pixels {
  data: Uint32Array;
  width: number;
  height: number;
}

/**
 * A drawing as PNG with a palette: colours that differ by less than a sixteenth of each channel become one, which the eye
 * does not see in the edge of a letter. A third of the work of finding the best palette, and no larger.
 * Undefined when the drawing has more than 256 colours. PNG (third edition), sections 5 and 11.
 */
export function fewColoursPng({ data, width, height }: Pixels): Buffer | undefined {
  const places = new Int16Array(4096).fill(-1);
  const colours: number[] = [];
  const placeOf = (pixel: number): number => {
    const [red, green, blue] = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const known = places[key] ?? -1;
    if (known >= 0) return known;
    places[key] = colours.length / 3;
    colours.push(red, green, blue);
    return colours.length / 3 - 1;
  };
  const lines = Buffer.alloc((width + 1) * height);
  let to = 0;
  let previous = -1;
  let place = 0;
  for (let from = 0, y = 0; y < height; y += 1) {
    to += 1; // each line begins with its filter: none
    for (const end = from + width; from < end; from += 1, to += 1) {
      const pixel = data[from] ?? 0;
      if (pixel !== previous) {
        previous = pixel;
        place = placeOf(pixel);
      }
      lines[to] = place;
    }
  }
  if (colours.length / 3 > 256) return undefined;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits a pixel, which is a place in the palette
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(lines, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
