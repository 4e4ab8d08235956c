import { readFileSync } from 'node:fs';
import { error, warning, type Problem } from '../../lib/problem.ts';
import { readText } from '../../lib/node/read-text.ts';
import { readDrawing } from '../drawing.ts';

const file = 'content/lokaal/logo.svg';

/** The most that a logo may weigh: it is on every page. */
const mostBytes = 30 * 1024;

/** The drawing that stands for this site: the fork's own logo, or that of the product. It has no size of its own. */
export const siteDrawing = (root = '.'): string =>
  readLogo(root) ?? readFileSync(`${root}/src/icons/favicon.svg`, 'utf8');

/** The fork's own logo without a size of its own, or undefined when it has none that is a drawing. */
export function readLogo(root = '.'): string | undefined {
  const read = readText(file, root);
  if (!read || 'problems' in read) return undefined;
  const text = read.text.trim();
  const drawn = readDrawing(text).root;
  if (!drawn) return undefined;
  const attributes = Object.entries(drawn.attributes)
    .filter(([name]) => !['width', 'height', 'x', 'y'].includes(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<svg${attributes.join('')}${drawn.isEmpty ? '/' : ''}>${text.slice(drawn.end)}`;
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Whether a drawing has a viewBox with a width and a height. */
const hasSize = ({ viewBox = '' }: Readonly<Record<string, string>>): boolean => {
  const numbers = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) && numbers.slice(2).every((size) => size > 0);
};

/** What is wrong with the logo: it is shown on every page, and made into icons. */
export function logoProblems(root = '.'): Problem[] {
  const read = readText(file, root);
  if (!read) return [];
  if ('problems' in read) return read.problems;
  const text = read.text.trim();
  const wrong = (message: string, fix: string, line?: number) => error('WB-611', { file, line, message, fix });
  if (text.length > mostBytes)
    return [
      wrong(
        `Het beeldmerk is ${Math.ceil(text.length / 1024)} kB; hoogstens ${mostBytes / 1024} kB kan.`,
        'Laat het verkleinen: minder punten, en geen foto’s erin.',
      ),
    ];
  const drawing = readDrawing(text);
  if (!drawing.root)
    return [
      wrong(
        'Dit is geen SVG: het begint niet met `<svg xmlns="http://www.w3.org/2000/svg">`.',
        'Bewaar uw beeldmerk als SVG, en zet het hier neer.',
      ),
    ];
  return [
    ...(hasSize(drawing.root.attributes)
      ? []
      : [
          wrong(
            'Het beeldmerk heeft geen viewBox met vier getallen.',
            'Zet op de eerste regel viewBox="0 0 breedte hoogte".',
          ),
        ]),
    ...drawing.faults.map(({ line, message, fix }) => wrong(message, fix, line)),
    ...(drawing.letters
      ? [
          warning('WB-611', {
            file,
            line: drawing.letters,
            message: 'Het beeldmerk bevat letters als `<text>`: die zien er op elk apparaat anders uit.',
            fix: 'Zet de letters in uw tekenprogramma om in vormen, en bewaar de tekening opnieuw.',
          }),
        ]
      : []),
  ];
}
