import { button } from '../../lib/browser/dom.ts';
import { normalise } from '../../lib/words.ts';
import { countsOf, type Chosen } from '../filter.ts';
import type { Found } from '../find.ts';
import type { Lexicon } from '../lexicon.ts';

/** The choices by which results are narrowed. */
export interface Choices {
  /** What is chosen, per facet. */
  chosen(): Chosen;
  /** Takes what an address chooses. */
  read(state: URLSearchParams): void;
  /** What is said of values that the address asks for and the site does not have. */
  unknownValues(): readonly string[];
  forgetUnknown(): void;
  /** Shows how many results each choice leaves; choices that leave none are folded away. */
  count(found: readonly Found[], lexicon: Lexicon, values: Chosen): void;
  /** Nothing is asked: nothing is counted, and everything can be chosen. */
  clear(): void;
}

/** Opens the choices of a panel; each that is chosen also stands in `place` as a button that takes it away. */
export function openChoices(panel: HTMLDetailsElement, place: HTMLElement, onChange: () => void): Choices {
  const boxes = [...panel.querySelectorAll<HTMLInputElement>('input[type="checkbox"][value]')];
  const all = panel.querySelector<HTMLInputElement>('[data-all-choices]');
  const names = [...new Set(boxes.map(({ name }) => name))];
  let unknown: string[] = [];
  panel.hidden = false;
  panel.open = matchMedia('(min-width: 62rem)').matches;

  const showChosen = () => {
    const made = boxes
      .filter(({ checked }) => checked)
      .map((box) => {
        const each = button(`${nameOf(box)} ×`, () => {
          box.checked = false;
          change();
        });
        each.ariaLabel = `${nameOf(box)}: haal deze keuze weg`;
        return each;
      });
    place.replaceChildren(...made);
    place.hidden = made.length === 0;
  };
  const change = () => {
    showChosen();
    onChange();
  };
  for (const box of boxes) box.addEventListener('change', change);
  all?.addEventListener('change', () => panel.classList.toggle('facets--all', all.checked));

  return {
    chosen: () =>
      Object.fromEntries(
        names
          .map(
            (name) =>
              [name, boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value)] as const,
          )
          .filter(([, values]) => values.length > 0),
      ),
    read: (state) => {
      for (const box of boxes) box.checked = givenFor(box.name, state).some((given) => isNameOf(box, given));
      unknown = names.flatMap((name) =>
        givenFor(name, state)
          .filter((given) => !boxes.some((box) => box.name === name && isNameOf(box, given)))
          .map((given) => `De keuze ‘${given.trim()}’ bij ${name} bestaat hier niet en telt niet mee.`),
      );
      panel.open ||= boxes.some(({ checked }) => checked);
      showChosen();
    },
    unknownValues: () => unknown,
    forgetUnknown: () => (unknown = []),
    count: (found, lexicon, values) => {
      for (const name of names) {
        const counts = countsOf(name, found, lexicon, values);
        for (const box of boxes.filter((each) => each.name === name)) show(box, counts.get(box.value) ?? 0);
      }
    },
    clear: () => {
      for (const box of boxes) show(box, undefined);
    },
  };
}

function show(box: HTMLInputElement, count: number | undefined): void {
  const label = box.closest('label');
  const tally = label?.querySelector('[data-count]');
  if (tally) tally.textContent = count === undefined ? '' : `(${count})`;
  box.disabled = count === 0 && !box.checked;
  label?.classList.toggle('facet__none', box.disabled);
}

const nameOf = (box: HTMLInputElement): string => box.dataset['name'] ?? box.value;

/** Whether an address means this box: by its value, or by the name that readers see, in whatever case. */
const isNameOf = (box: HTMLInputElement, given: string): boolean =>
  [box.value, nameOf(box), box.dataset['one'] ?? ''].map(normalise).includes(normalise(given));

/** More values of a facet, or longer ones, stand in no address of ours. */
const [mostGiven, longestValue] = [50, 100];

const givenFor = (name: string, state: URLSearchParams): string[] =>
  state
    .getAll(name)
    .flatMap((each) => each.split(','))
    .slice(0, mostGiven)
    .filter((each) => each.length <= longestValue && normalise(each));
