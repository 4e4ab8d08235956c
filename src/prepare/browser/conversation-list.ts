import { button, element, needed } from '../../lib/browser/dom.ts';
import { limits, type Conversation, type Item } from '../conversation.ts';

/** What a reader does with the questions, by their place from 0. */
export interface Acts {
  move(from: number, to: number): void;
  remove(place: number): void;
  note(place: number, words: string): void;
}

/** Shows the questions as a list that is put in order and written in. */
export function showItems(list: HTMLElement, texts: readonly string[], items: readonly Item[], acts: Acts): void {
  const focusOn = (place: number, name: string) =>
    list.children[place]?.querySelector<HTMLElement>(`[data-act="${name}"]:not(:disabled)`)?.focus();
  const act = (name: string, label: string, text: string, done: () => void, isOff = false) => {
    const made = button(label, done);
    made.dataset['act'] = name;
    made.disabled = isOff;
    made.append(element('span', ` ‘${text}’`, 'visually-hidden'));
    return made;
  };
  list.replaceChildren(
    ...items.map((item, place) => {
      const row = element('li');
      const text = texts[place] ?? '';
      const move = (to: number, name: string, other: string) => () => {
        acts.move(place, to);
        focusOn(to, name);
        if (!list.contains(document.activeElement)) focusOn(to, other);
      };
      const note = element('label', 'Notitie ');
      note.append(element('span', `bij ‘${text}’`, 'visually-hidden'), noteField(item, place, acts));
      const moves = element('div', '', 'prepare__moves');
      moves.append(
        act('up', 'Omhoog', text, move(place - 1, 'up', 'down'), place === 0),
        act('down', 'Omlaag', text, move(place + 1, 'down', 'up'), place === items.length - 1),
        act('away', 'Haal weg', text, () => acts.remove(place)),
      );
      row.append(element('p', text), note, moves);
      return row;
    }),
  );
}

/** Shows questions of other pages, to be ticked, with the page that each comes from. */
export function showOthers(
  group: HTMLElement,
  questions: readonly { id: string; text: string; title: string }[],
): void {
  group.hidden = questions.length === 0;
  needed('[data-other-questions]', group).replaceChildren(
    ...questions.map(({ id, text, title }) => {
      const box = element('input');
      box.type = 'checkbox';
      box.value = id;
      box.dataset['question'] = '';
      const label = element('label');
      label.append(box, element('span', text), element('small', title, 'prepare__from'));
      return label;
    }),
  );
}

/** Shows in the place of a question that was taken away how it is put back. */
export function showUndo(list: HTMLElement, place: number, putBack: () => void): void {
  const row = element('li', '', 'collect__undo');
  const undo = button('Zet de vraag terug', putBack);
  row.append(undo);
  list.insertBefore(row, list.children[place] ?? null);
  undo.focus();
}

function noteField({ note }: Item, place: number, acts: Acts): HTMLInputElement {
  const field = element('input');
  field.type = 'text';
  field.autocomplete = 'off';
  field.maxLength = limits.note;
  field.value = note;
  field.addEventListener('input', () => acts.note(place, field.value));
  return field;
}

/** Shows the sheet as it goes on paper. */
export function showSheet(root: HTMLElement, conversation: Conversation, textOf: (item: Item) => string): void {
  const details = [
    ['Met', conversation.who],
    ['Waar', conversation.where],
    ['Wanneer', conversation.when],
  ] as const;
  needed('[data-sheet-details]', root).replaceChildren(
    ...details.map(([name, value]) => {
      const row = element('div');
      row.append(element('dt', name), element('dd', value || '\u00a0'));
      return row;
    }),
  );
  needed('[data-sheet-questions]', root).replaceChildren(
    ...conversation.items.map((item) => {
      const row = element('li');
      row.append(element('strong', textOf(item)));
      if (item.note) row.append(element('p', item.note));
      return row;
    }),
  );
  needed('[data-sheet-notes]', root).textContent = conversation.notes && `Niet vergeten: ${conversation.notes}`;
}
