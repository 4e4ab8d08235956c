import { parse } from 'node-html-parser';
import { citedIn, sectionOf } from './card.ts';

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

/** What a session takes from the text of a dilemma, in HTML, with the numbers of the references that are cited. */
export interface KitText {
  poles: string;
  questions: string;
  cited: ReadonlySet<number>;
}

/** Takes from the text of a dilemma, as the page shows it, what a session needs. */
export function kitText(html: string): KitText {
  const text = parse(html);
  const poles = text.querySelector('.poles')?.outerHTML ?? '';
  const questions = sectionOf(text, 'Vragen voor intervisie');
  return { poles, questions, cited: citedIn(poles + questions) };
}
