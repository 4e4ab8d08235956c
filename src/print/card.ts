import { parse, type HTMLElement } from 'node-html-parser';
import { hasCard, kinds, type CardKind, type Kind } from '../kinds.ts';
import { error, warning, type Problem } from '../lib/problem.ts';
import type { Prose } from '../prose/prose.ts';

/** The two sides of a card, in HTML, with the numbers of the references that they cite. */
export interface CardText {
  front: string;
  back: string;
  cited: ReadonlySet<number>;
}

/** Takes from the text of an entry, as the page shows it, what belongs on its card. */
export function cardText(kind: CardKind, html: string): CardText {
  const text = textForPaper(html);
  const { front: onFront, back: onBack }: Sides = sides[kind];
  const [front, back] = [onFront, onBack].map((headings) =>
    headings.map((heading) => sectionOf(text, heading)).join(''),
  );
  const poles = polesIn(text);
  const card = { front: poles + front, back: back ?? '' };
  return { ...card, cited: citedIn(card.front + card.back) };
}

/** The text of an entry, as the page shows it, without its photos: paper that is worked with has no room for them. */
export function textForPaper(html: string): HTMLElement {
  const text = parse(html);
  for (const photo of text.querySelectorAll('.photo')) photo.remove();
  return text;
}

/** The poles of a dilemma as paper has room for them: of each its heading and first paragraph. */
export function polesIn(text: HTMLElement): string {
  const poles = text.querySelector('.poles');
  for (const pole of poles?.querySelectorAll('.pool') ?? [])
    for (const [index, piece] of pole.children.filter(({ rawTagName }) => !/^h\d$/.test(rawTagName)).entries())
      if (index > 0) piece.remove();
  return poles?.outerHTML ?? '';
}

/** The numbers of the references that a piece of text cites. */
export const citedIn = (html: string): Set<number> =>
  new Set([...html.matchAll(/href="#bron-(\d+)"/g)].map(([, number]) => Number(number)));

/** A heading and what follows it, up to the next one; the whole of a `<Handvat>` when that is where the heading stands. A title that ends in `…` stands for every heading that begins as it does. */
export function sectionOf(text: HTMLElement, title: string): string {
  const heading = text.querySelectorAll('h2').find((each) => isTitled(each.text.trim(), title));
  if (!heading) return '';
  if (heading.parentNode.classList.contains('handvat')) return heading.parentNode.outerHTML;
  const after = heading.parentNode.children.slice(heading.parentNode.children.indexOf(heading) + 1);
  const end = after.findIndex(
    (element) => element.rawTagName === 'h2' || element.classList.contains('handvat') || element.querySelector('h2'),
  );
  return [heading, ...after.slice(0, end < 0 ? undefined : end)].map(({ outerHTML }) => outerHTML).join('');
}

/** Headings that a card needs and a text lacks. */
export function cardProblems(kind: Kind, file: string, { headings, mistakes }: Prose): Problem[] {
  if (!hasCard(kind) || mistakes.length > 0) return [];
  const present = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  const { front, back, isLoose }: Sides = sides[kind];
  return [...front, ...back]
    .filter((title) => !present.some((heading) => isTitled(heading, title)))
    .map((heading) =>
      (isLoose ? warning : error)('WB-311', {
        file,
        message: `De kop \`${heading}\` ontbreekt; de kaart van een ${kinds[kind].singular} heeft die nodig.`,
        fix: `Zet \`## ${heading}\` boven het stuk dat op de kaart moet komen.`,
      }),
    );
}

const isTitled = (heading: string, title: string): boolean =>
  title.endsWith('…') ? heading.startsWith(title.slice(0, -1)) : heading === title;

/** The sections on each side of a card, by their heading. */
interface Sides {
  front: readonly string[];
  back: readonly string[];
  /** Whether a text may do without: its card then shows what there is. */
  isLoose?: true;
}

/** The front of a dilemma begins with its poles. */
const sides = {
  situations: { front: ['Begin hier'], back: ['Vragen die u nu kunt stellen'], isLoose: true },
  practices: { front: ['Zo doet u het', 'Let op in de gemeente'], back: ['Vragen om te stellen'] },
  dilemmas: { front: ['Waaraan merkt u het?'], back: ['Vragen voor intervisie', 'Wat helpt'] },
  roles: { front: ['Waar u mee begint'], back: ['Vragen voor …'], isLoose: true },
} as const satisfies Record<CardKind, Sides>;
