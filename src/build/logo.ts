import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { fault, type Problem } from '../lib/problem.ts';

const file = 'content/lokaal/logo.svg';

/** The most that a logo may weigh: it is on every page. */
const mostBytes = 30 * 1024;

/** The drawing that stands for this site: the fork's own logo, or that of the product. It has no size of its own. */
export const siteDrawing = (root = '.'): string =>
  readLogo(root) ?? readFileSync(`${root}/src/icons/favicon.svg`, 'utf8');

/** The fork's own logo without a size of its own, or undefined when it has none. */
export function readLogo(root = '.'): string | undefined {
  if (!existsSync(`${root}/${file}`)) return undefined;
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const drawing = text.slice(Math.max(0, text.indexOf('<svg'))).trim();
  return drawing.replace(/<svg[^>]*>/, (tag) => tag.replace(/\s(width|height|x|y)="[^"]*"/g, ''));
}

/** What is wrong with the logo: it is shown on every page, and made into icons. */
export function logoProblems(root = '.'): Problem[] {
  if (!existsSync(`${root}/${file}`)) return [];
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const svg = parse(text).querySelector('svg');
  const wrong = (message: string, mend: string) => fault({ file, message, mend });
  if (!svg) return [wrong('Dit is geen SVG.', 'Bewaar uw beeldmerk als SVG, en zet het hier neer.')];
  const elements = [svg, ...svg.querySelectorAll('*')];
  const names = new Set(elements.map(({ rawTagName }) => rawTagName.toLowerCase()));
  const attributes = elements.flatMap((element) => Object.entries(element.attributes));
  const handler = attributes.find(([name]) => /^on/i.test(name))?.[0];
  const outside = attributes.find(
    ([name, value]) => /(^|:)href$|^src$/i.test(name) && !/^(#|data:image\/(png|jpeg);)/.test(value),
  )?.[1];
  return [
    ...(svg.hasAttribute('viewBox')
      ? []
      : [wrong('Het beeldmerk heeft geen viewBox.', 'Zet op de eerste regel viewBox="0 0 breedte hoogte".')]),
    ...['script', 'foreignobject', 'iframe']
      .filter((name) => names.has(name))
      .map((name) => wrong(`Het beeldmerk bevat \`<${name}>\`.`, 'Een tekening heeft dat niet nodig: haal het weg.')),
    ...(handler ? [wrong(`Het beeldmerk bevat programmacode in \`${handler}\`.`, 'Haal het attribuut weg.')] : []),
    ...(outside ? [wrong(`Het beeldmerk haalt iets van elders: \`${outside}\`.`, 'Zet het in het bestand zelf.')] : []),
    ...(/@import|url\(\s*['"]?(https?:)?\/\//i.test(text)
      ? [wrong('De stijl in het beeldmerk haalt iets van elders.', 'Zet kleuren en letters als vormen in de tekening.')]
      : []),
    ...(text.length > mostBytes
      ? [
          wrong(
            `Het beeldmerk is ${Math.ceil(text.length / 1024)} kB; hoogstens ${mostBytes / 1024} kB kan.`,
            'Laat het verkleinen: minder punten, en geen foto’s erin.',
          ),
        ]
      : []),
  ];
}
