import { blend, parse, wcagContrast, type Color } from 'culori';
import { listedKinds, kinds } from '../kinds.ts';
import { error, type Problem } from '../lib/problem.ts';
import { colourIn, type Choice, type Origin, type Theme } from './theme.ts';
import { schemes, type ByScheme, type Scheme } from './tokens.ts';

/** Two colours that lie on each other somewhere on the site. Colours are names of roles without `color-`. */
export interface Pair {
  /** One of these must stand out. */
  front: readonly string[];
  behind: string;
  /** A colour that lies over what is behind, and how much of it, from 0 to 1. */
  tint?: { colour: string; share: number };
  /** The least contrast ratio: WCAG 2.2, 1.4.3 for text and 1.4.11 for what is no text. */
  least: 3 | 4.5;
}

const accents = listedKinds.map((kind) => kinds[kind].folder);
const surfaces = ['paper', 'sheet'];
const text = (front: string, behind: readonly string[]): Pair[] =>
  behind.map((back) => ({ front: [front], behind: back, least: 4.5 }));

/** Every pair of colours that a reader must be able to tell apart. */
export const pairs: readonly Pair[] = [
  ...['ink', 'heading', 'soft', 'link', ...accents].flatMap((front) => text(front, surfaces)),
  // Light text on a dark field: buttons, the skip link, and the numbers of steps.
  ...text('paper', ['ink', ...accents]),
  ...text('ink', ['mark']),
  ...surfaces.flatMap((behind): Pair[] => [
    { front: ['link'], behind, tint: { colour: 'link', share: 0.1 }, least: 4.5 },
    { front: ['edge'], behind, least: 3 },
    { front: ['focus', 'halo'], behind, least: 3 },
  ]),
  // Numbers in the matrix, and names on the map.
  ...['praktijken', 'lessen'].map((colour): Pair => ({
    front: ['ink'],
    behind: 'paper',
    tint: { colour, share: 0.42 },
    least: 4.5,
  })),
  { front: ['ink'], behind: 'sheet', tint: { colour: 'gemeenten', share: 0.22 }, least: 4.5 },
];

/** A pair, with its contrast ratios in a theme. */
export interface Measure {
  pair: Pair;
  ratio: ByScheme<number>;
}

/** Measures every pair in a theme. */
export const measure = (theme: Pick<Theme, 'choices'>): Measure[] =>
  pairs.map((pair) => ({ pair, ratio: { light: ratioOf(pair, theme, 'light'), dark: ratioOf(pair, theme, 'dark') } }));

/** The pairs of a theme that are too faint, each with the token that decides, its ratio, and what must be. */
export function contrastProblems(theme: Pick<Theme, 'choices'>): Problem[] {
  return measure(theme).flatMap(({ pair, ratio }) =>
    schemes
      .filter((scheme) => ratio[scheme] < pair.least)
      .map((scheme) => {
        const [front, behind] = [pair.front[0] ?? '', pair.behind].map((colour) => colourIn(theme, colour)) as [
          Choice,
          Choice,
        ];
        const deciding = front.origin[scheme].by === 'own' ? behind : front;
        return error('WB-603', {
          ...placeOf(deciding.origin[scheme]),
          field: deciding.role.token,
          message: `${describe(pair)}: \`${front.value[scheme]}\` op \`${behind.value[scheme]}\` geeft ${decimal(ratio[scheme])}, en dat moet ten minste ${decimal(pair.least)} zijn (${names[scheme]}).`,
          fix: `Zet in content/lokaal/thema.css een andere waarde voor ${deciding.role.token}.`,
        });
      }),
  );
}

/** What a pair is, in the words of readers. */
export const describe = ({ front, behind, tint }: Pair): string => {
  const over = tint ? `${Math.round(tint.share * 100)} % ${labelOf(tint.colour)} over ` : '';
  return `${front.map(labelOf).join(' of ')} op ${over}${labelOf(behind)}`;
};

/** What a theme can change, as readers call it; the colour of a kind is called as the kind. */
const labels: Readonly<Record<string, string>> = {
  paper: 'achtergrond',
  sheet: 'vlak',
  ink: 'tekst',
  heading: 'kop',
  soft: 'bijschrift',
  line: 'lijn',
  edge: 'rand',
  focus: 'focusrand',
  halo: 'tweede focusrand',
  mark: 'gevonden woord',
  plank: 'plank',
  'plank-edge': 'kant van de plank',
  'font-text': 'letter van de tekst',
  'font-heading': 'letter van de koppen',
  'weight-heading': 'dikte van de koppen',
  radius: 'ronde hoeken',
  'focus-width': 'dikte van de focusrand',
};

/** What readers call a role. */
export const labelOf = (role: string): string => {
  const name = role.replace(/^color-/, '');
  return labels[name] ?? name;
};

/** A ratio as readers write it: rounded down, so that 4,499 is no 4,5. */
export const decimal = (ratio: number): string =>
  (Math.floor(ratio * 100) / 100).toLocaleString('nl-NL', { maximumFractionDigits: 2 });

/** The colour schemes as readers call them. */
export const names: ByScheme = { light: 'licht', dark: 'donker' };

function ratioOf({ front, behind, tint }: Pair, theme: Pick<Theme, 'choices'>, scheme: Scheme): number {
  const colour = (name: string) => parse(colourIn(theme, name).value[scheme]) as Color;
  const over = (colours: Color[]) => blend(colours, 'normal', 'rgb');
  const surface = over([{ mode: 'rgb', r: 1, g: 1, b: 1 }, colour('paper'), colour(behind)]);
  const back = tint ? over([surface, { ...colour(tint.colour), alpha: tint.share }]) : surface;
  return Math.max(...front.map((name) => wcagContrast(over([back, colour(name)]), back)));
}

const placeOf = (origin: Origin): Pick<Problem, 'file' | 'line'> =>
  origin.by === 'own' ? { file: 'src/styles/tokens.css' } : { file: origin.token.file, line: origin.token.line };
