import { formatHex, formatHex8, parse } from 'culori';
import { distance } from 'fastest-levenshtein';
import parseValue from 'postcss-value-parser';
import { utrechtTokens } from './utrecht-tokens.ts';
import { error, suggestion, warning, type Problem } from '../lib/problem.ts';
import type { Face, Sheet, Token } from './stylesheet.ts';
import { byScheme, reference, schemes, type ByScheme, type Role, type Scheme } from './tokens.ts';

/** Where a value comes from: a declaration of the theme, a token of before the basis contract, or ourselves. */
export type Origin = { by: 'theme' | 'derived'; token: Token } | { by: 'own' };

/** What a theme makes of a role. Colours are opaque or not, in hexadecimal notation. */
export interface Choice {
  role: Role;
  value: ByScheme;
  origin: ByScheme<Origin>;
}

/** A theme put on: every role with its values, by the name of the role. */
export interface Theme {
  choices: ReadonlyMap<string, Choice>;
  faces: readonly Face[];
  /** How many custom properties of the theme nothing here reads. */
  unread: number;
  problems: readonly Problem[];
}

/** Puts stylesheets of a theme on, the later over the earlier. Values that cannot be used become problems, and ours stays. Never throws. */
export function resolveTheme(roles: readonly Role[], sheets: readonly Sheet[]): Theme {
  const tokens = sheets.flatMap((sheet) => sheet.tokens);
  const light = new Map(tokens.filter(({ scheme }) => scheme === 'light').map((token) => [token.name, token]));
  const dark = new Map([
    ...light,
    ...tokens.filter(({ scheme }) => scheme === 'dark').map((token) => [token.name, token] as const),
  ]);
  const declared = { light, dark };
  const broken = new Map<Token, Problem>();
  const used = new Set<string>();
  const choices = roles.map((role): Choice => {
    const [inLight, inDark] = schemes.map((scheme) => choose(role, scheme)) as [Chosen, Chosen];
    return {
      role,
      value: { light: inLight.value, dark: inDark.value },
      origin: { light: inLight.origin, dark: inDark.origin },
    };
  });
  return {
    choices: new Map(choices.map((choice) => [choice.role.name, choice])),
    faces: sheets.flatMap(({ faces }) => faces),
    unread: new Set(tokens.map(({ name }) => name)).size - used.size,
    problems: [...sheets.flatMap((sheet) => sheet.problems), ...broken.values(), ...misspelled(roles, tokens)],
  };

  function choose(role: Role, scheme: Scheme): Chosen {
    const own: Chosen = { value: role.own[scheme], origin: { by: 'own' } };
    const name = [role.token, ...(utrechtTokens[role.token] ?? [])].find((each) => declared[scheme].has(each));
    const token = name && declared[scheme].get(name);
    if (!token) return own;
    const { text, error: wrong, isDark } = resolve(token.name, declared[scheme], scheme, used);
    if (scheme === 'dark' && role.type === 'colour' && !isDark) return own;
    const value = text === undefined ? undefined : readers[role.type](text);
    if (value !== undefined) return { value, origin: { by: name === role.token ? 'theme' : 'derived', token } };
    if (wrong === undefined || token.isOwn) broken.set(token, unusable(token, role, wrong, text));
    return own;
  }
}

/** The stylesheet of a theme: no more than the values that differ from ours. Empty when there are none. */
export function themeCss({ choices, faces }: Pick<Theme, 'choices' | 'faces'>): string {
  const lines = [...choices.values()]
    .filter(({ origin }) => schemes.some((scheme) => origin[scheme].by !== 'own'))
    .map(declarationOf);
  if (lines.length === 0 && faces.length === 0) return '';
  return `@layer theme {\n${faces.map(({ css }) => `${css}\n`).join('')}:root {\n${lines.join('\n')}\n}\n}\n`;
}

/** A choice as a line of CSS. */
export const declarationOf = ({ role, value: { light, dark } }: Choice): string =>
  `${role.token}: ${light === dark ? light : `light-dark(${light}, ${dark})`};`;

/** What a theme makes of a colour, by its role without `color-`. Throws when there is no such role. */
export function colourIn({ choices }: Pick<Theme, 'choices'>, colour: string): Choice {
  const choice = choices.get(`color-${colour}`);
  if (!choice) throw new Error(`tokens.css has no colour for \`${colour}\`.`);
  return choice;
}

interface Chosen {
  value: string;
  origin: Origin;
}

interface Resolution {
  text?: string;
  /** Why there is no text. */
  error?: string;
  /** Whether something on the way is said for the dark scheme. */
  isDark: boolean;
}

