/** How large a skyline is drawn, in the units of its viewBox; the ground lies at the bottom. */
export const skylineSize = { width: 160, height: 64 };

const ground = 62.5;
const buildings = 5;

/** A building on the ground between `x` and `x + w`, whose walls are `h` high, as one stroke. */
type Building = (x: number, w: number, h: number) => string;

const shapes: readonly Building[] = [
  // a house with a gable
  (x, w, h) => wall(x, h) + `l${w / 2} ${-w * 0.55} ${w / 2} ${w * 0.55}V${ground}`,
  // a block with a flat roof
  (x, w, h) => wall(x, h + w * 0.3) + `h${w}V${ground}`,
  // a tower with a spire
  (x, w, h) => wall(x + w * 0.2, h + 6) + `l${w * 0.3} ${-w * 0.9} ${w * 0.3} ${w * 0.9}V${ground}`,
  // a stepped gable
  (x, w, h) => wall(x, h) + `h${w * 0.2}v-5h${w * 0.2}v-5h${w * 0.2}v5h${w * 0.2}v5h${w * 0.2}V${ground}`,
  // a shed with a sloping roof
  (x, w, h) => wall(x, h * 0.8) + `l${w} ${-w * 0.4}V${ground}`,
  // a hall with a round roof
  (x, w, h) => wall(x, h * 0.8) + `a${w / 2} ${w / 2} 0 0 1 ${w} 0V${ground}`,
  // a tree
  (x, w, h) => {
    const r = w * 0.42;
    return `M${x + w / 2} ${ground}v${-h * 0.55}a${r} ${r} 0 1 1 .1 0`;
  },
];

const wall = (x: number, height: number) => `M${x} ${ground}V${ground - height}`;

/**
 * The skyline of a municipality in five strokes, as the `d` of an SVG path: always the same for a code of
 * Statistics Netherlands (`GM0233`), and another for each. A decoration: it shows no real building.
 */
export function skyline(code: string): string {
  const draw = drawsFrom(code);
  const widths = Array.from({ length: buildings }, () => 18 + draw(13));
  const gap = (skylineSize.width - 8 - widths.reduce((sum, width) => sum + width, 0)) / (buildings - 1);
  let x = 4;
  let last = -1;
  return widths
    .map((width) => {
      // Never twice the same beside each other.
      const kind = (last + 1 + draw(shapes.length - (last < 0 ? 0 : 1))) % shapes.length;
      const stroke = shapes[kind]?.(x, width, 16 + draw(17)) ?? '';
      last = kind;
      x += width + gap;
      return stroke.replace(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
    })
    .join('');
}

/** Numbers from 0 that follow from a text and from nothing else. */
function drawsFrom(text: string): (below: number) => number {
  let state = [...text].reduce((hash, character) => Math.imul(hash ^ character.charCodeAt(0), 0x01000193), 0x811c9dc5);
  return (below) => {
    // A xorshift generator: https://www.jstatsoft.org/article/view/v008i14
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) % below;
  };
}
