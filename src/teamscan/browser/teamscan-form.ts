import { needed } from '../../lib/browser/dom.ts';
import type { Answer } from '../teamscan.ts';
import type { Statement } from '../../schemas/settings/teamscan.ts';

/** The form on the page: its statements, and the answers that are chosen in it. */
export interface ScanForm {
  statements: readonly Statement[];
  /** The title of a practice, by its id. */
  titleOf(practice: string): string;
  answers(): Answer[];
  /** Chooses answers; none where there is none. */
  fill(answers: readonly Answer[]): void;
  onChange(heard: () => void): void;
  /** Says something at the end of the form. */
  tell(text: string): void;
  /** Brings the reader to the first statement without an answer, and says why. */
  focusOpen(why: string): void;
}

/** Reads the form of the page. */
export function readForm(root: HTMLElement): ScanForm {
  const fields = [...root.querySelectorAll<HTMLFieldSetElement>('[data-statement]')];
  const buttonsOf = (field: HTMLElement) => [...field.querySelectorAll<HTMLInputElement>('input')];
  const told = needed('[data-told]', root);
  const answerOf = (field: HTMLElement): Answer => {
    const chosen = buttonsOf(field).find(({ checked }) => checked);
    return chosen && (Number(chosen.value) as Answer);
  };
  return {
    statements: fields.map(({ dataset }) => ({
      id: dataset['statement'] ?? '',
      practice: dataset['practiceId'] ?? '',
      text: dataset['text'] ?? '',
      read: dataset['read'] ?? '',
      talk: dataset['talk'] ?? '',
    })),
    titleOf: (practice) => fields.find(({ dataset }) => dataset['practiceId'] === practice)?.dataset['practice'] ?? '',
    answers: () => fields.map(answerOf),
    fill: (answers) =>
      fields.forEach((field, place) => {
        for (const button of buttonsOf(field)) button.checked = Number(button.value) === answers[place];
      }),
    onChange: (heard) => {
      needed('[data-form]', root).addEventListener('change', heard);
    },
    tell: (text) => (told.textContent = text),
    focusOpen: (why) => {
      told.textContent = why;
      const open = fields.find((field) => answerOf(field) === undefined);
      if (open) buttonsOf(open)[0]?.focus();
    },
  };
}
