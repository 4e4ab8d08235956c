import { parse, type HTMLElement } from 'node-html-parser';
import { kinds, type Kind } from '../kinds.ts';
import { fault, type Problem } from './problem.ts';
import type { Prose } from './prose.ts';

/** A kind of which every entry has a card to print. */
export type CardKind = keyof typeof sides;

/** The kinds that have a card, in navigation order. */
export const cardKinds = ['practices', 'dilemmas'] as const satisfies readonly CardKind[];

/** Whether a kind has a card. */
export const hasCard = (kind: Kind): kind is CardKind => kind in sides;

/** The two sides of a card, in HTML, with the numbers of the references that they cite. */
export interface CardText {
  front: string;
  back: string;
  cited: ReadonlySet<number>;
}

/** Takes from the text of an entry, as the page shows it, what belongs on its card. */
export function cardText(kind: CardKind, html: string): CardText {
  const text = parse(html);
  const [front, back] = [sides[kind].front, sides[kind].back].map((headings) =>
    headings.map((heading) => sectionOf(text, heading)).join(''),
  );
  const poles = text.querySelector('.poles')?.outerHTML ?? '';
  const card = { front: poles + front, back: back ?? '' };
  return { ...card, cited: citedIn(card.front + card.back) };
}

/** The numbers of the references that a piece of text cites. */
export const citedIn = (html: string): Set<number> =>
  new Set([...html.matchAll(/href="#bron-(\d+)"/g)].map(([, number]) => Number(number)));

/** A heading and what follows it, up to the next one; the whole of a `<Handvat>` when that is where the heading stands. */
export function sectionOf(text: HTMLElement, title: string): string {
  const heading = text.querySelectorAll('h2').find((each) => each.text.trim() === title);
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
  const present = new Set(headings.filter(({ depth }) => depth === 2).map(({ text }) => text));
  return [...sides[kind].front, ...sides[kind].back]
    .filter((heading) => !present.has(heading))
    .map((heading) =>
      fault({
        file,
        message: `De kop \`${heading}\` ontbreekt; de kaart van een ${kinds[kind].singular} heeft die nodig.`,
        mend: `Zet \`## ${heading}\` boven het stuk dat op de kaart moet komen.`,
      }),
    );
}

/** The sections on each side, by their heading. The front of a dilemma begins with its poles. */
const sides = {
  practices: { front: ['Zo doet u het', 'Let op in de gemeente'], back: ['Vragen om te stellen'] },
  dilemmas: { front: ['Waaraan merkt u het?'], back: ['Vragen voor intervisie', 'Wat helpt'] },
} as const;
