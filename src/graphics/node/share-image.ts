import type { Palette } from '../../theme/theme.ts';
import { setText, type Setting, type Typeface } from './typeface.ts';

/** What a share image shows of a page. */
export interface SharedPage {
  title: string;
  /** The line above the title; empty when the page has none. */
  kicker: string;
  /** The mark or tool that stands with the title, as SVG; empty when the page has none. */
  drawing: string;
  /** The role of its colour: the folder of its kind. */
  accent: string;
}

/** What all share images have in common. */
export interface ShareStyle {
  siteName: string;
  palette: Palette;
  face: Typeface;
  /** SVG drawings in `currentColor`. */
  bench: string;
  street: string;
  tools: readonly string[];
}

/** The measures that sites which show shared pages ask for. */
export const shareImageSize = { width: 1200, height: 630 };

/** How the title of a page is set on its share image. */
export const setTitle = (title: string, face: Pick<Typeface, 'widthOf'>): Setting =>
  setText(title, { width: 670, height: 330, lineHeight, sizes: [104, 92, 84, 74, 66, 58, 51, 45, 40] }, face);

/**
 * The share image of a page as SVG: its title beside a street that stands on a plank, with the tools below. A text that
 * the face has not every letter of is left out whole; the name of the site then stands in the place of the title.
 */
export function drawShareImage(page: SharedPage, style: ShareStyle): string {
  const { palette, face, siteName, bench, street, tools } = style;
  const { width, height } = shareImageSize;
  const [kicker = '', ownTitle = '', name = ''] = [page.kicker, page.title, siteName].map((text) =>
    drawable(text, face),
  );
  const { size, lines } = setTitle(ownTitle || name, face);
  const line = (text: string, width: number, sizes: readonly number[]) =>
    setText(text, { width, height: 42, lineHeight, sizes }, face);
  const above = line(kicker, 670 - (page.drawing ? 88 : 0), [34, 30, 26, 22]);
  const below = line(name, 600, [38, 32, 27, 22]);
  const hasKicker = page.drawing !== '' || kicker !== '';
  const top = hasKicker ? 168 : 112;
  const title = lines.map((line, index) => face.outline(line, size, margin, top + size * (0.86 + index * lineHeight)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none">`,
    `<style>.f1{fill:${palette('sheet')}}.f2,.f3,.f4{fill-opacity:.18}.f2{fill:${palette('praktijken')}}.f3{fill:${palette('voorbeelden')}}.f4{fill:${palette('bronnen')}}.w{fill:${palette('paper')}}</style>`,
    rectangle(0, 0, width, height, palette('paper')),
    rectangle(0, 0, width, 14, palette(page.accent)),
    `<g color="${palette(page.accent)}" fill="${palette(page.accent)}">`,
    page.drawing && place(page.drawing, margin, 72, 68),
    face.outline(above.lines[0] ?? '', above.size, margin + (page.drawing ? 88 : 0), 118),
    '</g>',
    `<g fill="${palette('ink')}">${title.join('')}</g>`,
    `<g color="${palette('ink')}">${place(street, 770, plank - 191, 350, 192)}</g>`,
    rectangle(0, plank, width, 18, palette('plank')),
    rectangle(0, plank + 18, width, 6, palette('plank-edge')),
    `<g color="${palette('praktijken')}" fill="${palette('ink')}">`,
    place(bench, margin, plank + 35, 56),
    face.outline(below.lines[0] ?? '', below.size, margin + 72, plank + 64 + below.size / 3),
    '</g>',
    `<g color="${palette('soft')}">`,
    ...tools.map((tool, index) => place(tool, width - margin - (tools.length - index) * 72 + 28, plank + 41, 44)),
    '</g></svg>',
  ].join('');
}

/** A text as it can be drawn: without what is not seen, or nothing where a letter lacks. */
function drawable(text: string, face: Pick<Typeface, 'has'>): string {
  const seen = text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  return face.has(seen) ? seen : '';
}

const margin = 80;
const plank = 512;
const lineHeight = 1.1;

const rectangle = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const place = (drawing: string, x: number, y: number, width: number, height = width): string =>
  drawing.replace('<svg ', () => `<svg x="${x}" y="${y}" width="${width}" height="${height}" `);
