import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { create as createFont } from 'fontkit';
import postcss from 'postcss';
import valueParser from 'postcss-value-parser';
import type { Plugin } from 'vite';
import { contrastProblems } from '../contrast.ts';
import { error, type Problem } from '../../lib/problem.ts';
import { readSheet, type Sheet } from '../stylesheet.ts';
import { readText } from '../../lib/node/read-text.ts';
import { readSiteIn } from '../../lib/node/load-site.ts';
import { siteFile } from '../../lib/site.ts';
import { colourIn, resolveTheme, themeCss, type Palette, type Theme } from '../theme.ts';
import { readRoles, type Scheme } from '../tokens.ts';

/** The fork's own stylesheet of values, from the root of the project. */
export const themeFile = 'content/lokaal/thema.css';

/** Where packages of tokens keep the stylesheet of the theme, the newest custom first. */
const places = ['dist/theme.css', 'dist/index.css', 'dist/root.css', 'dist/variables.css', 'theme.css', 'index.css'];

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
  const wrong = [...problems, ...theme.problems, ...sheets.flatMap((sheet) => faceProblems(sheet, root))];
  const isEmpty = sheets.length > 0 && wrong.length === 0 && themeCss(theme) === '';
  return { ...theme, problems: [...wrong, ...(isEmpty ? [nothingRead(sheets)] : []), ...contrastProblems(theme)] };
}

/** The colours of the site, for what is made outside the stylesheet: the head of a page, favicons, share images. */
export function loadPalette(scheme: Scheme): Palette {
  const theme = readTheme();
  return (role) => colourIn(theme, role).value[scheme];
}

/** Whether text is set in our own typeface, so that it can be fetched ahead. */
export const hasOwnFace = (): boolean => readTheme().choices.get('font-text')?.origin.light.by === 'own';

/** Adds the theme to the stylesheets that begin a document: that of the site and that of the book. */
export function themeStyles(): Plugin {
  return {
    name: 'werkbank:theme',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      if (!/\/src\/(styles\/site|print\/book)\.css$/.test(file)) return undefined;
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
function located(css: string, folder: string): string {
  const sheet = postcss.parse(css);
  sheet.walkDecls('src', (declaration) => {
    const value = valueParser(declaration.value);
    value.walk((node) => {
      if (node.type !== 'function' || node.value.toLowerCase() !== 'url') return;
      const path = node.nodes.map((each) => each.value).join('');
      node.nodes = valueParser(`"${posix.join(folder.replaceAll('\\', '/'), path)}"`).nodes;
    });
    declaration.value = value.toString();
  });
  return sheet.toString();
}

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
  const read = [...named.filter(({ file }) => file !== themeFile), ...own].map((found) => ({
    found,
    // A package is large, and not for its users to mend.
    reading: found.isOwn ? readText(found.file, root) : { text: readFileSync(join(root, found.file), 'utf8') },
  }));
  const at = { file: siteFile, line: lineOf(['theme']), field: 'theme' };
  return {
    sources: read.flatMap(({ found, reading }) =>
      reading && 'text' in reading ? [{ ...found, text: reading.text }] : [],
    ),
    problems: [
      ...read.flatMap(({ reading }) => (reading && 'problems' in reading ? reading.problems : [])),
      ...(site?.theme && named.length === 0 ? [error('WB-601', { ...at, ...notFound(site.theme) })] : []),
    ],
  };
}

function notFound(theme: string): Pick<Problem, 'message' | 'fix'> {
  if (/^[^@/]+\.css$/.test(theme))
    return {
      message: `\`content/lokaal/${theme}\` is er niet.`,
      fix: 'Zet het bestand in content/lokaal/, of haal theme weg.',
    };
  if (theme.startsWith('content/'))
    return {
      message: `\`${theme}\` is meer dan de naam van een bestand.`,
      fix: `Schrijf alleen \`${basename(theme)}\`, en zet het bestand in content/lokaal/.`,
    };
  const name = packageOf(theme);
  return {
    message: `Het pakket \`${theme}\` is er niet, of wij vinden er geen stylesheet in (${places.join(', ')}).`,
    fix: `Draai npm install --prefix content/lokaal ${name}, of noem het bestand erbij: ${name}/dist/theme.css.`,
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

const faceProblems = ({ file, faces }: Sheet, root: string): Problem[] =>
  faces.flatMap(({ files, line }) =>
    files.flatMap((path) => {
      const message = faceFault(join(root, dirname(file), path), join(root, dirname(file)));
      const fix = `Zet het lettertype als .woff2 in ${dirname(file)}/, of haal @font-face weg.`;
      return message ? [error('WB-601', { file, line, field: 'src', message: `\`${path}\` ${message}.`, fix })] : [];
    }),
  );

/** What is wrong with the file of a typeface. */
function faceFault(path: string, folder: string): string | undefined {
  if (!existsSync(path)) return 'is er niet';
  try {
    if (!realpathSync(path).startsWith(realpathSync(folder) + sep)) return 'is een snelkoppeling naar een andere map';
    if ('fonts' in createFont(readFileSync(path))) return 'is een verzameling lettertypen, en geen lettertype';
    return path.endsWith('.woff2') ? undefined : 'is geen .woff2: een browser haalt dan te veel op';
  } catch {
    return 'is geen lettertype dat te lezen is';
  }
}

const nothingRead = (sheets: readonly Sheet[]): Problem =>
  error('WB-605', {
    file: sheets[0]?.file ?? themeFile,
    message: 'Hier staat geen enkele waarde die deze site leest.',
    fix: 'npm run thema:controle noemt de tokens die wel gelezen worden.',
  });
