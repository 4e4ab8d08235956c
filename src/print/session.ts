import { citedIn, polesIn, sectionOf, textForPaper } from './card.ts';

/** How long a session can take, in minutes. */
export const totals = [45, 60, 90] as const;

/** A round of a session, with its minutes for each of the totals. */
export interface Round {
  title: string;
  minutes: readonly [number, number, number];
  /** What the group does. */
  task: string;
  /** What it needs for that, from the dilemma or on paper. */
  material?: 'poles' | 'questions' | 'practices' | 'notes';
}

/** The rounds of a session on a dilemma: a proposal of the editors. */
export const rounds: readonly Round[] = [
  {
    title: 'Openen',
    minutes: [5, 5, 10],
    task: 'Spreek af dat wat hier gezegd wordt, hier blijft. Kies wie het gesprek leidt en wie op de tijd let. Vertel in één zin waar u vandaag vandaan komt.',
  },
  {
    title: 'Een geval',
    minutes: [5, 10, 15],
    task: 'Eén collega vertelt over een eigen geval. Wat gebeurde er, wie waren erbij, en waar twijfelt u over? De anderen luisteren en schrijven vragen op. Niemand geeft nog raad.',
  },
  {
    title: 'Twee kanten',
    minutes: [10, 15, 20],
    task: 'Verdeel de groep in tweeën. Elke helft zoekt in dit geval de beste redenen voor één kant, ook wie het er niet mee eens is. Vertel ze daarna aan elkaar.',
    material: 'poles',
  },
  {
    title: 'Vragen',
    minutes: [15, 20, 30],
    task: 'Wie het geval inbracht, kiest drie vragen uit de lijst. De groep stelt ze en vraagt door. Raad geven mag nog steeds niet.',
    material: 'questions',
  },
  {
    title: 'Wat helpt',
    minutes: [5, 5, 10],
    task: 'Ieder noemt één ding dat in dit geval kan helpen. Leg dat naast deze praktijken. Wie het geval inbracht, zegt wat past.',
    material: 'practices',
  },
  {
    title: 'Afsluiten',
    minutes: [5, 5, 5],
    task: 'Schrijf op wat u meeneemt. U hoeft het niet eens te worden: een dilemma heeft geen winnaar.',
    material: 'notes',
  },
];

/** How long a session on a case can take, in minutes. */
export const caseTotals = [30, 45, 60] as const;

/** The rounds of a session on a case: a proposal of the editors. */
export const caseRounds: readonly Round[] = [
  {
    title: 'Lezen',
    minutes: [5, 10, 10],
    task: 'Deel deel 1 uit, en houd deel 2 achter. Ieder leest tot het beslismoment.',
  },
  {
    title: 'Kiezen',
    minutes: [5, 5, 10],
    task: 'Ieder kiest alleen. Schrijf op wat u zou doen, waarom, en wat u daarvoor nog zou willen weten.',
  },
  {
    title: 'Bespreken',
    minutes: [10, 15, 20],
    task: 'Zet bij elkaar wie hetzelfde koos. Elk groepje noemt zijn beste reden, en vraagt door bij een ander. Wie spraken we nog niet? Wat kan er misgaan?',
  },
  {
    title: 'Wat er gebeurde',
    minutes: [5, 5, 10],
    task: 'Deel deel 2 uit en lees het. Het besluit van toen hoeft niet het beste te zijn.',
  },
  {
    title: 'Terugkijken',
    minutes: [5, 10, 10],
    task: 'Wat verraste u? Waar staan wij nu voor zo’n keuze? Schrijf op wat u meeneemt.',
  },
];

/** The two parts of a case, in HTML: up to the decision, and what happened then; with the numbers of the references that are cited. */
export interface CaseText {
  before: string;
  after: string;
  cited: ReadonlySet<number>;
}

/** Takes the text of an example, as the page shows it, apart at its moment of decision. Throws when it has none. */
export function caseText(html: string): CaseText {
  const text = textForPaper(html);
  const decision = text.querySelector('.decision');
  const outcome = decision?.querySelector('.decision__outcome');
  if (!decision || !outcome) throw new Error('This text has no moment of decision');
  outcome.querySelector('summary')?.remove();
  outcome.remove();
  const place = decision.parentNode.children.indexOf(decision);
  const pieces = (from: number, to?: number) =>
    decision.parentNode.children
      .slice(from, to)
      .map(({ outerHTML }) => outerHTML)
      .join('');
  const [before, after] = [pieces(0, place + 1), outcome.innerHTML + pieces(place + 1)];
  return { before, after, cited: citedIn(before + after) };
}

/** What a session takes from the text of a dilemma, in HTML, with the numbers of the references that are cited. */
export interface SessionText {
  poles: string;
  questions: string;
  cited: ReadonlySet<number>;
}

/** Takes from the text of a dilemma, as the page shows it, what a session needs. */
export function sessionText(html: string): SessionText {
  const text = textForPaper(html);
  const poles = polesIn(text);
  const questions = sectionOf(text, 'Vragen voor intervisie');
  return { poles, questions, cited: citedIn(poles + questions) };
}
