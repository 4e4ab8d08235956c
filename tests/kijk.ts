import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { serve } from '../src/hosting/node/server.ts';
import { loadSite } from '../src/lib/node/load-site.ts';
import { launchChromium, unpackChromium } from '../src/print/node/chromium.ts';
import { themeCss } from '../src/theme/theme.ts';
import { layouts } from './browser/layouts.ts';
import { differenceOf, type Difference } from './picture-difference.ts';
import { themes } from './themes.ts';

/**
 * `npm run kijk`: the top of one page of each layout, wide and narrow, light and dark, on one sheet. Names of layouts
 * narrow it; the name of a theme in `tests/themes.ts` puts that on. What differs from the pictures that were kept last
 * stands below each page; `--bewaar` keeps these, as does a first time.
 */
const file = 'kijk.png';
const folder = 'kijk';
const views = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 1280, height: 1280 },
  { colorScheme, width: 360, height: 800 },
]);
const shownHeight = 480;

const keeps = process.argv.includes('--bewaar');
const given = process.argv.slice(2).filter((each) => each !== '--bewaar');
const theme = given.find((name) => name in themes);
const style = theme && themes[theme] ? themeCss(themes[theme]) : '';
const asked = given.filter((name) => name !== theme);
const chosen = Object.entries(layouts).filter(([name]) => asked.length === 0 || asked.includes(name));

if (!existsSync('dist')) stop('There is no dist/ yet: run npm run build first.');
if (chosen.length === 0) stop(`No such layout. There are: ${Object.keys(layouts).join(', ')}.`);

await unpackChromium();
const { base } = loadSite();
const server = await serve('dist', 0, base);
const address = server.address();
const site = `http://localhost:${typeof address === 'object' ? address?.port : ''}${base.replace(/\/$/, '')}`;
const browser = await launchChromium();

mkdirSync(folder, { recursive: true });
const rows: string[] = [];
for (const [index, [name, path]] of chosen.entries()) {
  const pictures = await picturesOf(browser, site + path);
  const compared = await Promise.all(pictures.map((picture, view) => comparedWithKept(picture, keptAs(name, view))));
  const changed = Math.max(...compared.map(({ share }) => share));
  console.log(`${index + 1}/${chosen.length} ${name}  ${path}${changed > 0 ? `  ${percent(changed)} anders` : ''}`);
  rows.push(
    `<h2>${name} <code>${path}</code></h2>${pictures.map((picture, view) => shown(picture, views[view])).join('')}` +
      compared.map((difference, view) => changeIn(difference, views[view])).join(''),
  );
}
const sheet = await browser.newPage({ viewport: { width: chosen.length > 1 ? 2860 : 1440, height: 600 } });
await sheet.setContent(sheetOf(rows));
writeFileSync(file, await sheet.screenshot({ fullPage: true }));
console.log(`${file} shows ${chosen.length} layouts.`);
await browser.close();
server.close();

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** A page in each view, as PNG. */
function picturesOf(browser: Browser, url: string): Promise<Buffer[]> {
  return Promise.all(
    views.map(async ({ colorScheme, width, height }) => {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme,
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      await page.goto(url, { waitUntil: 'networkidle' });
      if (style) await page.addStyleTag({ content: style });
      const picture = await page.screenshot();
      await page.close();
      return picture;
    }),
  );
}

function keptAs(layout: string, view: number): string {
  const { width, colorScheme } = views[view] ?? { width: 0, colorScheme: 'light' };
  return `${folder}/${[layout, width, colorScheme, theme].filter(Boolean).join('-').replaceAll(' ', '-')}.png`;
}

/** What differs from the picture that was kept; nothing where there was none. */
async function comparedWithKept(picture: Buffer, kept: string): Promise<Difference> {
  const difference = existsSync(kept) ? await differenceOf(readFileSync(kept), picture) : { share: 0 };
  if (keeps || !existsSync(kept)) writeFileSync(kept, picture);
  return difference;
}

function shown(picture: Buffer, view: (typeof views)[number] | undefined): string {
  const source = `data:image/png;base64,${picture.toString('base64')}`;
  return `<img alt="${view?.width} px, ${view?.colorScheme}" height="${shownHeight}" src="${source}">`;
}

/** What changed in a view, with how much; nothing where it is the same. */
function changeIn({ share, picture }: Difference, view: (typeof views)[number] | undefined): string {
  if (share === 0) return '';
  const caption = `${view?.width} px, ${view?.colorScheme}: ${percent(share)} anders`;
  return `<figure>${picture ? shown(picture, view) : ''}<figcaption>${caption}</figcaption></figure>`;
}

/** A part of the pixels, never rounded to nothing. */
function percent(share: number): string {
  return `${share > 0 ? Math.max(0.1, Math.round(share * 1000) / 10) : 0} %`;
}

function sheetOf(rows: readonly string[]): string {
  return `<style>
    body { margin: 20px; display: flex; flex-wrap: wrap; gap: 20px; background: gray; font: 16px sans-serif; }
    section { inline-size: 1400px; display: flex; flex-wrap: wrap; gap: 0 2px; }
    figure { margin: 6px 0 0; }
    h2 { inline-size: 100%; margin: 0 0 6px; font-size: 20px; }
  </style>${rows.map((row) => `<section>${row}</section>`).join('')}`;
}
