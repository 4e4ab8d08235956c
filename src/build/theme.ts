import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { contrastProblems } from '../lib/contrast.ts';
import { fault, type Problem } from '../lib/problem.ts';
import { readSheet, type Sheet } from '../lib/sheet.ts';
import { readSiteIn, siteFile } from '../lib/site.ts';
import { colourIn, resolveTheme, themeCss, type Theme } from '../lib/theme.ts';
import { readRoles, type Scheme } from '../lib/tokens.ts';

/** The fork's own stylesheet of values, from the root of the project. */
export const themeFile = 'content/lokaal/thema.css';

/** Where packages of tokens keep the stylesheet of the theme, the newest custom first. */
const places = ['dist/theme.css', 'dist/index.css', 'dist/root.css', 'dist/variables.css', 'theme.css', 'index.css'];

/** Gives the colour of a role, such as `paper` or `praktijken`, as CSS writes it. Throws when there is none. */
export type Palette = (role: string) => string;

/** The theme of the installation in `root`, with all that is wrong with it. Reads the files again when they changed. Never throws. */
export function readTheme(root = '.'): Theme {
  const { sources, problems } = findSources(root);
  const roles = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
  const key = JSON.stringify([root, roles, sources, problems]);
  if (kept?.key !== key) kept = { key, theme: put(roles, sources, problems, root) };
  return kept.theme;
}

let kept: { key: string; theme: Theme } | undefined;

function put(roles: string, sources: readonly Source[], problems: readonly Problem[], root: string): Theme {
  const sheets = sources.map(({ file, text, ...about }) => readSheet(file, text, about));
  const theme = resolveTheme(readRoles(roles), sheets);
  const wrong = [...problems, ...theme.problems, ...sheets.flatMap((sheet) => missingFiles(sheet, root))];
  const isEmpty = sheets.length > 0 && wrong.length === 0 && themeCss(theme) === '';
  return { ...theme, problems: [...wrong, ...(isEmpty ? [nothingRead(sheets)] : []), ...contrastProblems(theme)] };
}

/** The colours of the site, for what is made outside the stylesheet: the head of a page, favicons, share images. */
export const loadPalette =
  (scheme: Scheme): Palette =>
  (role) =>
    colourIn(readTheme(), role).value[scheme];

/** Whether text is set in our own typeface, so that it can be fetched ahead. */
export const hasOwnFace = (): boolean => readTheme().choices.get('font-text')?.origin.light.by === 'eigen';

/** Adds the theme to the stylesheets that begin a document: that of the site and that of the book. */
export function themeStyles(): Plugin {
  return {
    name: 'werkbank:theme',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      if (!/\/src\/styles\/(site|book)\.css$/.test(file)) return undefined;
      for (const source of findSources('.').sources) this.addWatchFile(join(process.cwd(), source.file));
      const { choices, faces } = readTheme();
      const placed = faces.map((face) => ({
        ...face,
        css: located(face.css, relative(dirname(file), join(process.cwd(), dirname(face.file)))),
      }));
      return { code: code + themeCss({ choices, faces: placed }), map: null };
    },
  };
}

/** Writes where the files of a typeface are, seen from another folder. */
const located = (css: string, folder: string): string =>
  css.replace(/url\(\s*["']?([^"')]+)["']?\s*\)/g, (_, path: string) => `url("${join(folder, path)}")`);

interface Found {
  file: string;
  isOwn: boolean;
  scheme?: Scheme;
}

interface Source extends Found {
  text: string;
}

/** The stylesheets of the theme: what the setting names, and the fork's own over it. */
function findSources(root: string): { sources: Source[]; problems: Problem[] } {
  const { site, lineOf } = readSiteIn(root);
  const named = site?.theme ? filesOf(site.theme, root) : [];
  const own = existsSync(join(root, themeFile)) ? [{ file: themeFile, isOwn: true }] : [];
  const files = [...named.filter(({ file }) => file !== themeFile), ...own];
  const at = { file: siteFile, line: lineOf(['theme']), field: 'theme' };
  return {
    sources: files.map((found) => ({ ...found, text: readFileSync(join(root, found.file), 'utf8') })),
    problems: site?.theme && named.length === 0 ? [fault({ ...at, ...notFound(site.theme) })] : [],
  };
}

function notFound(theme: string): Pick<Problem, 'message' | 'mend'> {
  if (/^[^@/]+\.css$/.test(theme))
    return {
      message: `\`content/lokaal/${theme}\` is er niet.`,
      mend: 'Zet het bestand in content/lokaal/, of haal theme weg.',
    };
  const name = packageOf(theme);
  return {
    message: `Het pakket \`${theme}\` is er niet, of wij vinden er geen stylesheet in (${places.join(', ')}).`,
    mend: `Draai npm install --prefix content/lokaal ${name}, of noem het bestand erbij: ${name}/dist/theme.css.`,
  };
}

/** The stylesheets that a setting names: a file of the fork, or a package and its dark scheme. */
function filesOf(theme: string, root: string): Found[] {
  const own = `content/lokaal/${theme}`;
  if (theme.endsWith('.css') && existsSync(join(root, own))) return [{ file: own, isOwn: true }];
  const name = packageOf(theme);
  const inside = theme.slice(name.length + 1);
  const file = ['content/lokaal/node_modules', 'node_modules']
    .flatMap((folder) => (inside ? [inside] : places).map((place) => `${folder}/${name}/${place}`))
    .find((path) => existsSync(join(root, path)));
  if (!file) return [];
  const dark = `${dirname(file)}/color-scheme-dark/${basename(file)}`;
  return [
    { file, isOwn: false },
    ...(existsSync(join(root, dark)) ? [{ file: dark, isOwn: false, scheme: 'dark' as const }] : []),
  ];
}

const packageOf = (theme: string): string => /^(@[^/]+\/)?[^/]+/.exec(theme)?.[0] ?? theme;

const missingFiles = ({ file, faces }: Sheet, root: string): Problem[] =>
  faces.flatMap(({ files, line }) =>
    files
      .filter((path) => !existsSync(join(root, dirname(file), path)))
      .map((path) =>
        fault({
          file,
          line,
          field: 'src',
          message: `\`${path}\` is er niet.`,
          mend: `Zet het lettertype in ${dirname(file)}/, of haal @font-face weg.`,
        }),
      ),
  );

const nothingRead = (sheets: readonly Sheet[]): Problem =>
  fault({
    file: sheets[0]?.file ?? themeFile,
    message: 'Hier staat geen enkele waarde die deze site leest.',
    mend: 'npm run thema:controle noemt de tokens die wel gelezen worden.',
  });
