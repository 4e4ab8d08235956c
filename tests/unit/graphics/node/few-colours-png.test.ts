import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fewColoursPng } from '../../../../src/graphics/node/few-colours-png.ts';

const pixels = (width: number, height: number, colourAt: (x: number, y: number) => number[]) => ({
  width,
  height,
  data: Uint32Array.from({ length: width * height }, (_, place) => {
    const [red = 0, green = 0, blue = 0] = colourAt(place % width, Math.floor(place / width));
    return red | (green << 8) | (blue << 16);
  }),
});

test('another reader sees the same picture', async () => {
  const drawing = pixels(7, 5, (x, y) => (x > y ? [250, 247, 239] : [20 * x, 40 * y, 200]));
  const { data, info } = await sharp(fewColoursPng(drawing)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([7, 5]);
  expect(
    Math.max(
      ...data.map((value, index) =>
        Math.abs(value - (((drawing.data[Math.floor(index / 3)] ?? 0) >> ((index % 3) * 8)) & 255)),
      ),
    ),
  ).toBeLessThan(16);
});

test('colours that nobody can tell apart share a place in the palette', () => {
  const one = fewColoursPng(pixels(50, 50, () => [10, 10, 10]));
  const near = fewColoursPng(pixels(50, 50, (x) => [10 + (x % 2), 10, 10]));
  expect(near?.length).toBe(one?.length);
});

test('a picture with too many colours is left to others', () => {
  expect(fewColoursPng(pixels(64, 64, (x, y) => [x * 4, y * 4, (x + y) * 2]))).toBeUndefined();
});