/** Follows a token through every `var()` to a value. */
function resolve(
  name: string,
  declared: ReadonlyMap<string, Token>,
  scheme: Scheme,
  used: Set<string>,
  seen: readonly string[] = [],
): Resolution {
  const token = declared.get(name);
  if (!token) return { error: `\`${name}\` staat er niet`, isDark: false };
  if (seen.includes(name)) return { error: `\`${name}\` verwijst naar zichzelf`, isDark: false };
  used.add(name);
  const picked = byScheme(token.value);
  let isDark = token.scheme === 'dark' || (scheme === 'dark' && picked.light !== picked.dark);
  let wrong: string | undefined;
  const value = parseValue(picked[scheme]);
  const text = replaced(value.nodes);
  return wrong === undefined ? { text, isDark } : { error: wrong, isDark };

  function replaced(nodes: readonly parseValue.Node[]): string {
    return parseValue.stringify(
      nodes.map((node) => {
        const to = reference(node);
        if (!to) {
          if ('nodes' in node) return { ...node, nodes: [{ ...word, value: replaced(node.nodes) }] };
          return node;
        }
        const found = resolve(to.token, declared, scheme, used, [...seen, name]);
        isDark ||= found.isDark;
        if (found.text !== undefined) return { ...word, value: found.text };
        if (to.fallback !== undefined) return { ...word, value: replaced(parseValue(to.fallback).nodes) };
        wrong ??= found.error;
        return node;
      }),
    );
  }
}

const word = { type: 'word', value: '', sourceIndex: 0, sourceEndIndex: 0 } as const;

/** What each type of role can take, as it goes into the stylesheet; undefined when it cannot. Nothing in it can name a file: the bundler would fetch it. */
const readers: Record<Role['type'], (text: string) => string | undefined> = {
  colour: (text) => {
    const colour = parse(text);
    return colour && ((colour.alpha ?? 1) < 1 ? formatHex8(colour) : formatHex(colour));
  },
  family: (text) => (/^[^;{}()\\@]*[^;{}()\\@,\s]$/.test(text) ? text : undefined),
  weight: (text) => (/^(normal|bold|[1-9]\d{0,2}|1000)$/.test(text) ? text : undefined),
  length: (text) =>
    text === '0'
      ? '0px'
      : /^(\d*\.?\d+(px|rem|em)|calc\(([\d.\s+*/()%-]|px|rem|em|calc)+\))$/.test(text)
        ? text
        : undefined,
};

const examples: Record<Role['type'], string> = {
  colour: 'Schrijf een kleur, bijvoorbeeld #1b4f72.',
  family: "Schrijf een of meer lettertypen, bijvoorbeeld 'Noto Sans', sans-serif.",
  weight: 'Schrijf een getal van 1 tot en met 1000, bijvoorbeeld 700.',
  length: 'Schrijf een maat, bijvoorbeeld 4px of 0.25rem.',
};

function unusable(
  { name, value, file, line, isOwn }: Token,
  { type }: Role,
  wrong: string | undefined,
  text?: string,
): Problem {
  const through = text === undefined || text === value ? '' : ` (dat is \`${text}\`)`;
  const message = wrong ? `\`${value}\` heeft geen waarde: ${wrong}.` : `\`${value}\`${through} past hier niet.`;
  return error('WB-602', {
    file,
    line,
    field: name,
    message,
    fix: isOwn ? examples[type] : `${examples[type]} Dat kan in content/lokaal/thema.css.`,
  });
}

/** Names in the fork's own file that nothing reads, and that look like one that is read. */
function misspelled(roles: readonly Role[], tokens: readonly Token[]): Problem[] {
  const known = roles.map(({ token }) => token);
  const names = new Set(tokens.map(({ name }) => name));
  const wanted = known.filter((token) => !names.has(token));
  return tokens
    .filter(({ name, isOwn }) => isOwn && name.startsWith('--basis-') && !known.includes(name))
    .flatMap(({ name, file, line }) => {
      const near = nearly(name, wanted);
      return near
        ? [warning('WB-605', { file, line, field: name, message: `\`${name}\` leest niemand.`, fix: near })]
        : [];
    });
}

const nearly = (name: string, wanted: readonly string[]): string =>
  suggestion(
    name,
    wanted.filter((each) => distance(each, name) <= 3),
  );

/** Gives the colour of a role, such as `paper` or `praktijken`, as CSS writes it. Throws when there is none. */
export type Palette = (role: string) => string;
