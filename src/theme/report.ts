import { decimal, describe, labelOf, measure } from './contrast.ts';
import { schemes, type Scheme } from './tokens.ts';
import { declarationOf, type Choice, type Theme } from './theme.ts';

/** What a designer wants to know of a theme: each token with its values and where they come from, what is missing, and every pair of colours. In Dutch, for a terminal. */
export function reportTheme(theme: Theme): string {
  const choices = [...theme.choices.values()];
  const missing = choices.filter(({ origin }) => origin.light.by === 'own');
  const light = choices.filter(
    ({ origin, role }) =>
      role.type === 'colour' && !missing.some((each) => each.role === role) && origin.dark.by === 'own',
  );
  const lacking = lackingFaces(theme);
  return [
    section('Wat de site leest', table(['waarvoor', 'token', 'licht', 'donker', 'komt uit'], choices.map(tokenRow))),
    missing.length === 0
      ? 'Er ontbreekt niets.'
      : section(
          `Ontbreekt in deze huisstijl (${missing.length}): nu onze eigen waarde. Over te nemen in content/lokaal/thema.css:`,
          missing.map((choice) => `  ${declarationOf(choice)}`),
        ),
    ...(light.length > 0
      ? [
          section(
            `Alleen voor licht (${light.length}): in het donker onze eigen kleur.`,
            light.map(({ role }) => `  ${role.token}`),
          ),
        ]
      : []),
    section(
      'Contrast',
      table(
        ['paar', 'licht', 'donker', 'ten minste', ''],
        measure(theme).map(({ pair, ratio }) => [
          describe(pair),
          ...schemes.map((scheme) => decimal(ratio[scheme])),
          decimal(pair.least),
          schemes.every((scheme) => ratio[scheme] >= pair.least) ? 'goed' : 'TE WEINIG',
        ]),
      ),
    ),
    ...lacking.map(
      (family) =>
        `Lettertype \`${family}\` komt niet mee: wie het niet heeft, ziet het volgende uit de rij. Zet het met @font-face in content/lokaal/thema.css.`,
    ),
    `De huisstijl heeft ${theme.unread} waarden die deze site niet leest; die gaan niet mee.`,
  ].join('\n\n');
}

function tokenRow({ role, value, origin }: Choice): string[] {
  const from = (scheme: Scheme) => {
    const where = origin[scheme];
    if (where.by === 'own') return 'ons';
    return where.by === 'theme' ? 'huisstijl' : `huisstijl, uit ${where.token.name}`;
  };
  const [light, dark] = schemes.map(from);
  return [
    labelOf(role.name),
    role.token,
    value.light,
    value.dark,
    light === dark ? (light ?? '') : `${light}; donker: ${dark}`,
  ];
}

/** The first choice of typeface where it is neither ours, nor generic, nor in the theme. */
function lackingFaces({ choices, faces }: Theme): string[] {
  const coming = faces.map(({ css }) => /font-family:\s*["']?([^"';]+)/.exec(css)?.[1]?.trim());
  const families = [...choices.values()]
    .filter(({ role, origin }) => role.type === 'family' && origin.light.by !== 'own')
    .map(({ value }) => (value.light.split(',')[0] ?? '').replace(/["']/g, '').trim());
  return [...new Set(families)].filter(
    (family) => !coming.includes(family) && !/^(system-ui|(sans-)?serif|ui-\w+)$/.test(family),
  );
}

const section = (title: string, lines: readonly string[]): string => [title, ...lines].join('\n');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) =>
    Math.min(44, Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0))),
  );
  return [head, ...rows].map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
