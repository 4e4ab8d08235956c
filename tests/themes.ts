import { readFileSync } from 'node:fs';
import { readSheet, type Sheet } from '../src/theme/stylesheet.ts';
import { resolveTheme, type Theme } from '../src/theme/theme.ts';
import { readRoles } from '../src/theme/tokens.ts';

/** What a theme can change on this site. */
export const roles = readRoles(readFileSync('src/styles/tokens.css', 'utf8'));

const packaged = (file: string, scheme?: 'dark'): Sheet =>
  readSheet(file, readFileSync(file, 'utf8'), { isOwn: false, ...(scheme && { scheme }) });
const own = (file: string): Sheet => readSheet(file, readFileSync(file, 'utf8'), { isOwn: true });
const voorbeeld = 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist';
const ma = 'node_modules/@nl-design-system-community/ma-design-tokens/dist';

/** Themes of four sorts, put on: light only, light and dark, from before the basis contract, and a fork's own. */
export const themes: Readonly<Record<string, Theme>> = {
  voorbeeld: resolveTheme(roles, [packaged(`${voorbeeld}/theme.css`)]),
  ma: resolveTheme(roles, [packaged(`${ma}/theme.css`), packaged(`${ma}/color-scheme-dark/theme.css`, 'dark')]),
  utrecht: resolveTheme(roles, [own('tests/themes/utrecht.css')]),
  eigen: resolveTheme(roles, [own('tests/themes/eigen.css')]),
};
