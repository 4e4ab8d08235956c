import { existsSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { serve } from '../src/hosting/node/server.ts';
import { loadSite } from '../src/lib/node/load-site.ts';
import { launchChromium, unpackChromium } from '../src/print/node/chromium.ts';
import { themeCss } from '../src/theme/theme.ts';
import { layouts } from './browser/layouts.ts';
import { themes } from './themes.ts';

/** `npm run kijk`: the top of one page of each layout, wide and narrow, light and dark, on one sheet. Names of layouts narrow it; the name of a theme in `tests/themes.ts` puts that on. */
const file = 'kijk.png';
const views = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 1280, height: 1280 },
  { colorScheme, width: 360, height: 800 },
]);
const shownHeight = 480;

const theme = process.argv.slice(2).find((name) => name in themes);
const style = theme && themes[theme] ? themeCss(themes[theme]) : '';
const asked = process.argv.slice(2).filter((name) => name !== theme);
const chosen = Object.entries(layouts).filter(([name]) => asked.length === 0 || asked.includes(name));

if (!existsSync('dist')) stop('There is no dist/ yet: run npm run build first.');
if (chosen.length === 0) stop(`No such layout. There are: ${Object.keys(layouts).join(', ')}.`);

await unpackChromium();
const { base } = loadSite();
const server = await serve('dist', 0, base);
const address = server.address();
const site = `http://localhost:${typeof address === 'object' ? address?.port : ''}${base.replace(/\/$/, '')}`;
const browser = await launchChromium();

const rows: string[] = [];
for (const [index, [name, path]] of chosen.entries()) {
  console.log(`${index + 1}/${chosen.length} ${name}  ${path}`);
  rows.push(`<h2>${name} <code>${path}</code></h2>${(await picturesOf(browser, site + path)).join('')}`);
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

/** A page in each view, as images. */
function picturesOf(browser: Browser, url: string): Promise<string[]> {
  return Promise.all(
    views.map(async ({ colorScheme, width, height }) => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, bypassCSP: true });
      await page.goto(url, { waitUntil: 'networkidle' });
      if (style) await page.addStyleTag({ content: style });
      const picture = (await page.screenshot()).toString('base64');
      await page.close();
      return `<img alt="${width} px, ${colorScheme}" height="${shownHeight}" src="data:image/png;base64,${picture}">`;
    }),
  );
}

function sheetOf(rows: readonly string[]): string {
  return `<style>
    body { margin: 20px; display: flex; flex-wrap: wrap; gap: 20px; background: gray; font: 16px sans-serif; }
    section { inline-size: 1400px; display: flex; flex-wrap: wrap; gap: 0 2px; }
    h2 { inline-size: 100%; margin: 0 0 6px; font-size: 20px; }
  </style>${rows.map((row) => `<section>${row}</section>`).join('')}`;
}
