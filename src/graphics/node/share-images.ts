import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { globSync } from 'tinyglobby';
import { kindOfFolder, kinds } from '../../kinds.ts';
import { loadSite } from '../../lib/node/load-site.ts';
import { withBase } from '../../lib/urls.ts';
import { openCache } from '../../lib/node/file-cache.ts';
import { accentHeight, drawBackdrop, drawTitle, type SharedPage, type ShareStyle } from './share-image.ts';
import { fewColoursPng, type Pixels } from './few-colours-png.ts';
import { openHeadingFace } from './typeface.ts';
import type { Palette } from '../../theme/theme.ts';

/** A built page that can be shared. */
export interface BuiltPage extends SharedPage {
  /** The path of its share image, as it stands in its head. */
  image: string;
}

/** What a share image shows of a page, read from the page itself; undefined when the page names no image. */
export function readSharedPage(html: string): BuiltPage | undefined {
  // What it shows stands above and in the title; the rest need not be read.
  const top = html.slice(0, html.indexOf('</h1>', html.indexOf('<main')) + '</h1>'.length);
  const root = parse(top, { parseNoneClosedTags: true });
  const image = root.querySelector('meta[property="og:image"]')?.getAttribute('content');
  if (!image) return undefined;
  const accent = kindOfFolder(root.querySelector('body')?.getAttribute('data-accent') ?? '') ?? 'pages';
  return {
    image: new URL(image).pathname,
    title: root.querySelector('main h1')?.text.trim() ?? '',
    kicker: root.querySelector('main header .kicker')?.text.trim() ?? '',
    drawing: root.querySelector('main header svg:not(.skyline), main h1 svg')?.outerHTML ?? '',
    accent: kinds[accent === 'pages' ? 'practices' : accent].folder,
  };
}

/** What the share images of this site have in common. */
export function loadShareStyle(palette: Palette): ShareStyle {
  const drawing = (name: string) => readFileSync(`src/icons/${name}.svg`, 'utf8');
  return {
    siteName: loadSite().name,
    palette,
    face: openHeadingFace(),
    bench: drawing('bank'),
    street: drawing('straat'),
    tools: ['loep', 'kop', 'knoop', 'scharnier', 'kist'].map((tool) => drawing(`tools/${tool}`)),
  };
}

/** Paints the share images of one style: what they have in common once, and of each page only what is its own. */
export async function openPainter(style: ShareStyle): Promise<(page: SharedPage) => Drawing> {
  const drawn = drawBackdrop(style);
  const backdrop = await pixelsOf(drawn);
  return (page) => {
    const title = drawTitle(page, style);
    const png = async () => asPng(laidOver(backdrop, await pixelsOf(title)));
    return { ingredients: [painter, drawn, title].join('\n'), png };
  };
}

/** A share image: what it is made of, and the file itself. */
interface Drawing {
  ingredients: string;
  png: () => Promise<Buffer>;
}

async function pixelsOf(svg: string): Promise<Pixels> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint32Array(data.buffer, data.byteOffset, data.length / 4), ...info };
}

/** A copy of the backdrop with the title in its corner. */
function laidOver({ data, width, height }: Pixels, title: Pixels): Pixels {
  const whole = data.slice();
  for (let y = 0; y < title.height; y += 1) {
    const row = title.data.subarray(y * title.width, (y + 1) * title.width);
    whole.set(row, y * width);
    if (y < accentHeight) whole.fill(row[0] ?? 0, y * width, (y + 1) * width);
  }
  return { data: whole, width, height };
}

async function asPng(pixels: Pixels): Promise<Buffer> {
  const { data, width, height } = pixels;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return (
    fewColoursPng(pixels) ??
    sharp(bytes, { raw: { width, height, channels: 4 } })
      .png(manyColours)
      .toBuffer()
  );
}

/** Makes the share image of every built page in a folder that names one. */
export async function writeShareImages(folder: string, palette: Palette): Promise<void> {
  const paint = await openPainter(loadShareStyle(palette));
  const base = withBase('', loadSite().base);
  const cache = openCache('node_modules/.cache/werkbank/share-images');
  const files = globSync('**/*.html', { cwd: folder }).sort();
  const write = async (file: string) => {
    const page = readSharedPage(readFileSync(join(folder, file), 'utf8'));
    if (!page) return;
    const { ingredients, png } = paint(page);
    const path = join(folder, page.image.slice(base.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await cache.get(ingredients, png));
  };
  // A few at a time, so that the next is drawn while others are painted.
  const queue = files.values();
  const work = async () => {
    for (const file of queue) await write(file);
  };
  await Promise.all([work(), work(), work(), work()]);
  cache.prune();
}

/** For a drawing with a photograph in it. */
const manyColours = { palette: true, colours: 256, effort: 4, compressionLevel: 9 };

/** By what an image is painted, as another version may paint it in another way. */
const painter = JSON.stringify(['few colours 2', manyColours, sharp.versions]);
