import postcss from 'postcss';
import parseValue, { type FunctionNode, type Node } from 'postcss-value-parser';

/** The two colour schemes of the site. */
export const schemes = ['light', 'dark'] as const;

/** A colour scheme. */
export type Scheme = (typeof schemes)[number];

/** One value for each colour scheme. */
export type ByScheme<T = string> = Readonly<Record<Scheme, T>>;

/** A custom property of `tokens.css` that a theme can change: what a colour, a typeface or a measure is for. */
export interface Role {
  /** Without dashes in front, for instance `color-paper`. */
  name: string;
  /** The token of the NL Design System basis contract that it takes its value from. */
  token: string;
  type: 'colour' | 'family' | 'weight' | 'length';
  /** Our own value, for when a theme has none. */
  own: ByScheme;
}

/** Reads from a stylesheet the roles that are declared as `--role: var(--basis-…, own)`, also within `min()` or `max()`. */
export function readRoles(css: string): Role[] {
  const roles: Role[] = [];
  postcss.parse(css).walkDecls(/^--/, ({ prop, value }) => {
    const name = prop.slice(2);
    parseValue(value).walk((node) => {
      const { token, fallback } = reference(node) ?? {};
      if (token?.startsWith('--basis-')) roles.push({ name, token, type: typeOf(name), own: byScheme(fallback ?? '') });
    });
  });
  return roles;
}

/** The name and the fallback of a `var()`; undefined for anything else. */
export function reference(node: Node): { token: string; fallback: string | undefined } | undefined {
  if (node.type !== 'function' || node.value.toLowerCase() !== 'var') return undefined;
  const [token = '', ...rest] = argumentsOf(node);
  return { token, fallback: rest.length > 0 ? rest.join(', ') : undefined };
}

/** The arguments of a function, as text. */
export function argumentsOf({ nodes }: FunctionNode): string[] {
  const commas = nodes.flatMap(({ type, value }, index) => (type === 'div' && value === ',' ? [index] : []));
  return [-1, ...commas].map((comma, part) =>
    parseValue.stringify(nodes.slice(comma + 1, commas[part] ?? nodes.length)).trim(),
  );
}

/** A value for each scheme: the two of `light-dark()`, or the same twice. */
export function byScheme(value: string): ByScheme {
  const [node, ...others] = parseValue(value).nodes;
  const both = node?.type === 'function' && node.value === 'light-dark' && others.length === 0;
  const [light = value, dark = light] = both ? argumentsOf(node) : [];
  return { light, dark };
}

function typeOf(name: string): Role['type'] {
  if (name.startsWith('color-')) return 'colour';
  if (name.startsWith('font-')) return 'family';
  return name.startsWith('weight-') ? 'weight' : 'length';
}
