import { readFileSync } from 'node:fs';

/** The two colour schemes of the site. */
export type Scheme = 'light' | 'dark';

/** Gives the colour of a role, such as `paper` or `praktijken`, as CSS writes it. Throws when there is none. */
export type Palette = (role: string) => string;

/** Reads the colours of a scheme from the text of a stylesheet that declares `--color-…: light-dark(…, …)`. */
export function readPalette(css: string, scheme: Scheme): Palette {
  const declared = css.matchAll(/--color-([\w-]+):[^;]*light-dark\(([^,]+),\s*([^)]+)\)/g);
  const colours = new Map([...declared].map(([, role, light, dark]) => [role, scheme === 'light' ? light : dark]));
  return (role) => {
    const colour = colours.get(role);
    if (!colour) throw new Error(`tokens.css has no colour for \`${role}\`.`);
    return colour;
  };
}

/** The colours of the site, for what is made outside the stylesheet: the head of a page, favicons, share images. */
export const loadPalette = (scheme: Scheme): Palette =>
  readPalette(readFileSync('src/styles/tokens.css', 'utf8'), scheme);
