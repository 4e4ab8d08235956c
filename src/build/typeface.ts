import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

/** A typeface that gives text as outlines, so that an image needs no fonts where it is made. */
export interface Typeface {
  /** How wide a text is at a size. */
  widthOf(text: string, size: number): number;
  /** A line of text as an SVG path, from the left end of its baseline. */
  outline(text: string, size: number, x: number, y: number): string;
}

/** A text in a box: its lines, at the largest size at which they fit. */
export interface Setting {
  size: number;
  lines: readonly string[];
  /** Whether the end is left out, because even the smallest size is too large. */
  isCut: boolean;
}

/** The face of headings, from its package. */
export function openHeadingFace(): Typeface {
  const { resolve } = createRequire(import.meta.url);
  const font = openSync(resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2'));
  if ('fonts' in font) throw new Error('The face of headings is a collection.');
  return typefaceOf(font);
}

/** Sets a text in a box: at the first size at which it fits, in lines of like length; cut off when there is none. */
export function setText(
  text: string,
  box: { width: number; height: number; lineHeight: number; sizes: readonly number[] },
  face: Pick<Typeface, 'widthOf'>,
): Setting {
  const words = text.trim().split(/\s+/);
  const fits = (lines: readonly string[], size: number) => lines.every((line) => face.widthOf(line, size) <= box.width);
  const roomFor = (size: number) => Math.floor(box.height / (size * box.lineHeight));
  for (const size of box.sizes) {
    const lines = breakLines(words, box.width, size, face);
    if (lines.length <= roomFor(size) && fits(lines, size))
      return { size, lines: balance(words, lines, box.width, size, face), isCut: false };
  }
  const size = box.sizes.at(-1) ?? 0;
  const kept = words.findLastIndex((_, index) => {
    const lines = breakLines(ended(words.slice(0, index + 1)), box.width, size, face);
    return lines.length <= roomFor(size) && fits(lines, size);
  });
  return { size, lines: breakLines(ended(words.slice(0, kept + 1)), box.width, size, face), isCut: true };
}

/** Headings stand a little closer than the face is drawn. */
const tracking = -0.015;

function typefaceOf(font: Font): Typeface {
  const unit = (size: number) => size / font.unitsPerEm;
  const space = tracking * font.unitsPerEm;
  const known = new Map<string, number>();
  const measure = (text: string): number => {
    const { advanceWidth, glyphs } = font.layout(text);
    const width = advanceWidth + space * glyphs.length;
    known.set(text, width);
    return width;
  };
  return {
    widthOf: (text, size) => (known.get(text) ?? measure(text)) * unit(size),
    outline: (text, size, x, y) => {
      const { glyphs, positions } = font.layout(text);
      let pen = 0;
      const paths = glyphs.map(({ path }, index) => {
        const drawn = path.translate(pen, 0).toSVG();
        pen += (positions[index]?.xAdvance ?? 0) + space;
        return drawn;
      });
      return `<path transform="translate(${x} ${y}) scale(${unit(size)} ${-unit(size)})" d="${paths.join('')}"/>`;
    },
  };
}

function breakLines(words: readonly string[], width: number, size: number, face: Pick<Typeface, 'widthOf'>): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && face.widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Breaks at the narrowest width that gives as many lines. */
function balance(
  words: readonly string[],
  lines: readonly string[],
  width: number,
  size: number,
  face: Pick<Typeface, 'widthOf'>,
): readonly string[] {
  let best = lines;
  for (let narrower = width - size / 4; narrower > 0; narrower -= size / 4) {
    const tried = breakLines(words, narrower, size, face);
    if (tried.length > lines.length || tried.some((line) => face.widthOf(line, size) > narrower)) break;
    best = tried;
  }
  return best;
}

const ended = (words: readonly string[]): string[] => [
  ...words.slice(0, -1),
  `${words.at(-1)?.replace(/[,;:.]$/, '')}…`,
];
