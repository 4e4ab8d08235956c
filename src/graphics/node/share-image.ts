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

/** What all share images show as SVG: a street that stands on a plank, with the name of the site and the tools below. */
export function drawBackdrop(style: ShareStyle): string {
  const { palette, face, siteName, bench, street, tools } = style;
  const { width, height } = shareImageSize;
  const name = setLine(drawable(siteName, face), 600, [38, 32, 27, 22], face);
  return drawingOf(shareImageSize, palette, [
    rectangle(0, 0, width, height, palette('paper')),
    `<g color="${palette('ink')}">${place(street, 770, plank - 191, 350, 192)}</g>`,
    rectangle(0, plank, width, 18, palette('plank')),
    rectangle(0, plank + 18, width, 6, palette('plank-edge')),
    `<g color="${palette('praktijken')}" fill="${palette('ink')}">`,
    place(bench, margin, plank + 35, 56),
    face.outline(name.lines[0] ?? '', name.size, margin + 72, plank + 64 + name.size / 3),
    '</g>',
    `<g color="${palette('soft')}">`,
    ...tools.map((tool, index) => place(tool, width - margin - (tools.length - index) * 72 + 28, plank + 41, 44)),
    '</g>',
  ]);
}

/**
 * What the share image of a page shows of its own as SVG: its title beside the street, below the colour of its kind. A
 * text that the face has not every letter of is left out whole; the name of the site then stands in the place of the title.
 */
export function drawTitle(page: SharedPage, style: ShareStyle): string {
  const { palette, face, siteName } = style;
  const [kicker = '', ownTitle = '', name = ''] = [page.kicker, page.title, siteName].map((text) =>
    drawable(text, face),
  );
  const { size, lines } = setTitle(ownTitle || name, face);
  const indent = page.drawing ? 88 : 0;
  const above = setLine(kicker, 670 - indent, [34, 30, 26, 22], face);
  const top = page.drawing !== '' || kicker !== '' ? 168 : 112;
  return drawingOf(titleArea, palette, [
    rectangle(0, 0, titleArea.width, titleArea.height, palette('paper')),
    rectangle(0, 0, titleArea.width, accentHeight, palette(page.accent)),
    `<g color="${palette(page.accent)}" fill="${palette(page.accent)}">`,
    page.drawing && place(page.drawing, margin, 72, 68),
    face.outline(above.lines[0] ?? '', above.size, margin + indent, 118),
    '</g>',
    `<g fill="${palette('ink')}">`,
    ...lines.map((line, index) => face.outline(line, size, margin, top + size * (0.86 + index * lineHeight))),
    '</g>',
  ]);
}

/** A text as it can be drawn: without what is not seen, or nothing where a letter lacks. */
function drawable(text: string, face: Pick<Typeface, 'has'>): string {
  const seen = text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  return face.has(seen) ? seen : '';
}

const margin = 80;
const plank = 512;
const lineHeight = 1.1;

/** The part of a share image that is of its page alone, from the upper left corner; above it the colour of its kind goes on to the right. */
export const titleArea = { width: 770, height: plank };
export const accentHeight = 14;

const setLine = (text: string, width: number, sizes: readonly number[], face: Typeface): Setting =>
  setText(text, { width, height: 42, lineHeight, sizes }, face);

const drawingOf = (size: typeof titleArea, palette: Palette, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" fill="none">`,
    `<style>.f1{fill:${palette('sheet')}}.f2,.f3,.f4{fill-opacity:.18}.f2{fill:${palette('praktijken')}}.f3{fill:${palette('voorbeelden')}}.f4{fill:${palette('bronnen')}}.w{fill:${palette('paper')}}</style>`,
    ...parts,
    '</svg>',
  ].join('');

const rectangle = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const place = (drawing: string, x: number, y: number, width: number, height = width): string =>
  drawing.replace('<svg ', () => `<svg x="${x}" y="${y}" width="${width}" height="${height}" `);
