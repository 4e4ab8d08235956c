/** A colour as red, green, blue from 0 to 255, and how much it covers from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads `#abc`, `#aabbcc`, `rgb(…)` or `rgba(…)`, and the `color(srgb …)` that browsers make of a mix. Throws on anything else. */
export function colourOf(text: string): Colour {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const [red = 0, green = 0, blue = 0] = (
      hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])
    ).map((pair) => parseInt(pair, 16));
    return [red, green, blue, 1];
  }
  const [, name, list = ''] = /^(rgba?|color)\(([^)]+)\)$/.exec(text) ?? [];
  const scale = name === 'color' ? 255 : 1;
  const [red, green, blue, alpha = 1] = list
    .split(/[\s,/]+/)
    .filter((part) => part !== 'srgb')
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red + green + blue + alpha))
    throw new Error(`Not a colour: ${text}`);
  return [red * scale, green * scale, blue * scale, alpha];
}

/** What is seen of a colour that lies on an opaque one. */
export const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => [
  red * alpha + below[0] * (1 - alpha),
  green * alpha + below[1] * (1 - alpha),
  blue * alpha + below[2] * (1 - alpha),
  1,
];

/** The contrast ratio of two opaque colours, from 1 to 21, as WCAG defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The same colour, fainter: as `color-mix(in srgb, colour share%, transparent)` makes it. */
export const faint = ([red, green, blue]: Colour, share: number): Colour => [red, green, blue, share / 100];

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
