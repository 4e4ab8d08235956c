import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { globSync } from 'tinyglobby';
import { kindOfFolder, kinds } from '../kinds.ts';
import { loadSite } from '../lib/site.ts';
import { withBase } from '../lib/urls.ts';
import { openCache } from './cache.ts';
import { drawShareImage, type SharedPage, type ShareStyle } from './share-image.ts';
import { openHeadingFace } from './typeface.ts';
import { loadPalette } from './theme.ts';

/** A built page that can be shared. */
export interface BuiltPage extends SharedPage {
  /** The path of its share image, as it stands in its head. */
  image: string;
}

/** What a share image shows of a page, read from the page itself; undefined when the page names no image. */
export function readSharedPage(html: string): BuiltPage | undefined {
  const root = parse(html);
  const image = root.querySelector('meta[property="og:image"]')?.getAttribute('content');
  if (!image) return undefined;
  const accent = kindOfFolder(root.querySelector('body')?.getAttribute('data-accent') ?? '') ?? 'pages';
  return {
    image: new URL(image).pathname,
    title: root.querySelector('main h1')?.text.trim() ?? '',
    kicker: root.querySelector('main header .kicker')?.text.trim() ?? '',
    drawing: root.querySelector('main header svg, main h1 svg')?.outerHTML ?? '',
    accent: kinds[accent === 'pages' ? 'practices' : accent].folder,
  };
}

/** What the share images of this site have in common. */
export function loadShareStyle(): ShareStyle {
  const drawing = (name: string) => readFileSync(`src/icons/${name}.svg`, 'utf8');
  return {
    siteName: loadSite().name,
    palette: loadPalette('light'),
    face: openHeadingFace(),
    bench: drawing('bank'),
    street: drawing('straat'),
    tools: ['loep', 'kop', 'knoop', 'scharnier', 'kist'].map(drawing),
  };
}

/** Paints a drawing as PNG. */
export const paint = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png(png).toBuffer();

/** Makes the share image of every built page in a folder that names one, and tells how far it is. */
export async function writeShareImages(folder: string, say: (progress: string) => void): Promise<void> {
  const style = loadShareStyle();
  const base = withBase('', loadSite().base);
  const cache = openCache('node_modules/.cache/werkbank/share-images');
  const files = globSync('**/*.html', { cwd: folder }).sort();
  let told = Date.now();
  const write = async (file: string, index: number) => {
    const page = readSharedPage(readFileSync(join(folder, file), 'utf8'));
    if (!page) return;
    const svg = drawShareImage(page, style);
    const path = join(folder, page.image.slice(base.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await cache.get(svg + painter, () => paint(svg)));
    if (Date.now() - told < 2000) return;
    told = Date.now();
    say(`Deelbeelden: ${index + 1} van ${files.length}`);
  };
  // A few at a time, so that the next is drawn while others are painted.
  const queue = files.entries();
  const work = async () => {
    for (const [index, file] of queue) await write(file, index);
  };
  await Promise.all([work(), work(), work(), work()]);
  cache.prune();
}

/** Few colours, so that an image is light. */
const png = { palette: true, colours: 64, dither: 0, effort: 4, compressionLevel: 9 };

const painter = JSON.stringify([png, sharp.versions]);
