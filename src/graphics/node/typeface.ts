import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

/** A typeface that gives text as outlines, so that an image needs no fonts where it is made. */
export interface Typeface {
  /** Whether it has every letter of a text. */
  has(text: string): boolean;
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
  const fonts = ['latin', 'latin-ext', 'vietnamese'].map((letters) => {
    const font = openSync(
      resolve(`@fontsource/bricolage-grotesque/files/bricolage-grotesque-${letters}-700-normal.woff2`),
    );
    if ('fonts' in font) throw new Error('The face of headings is a collection.');
    return font;
  });
  return typefaceOf(fonts);
}

/** Sets a text in a box: at the first size at which it fits, in lines of like length; at the last size with words broken that are wider than the box, and else cut off. */
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
  const pieces = words.flatMap((word) => brokenWord(word, (piece) => face.widthOf(piece, size) <= box.width));
  const whole = breakLines(pieces, box.width, size, face);
  if (whole.length <= roomFor(size) && fits(whole, size)) return { size, lines: whole, isCut: false };
  const kept = pieces.findLastIndex((_, index) => {
    const lines = breakLines(ended(pieces.slice(0, index + 1)), box.width, size, face);
    return lines.length <= roomFor(size) && fits(lines, size);
  });
  return { size, lines: breakLines(ended(pieces.slice(0, kept + 1)), box.width, size, face), isCut: true };
}

/** A word in pieces that fit, as large as they can be: broken after a hyphen of its own, or else with one. */
function brokenWord(word: string, fits: (piece: string) => boolean): string[] {
  if (fits(word)) return [word];
  const letters = [...word];
  const length = letters.findIndex((_, index) => !fits(`${letters.slice(0, index + 1).join('')}-`));
  const own = letters.slice(0, length).lastIndexOf('-') + 1;
  const end = own || length;
  if (end <= 0) return [word];
  const piece = letters.slice(0, end).join('');
  return [own ? piece : `${piece}-`, ...brokenWord(letters.slice(end).join(''), fits)];
}

/** Headings stand a little closer than the face is drawn. */
const tracking = -0.015;

/** One face of several fonts, each with letters of its own. */
function typefaceOf(fonts: readonly Font[]): Typeface {
  const [first] = fonts;
  if (!first) throw new Error('A face needs a font.');
  const unit = (size: number) => size / first.unitsPerEm;
  const space = tracking * first.unitsPerEm;
  const fontOf = (letter: string) => fonts.find((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  const runsOf = (word: string) => {
    const runs: { font: Font; text: string }[] = [];
    for (const letter of word) {
      const font = fontOf(letter) ?? first;
      const last = runs.at(-1);
      if (last?.font === font) last.text += letter;
      else runs.push({ font, text: letter });
    }
    return runs.map(({ font, text }) => font.layout(text));
  };
  const known = new Map<string, number>();
  const measure = (word: string): number => {
    const width = runsOf(word).reduce((sum, { advanceWidth, glyphs }) => sum + advanceWidth + space * glyphs.length, 0);
    known.set(word, width);
    return width;
  };
  // Word by word, as the same words come back in every line that is tried.
  const widthOf = (text: string): number =>
    text.split(' ').reduce((sum, word, index) => sum + (index > 0 ? gap : 0) + (known.get(word) ?? measure(word)), 0);
  const gap = measure(' ');
  const outlines = new Map<string, string>();
  const draw = (word: string): string => {
    const known = outlines.get(word);
    if (known !== undefined) return known;
    let pen = 0;
    const paths = runsOf(word).flatMap(({ glyphs, positions }) =>
      glyphs.map(({ path }, index) => {
        const drawn = path.translate(pen, 0).toSVG();
        pen += (positions[index]?.xAdvance ?? 0) + space;
        return drawn;
      }),
    );
    outlines.set(word, paths.join(''));
    return paths.join('');
  };
  return {
    has: (text) => [...text].every((letter) => /\s/.test(letter) || fontOf(letter) !== undefined),
    widthOf: (text, size) => widthOf(text) * unit(size),
    outline: (text, size, x, y) => {
      let pen = 0;
      const words = text.split(' ').map((word) => {
        const drawn = `<path transform="translate(${Math.round(pen)} 0)" d="${draw(word)}"/>`;
        pen += widthOf(word) + gap;
        return drawn;
      });
      return `<g transform="translate(${x} ${y}) scale(${unit(size)} ${-unit(size)})">${words.join('')}</g>`;
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

const ended = (words: readonly string[]): string[] =>
  words.map((word, index) => (index === words.length - 1 ? `${word.replace(/[-,;:.]$/, '')}…` : word));
