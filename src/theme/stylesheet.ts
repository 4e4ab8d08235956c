import postcss, { CssSyntaxError, type AtRule, type ChildNode, type Declaration, type Rule } from 'postcss';
import valueParser from 'postcss-value-parser';
import { error, type Problem } from '../lib/problem.ts';
import type { Scheme } from './tokens.ts';
import { ownValue } from '../lib/own-value.ts';

/** A custom property as a stylesheet of a theme declares it. */
export interface Token {
  name: string;
  value: string;
  file: string;
  line: number;
  /** `dark` when it holds for the dark scheme only. */
  scheme: Scheme;
  /** Whether the file is the fork's own, so that it can be mended there. */
  isOwn: boolean;
}

/** A typeface that comes with a theme. */
export interface Face {
  css: string;
  file: string;
  line: number;
  /** Where those of its files are that lie with the stylesheet, seen from there. */
  files: string[];
}

/** What a stylesheet of a theme gives. */
export interface Sheet {
  file: string;
  tokens: Token[];
  faces: Face[];
  problems: Problem[];
}

/**
 * Reads the text of a stylesheet of a theme: the custom properties on the root or on the class of the theme, and the typefaces.
 * In the fork's own file anything else is a problem, as it would do nothing; a package may hold more than this site reads.
 * Never throws.
 */
export function readSheet(file: string, text: string, { isOwn, scheme }: { isOwn: boolean; scheme?: Scheme }): Sheet {
  const sheet: Sheet = { file, tokens: [], faces: [], problems: [] };
  try {
    postcss.parse(text, { from: file }).walk((node) => {
      if (node.type === 'decl') declare(node);
      else if (node.type !== 'atrule' || !isOwn) return;
      else if (node.name.toLowerCase() === 'font-face') face(node);
      else inspect(node);
    });
  } catch (thrown) {
    if (!(thrown instanceof CssSyntaxError)) throw thrown;
    const problem = {
      message: `Dit is geen geldige CSS: ${reasonOf(thrown)}.`,
      fix: fixes.syntax,
    };
    return { ...sheet, tokens: [], faces: [], problems: [error('WB-604', { file, line: thrown.line, ...problem })] };
  }
  return sheet;

  function declare(declaration: Declaration): void {
    const { prop: name, value, parent } = declaration;
    const line = declaration.source?.start?.line ?? 1;
    if (parent?.type === 'atrule') return;
    if (name.startsWith('--'))
      sheet.tokens.push({ name, value: value.trim(), file, line, isOwn, scheme: scheme ?? schemeOf(parent as Rule) });
    else if (isOwn)
      sheet.problems.push(
        error('WB-604', {
          file,
          line,
          field: name,
          message: `\`${name}: ${value}\` doet hier niets.`,
          fix: fixes.property,
        }),
      );
  }

  /** A typeface holds descriptors and nothing else, and only `src` names files: the bundler would fetch any other. */
  function face(rule: AtRule): void {
    const tell = (code: 'WB-601' | 'WB-604', node: ChildNode, field: string, message: string, fix: string) =>
      sheet.problems.push(error(code, { file, line: node.source?.start?.line, field, message, fix }));
    const files: string[] = [];
    for (const node of rule.nodes ?? []) {
      if (node.type === 'comment') continue;
      if (node.type !== 'decl')
        tell('WB-604', node, 'font-face', 'In `@font-face` staat een regel die daar niet kan.', fixes.rule);
      else if (node.prop.toLowerCase() !== 'src') {
        if (/[\\(]/.test(node.value))
          tell('WB-604', node, node.prop, `\`${node.prop}: ${node.value}\` kan hier niet.`, fixes.face);
      } else
        for (const path of filesIn(node.value)) {
          if (!isElsewhere(path)) files.push(path);
          else tell('WB-601', node, 'src', `\`${path}\` staat niet bij uw bestanden.`, fixes.face);
        }
    }
    if (!rule.some((node) => node.type === 'decl' && node.prop === 'font-display'))
      rule.append({ prop: 'font-display', value: 'swap' });
    const from = rule.nodes?.find((node) => node.type === 'decl' && node.prop.toLowerCase() === 'src') ?? rule;
    sheet.faces.push({ css: rule.toString(), file, line: from.source?.start?.line ?? 1, files });
  }

  function inspect({ name, params, source }: AtRule): void {
    if (name === 'layer' || name === 'supports' || isScheme(name, params)) return;
    const message = `\`@${name} ${params}\` doet hier niets.`;
    sheet.problems.push(
      error('WB-604', { file, line: source?.start?.line, message, fix: ownValue(fixes, name) ?? fixes.rule }),
    );
  }
}

/** The files that the `src` of a typeface names, in whatever way; a fork's own is named by `url("…")`. */
function filesIn(value: string): string[] {
  const files: string[] = [];
  valueParser(value).walk((node) => {
    if (node.type !== 'function' || plainFunctions.has(node.value.toLowerCase())) return true;
    files.push(node.nodes.map((each) => each.value).join(''));
    return false;
  });
  return files;
}

/** What a `src` says of a typeface that loads nothing. */
const plainFunctions = new Set(['local', 'format', 'tech']);

/** Whether a path leads out of the folder of the stylesheet, or may: an escape could hide anything. */
const isElsewhere = (path: string): boolean =>
  /^[a-z][a-z0-9+.-]*:|^[/\\]|\\|%/i.test(path) || path.split('/').includes('..');

const isScheme = (name: string, params: string): boolean =>
  name === 'media' && /^\(\s*prefers-color-scheme:\s*(light|dark)\s*\)$/.test(params);

/** Themes say that values are for the dark scheme by a media query, or by a selector that names it. */
function schemeOf(rule: Rule): Scheme {
  const { selector, parent } = rule;
  if (parent?.type === 'atrule' && /prefers-color-scheme:\s*dark/.test((parent as AtRule).params)) return 'dark';
  return /dark|donker/i.test(selector) ? 'dark' : 'light';
}

const reasonOf = ({ reason }: CssSyntaxError): string =>
  Object.entries(reasons).find(([start]) => reason.startsWith(start))?.[1] ?? reason;

const reasons: Record<string, string> = {
  'Unclosed block': 'een accolade gaat open en niet dicht',
  'Unexpected }': 'hier staat een accolade te veel',
  'Unknown word': 'hier staat iets zonder naam en dubbelepunt',
  'Unclosed string': 'een aanhalingsteken gaat open en niet dicht',
  'Unclosed comment': 'een opmerking gaat open en niet dicht',
  'Unclosed bracket': 'een haakje gaat open en niet dicht',
  'Double colon': 'hier staan twee dubbelepunten',
};

const fixes: Record<string, string> & Record<'syntax' | 'property' | 'face' | 'rule', string> = {
  syntax: 'Kijk de regel na, en die erboven. Een waarde is `--naam: waarde;`, tussen `:root {` en `}`.',
  property:
    'Een huisstijl geeft alleen waarden, zoals `--basis-color-action-1-color-default: #1b4f72;`. Haal de regel weg.',
  face: 'Zet het lettertype als .woff2 in content/lokaal/, en schrijf alleen de bestandsnaam: url("letter.woff2").',
  rule: 'Alleen `:root`, `@font-face` en `@media (prefers-color-scheme: dark)` tellen. Haal de regel weg.',
  import: 'Zet bij theme in site.yaml het pakket of het bestand, of zet de waarden in dit bestand.',
};
