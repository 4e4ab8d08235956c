import sharp from 'sharp';
import { expect, test } from 'vitest';
import { faviconFiles } from '../../../../src/graphics/node/favicon.ts';

const colours = {
  light: { praktijken: '#aa0000', paper: '#ffffee', sheet: '#fffdf8' },
  dark: { praktijken: '#ffaaaa' },
};
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="currentColor"><path d="M0 0h64v64H0z"/></svg>';
const files = await faviconFiles(drawing, 'Onze bank', {
  light: (role) => colours.light[role as 'paper'],
  dark: (role) => colours.dark[role as 'praktijken'],
});
const file = (name: string) => files.get(name) ?? Buffer.alloc(0);
const pixel = async (image: Buffer, left: number, top: number) => [
  ...(await sharp(image).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
];

test('the drawing takes the colour of the scheme of the browser', () => {
  expect(file('favicon.svg').toString()).toBe(
    drawing.replace('>', ' color="#aa0000"><style>@media (prefers-color-scheme:dark){svg{color:#ffaaaa}}</style>'),
  );
});

test('an old browser gets 16 and 32 pixels in one file', async () => {
  const ico = file('favicon.ico');
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  for (const [index, size] of [16, 32].entries()) {
    const at = 6 + 16 * index;
    const image = ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8));
    expect([ico.readUInt8(at), ico.readUInt8(at + 1)]).toEqual([size, size]);
    expect(await sharp(image).metadata()).toMatchObject({ format: 'png', width: size, height: size });
    expect(await pixel(image, size / 2, size / 2)).toEqual([170, 0, 0]);
  }
});

test('on a phone the drawing lies on paper, and nothing of it is cut off where icons are round', async () => {
  const touch = file('apple-touch-icon.png');
  expect(await sharp(touch).metadata()).toMatchObject({ width: 180, height: 180 });
  expect(await pixel(touch, 0, 0)).toEqual([255, 255, 238]);
  expect(await pixel(touch, 90, 90)).toEqual([170, 0, 0]);
  const edge = 256 - Math.round((512 * 0.4) / Math.SQRT2);
  expect(await pixel(file('icon-maskable.png'), edge - 2, edge - 2)).toEqual([255, 255, 238]);
});

test('the manifest has the name of the site, and every icon that it names is made', async () => {
  const manifest = JSON.parse(file('site.webmanifest').toString()) as {
    name: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Onze bank', background_color: '#ffffee', lang: 'nl' });
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(file(src)).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
});
