import sharp from 'sharp';
import type { Scheme } from '../../theme/tokens.ts';
import type { Palette } from '../../theme/theme.ts';

/** The icons of a site and its web manifest, by file name, made of one drawing in `currentColor` on a 64 grid. */
export async function faviconFiles(
  drawing: string,
  name: string,
  palettes: Record<Scheme, Palette>,
): Promise<Map<string, Buffer>> {
  const { light, dark } = palettes;
  const icon = (size: number, scale: number, radius = 0) =>
    toPng(onPaper(drawing, light('praktijken'), light('paper'), scale, radius), size);
  const manifest = {
    name,
    short_name: name,
    lang: 'nl',
    start_url: './',
    display: 'browser',
    background_color: light('paper'),
    theme_color: light('sheet'),
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return new Map([
    ['favicon.svg', Buffer.from(forBothSchemes(drawing, light('praktijken'), dark('praktijken')))],
    ['favicon.ico', toIco([await icon(16, 1, 10), await icon(32, 1, 10)], [16, 32])],
    ['apple-touch-icon.png', await icon(180, 0.76)],
    ['icon-192.png', await icon(192, 0.8, 12)],
    ['icon-512.png', await icon(512, 0.8, 12)],
    ['icon-maskable.png', await icon(512, 0.56)],
    ['site.webmanifest', Buffer.from(JSON.stringify(manifest))],
  ]);
}

function forBothSchemes(drawing: string, light: string, dark: string): string {
  const style = `<style>@media (prefers-color-scheme:dark){svg{color:${dark}}}</style>`;
  return drawing
    .trim()
    .replace(/<svg ([^>]*)>/, (_, attributes: string) => `<svg ${attributes} color="${light}">${style}`);
}

/** The drawing in the middle of a sheet of paper; `scale` 1 fills it. */
function onPaper(drawing: string, ink: string, paper: string, scale: number, radius: number): string {
  const margin = 32 * (1 - scale);
  const placed = drawing.replace(
    '<svg ',
    () => `<svg x="${margin}" y="${margin}" width="${64 * scale}" height="${64 * scale}" `,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" color="${ink}"><rect width="64" height="64" rx="${radius}" fill="${paper}"/>${placed}</svg>`;
}

const toPng = (svg: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(svg.replace('<svg ', () => `<svg width="${size}" height="${size}" `)))
    .png({ compressionLevel: 9 })
    .toBuffer();

/** An ICO file: a directory, and then the images as PNG. */
function toIco(images: readonly Buffer[], sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, index) => {
    const at = 6 + 16 * index;
    const size = sizes[index] ?? 0;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}
