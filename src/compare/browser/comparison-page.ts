import { choose, decodeIds, encodeIds, mostCompared, withComparison } from '../comparison.ts';
import type { ComparisonIndex } from '../../schemas/published/comparison-index.ts';
import { ownValue } from '../../lib/own-value.ts';
import { idIn } from '../../lib/browser/collection.ts';
import { keepComparison, keptComparison } from './kept-comparison.ts';
import { comparisonTables } from './comparison-table.ts';
import { blocksOf } from '../../lib/browser/blocks.ts';
import { copyField } from '../../lib/browser/copy.ts';
import { saveFile, wordFile } from '../../lib/browser/save-file.ts';
import { openWith, printPage, tell, type WayOn } from '../../lib/browser/status.ts';
import { followState, moveOldState, putAddress, stateHere } from '../../lib/browser/tool-state.ts';
import { button, element, needed } from '../../lib/browser/dom.ts';

type Item = ComparisonIndex['items'][number];

const root = needed('[data-compare]');
const status = needed('[data-status]', root);
const heading = needed('[data-heading]', root);
const form = needed<HTMLFormElement>('[data-add]', root);
const select = needed<HTMLSelectElement>('[data-choice]', form);
const room = needed('[data-room]', root);
const link = needed<HTMLInputElement>('[data-link]', root);
const base = root.dataset['base'] ?? '';

/** An address that asks for more is none of ours. */
const mostAsked = 10;

let index: ComparisonIndex;
let chosen: readonly Item[] = [];

moveOldState('v', 'vergelijk', encodeIds);
void openWith<ComparisonIndex>(root, status, start);

function start(known: ComparisonIndex): Promise<void> {
  index = known;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const item = index.items.find(({ id }) => id === select.value);
    if (item) place(item);
  });
  const otherWay = 'Kopieer de link, en open die in een andere browser.';
  needed('[data-print]', root).addEventListener('click', () => printPage(status, otherWay));
  needed('[data-copy]', root).addEventListener(
    'click',
    () => void copyField(link, 'De link').then((told) => tell(status, told)),
  );
  needed('[data-word]', root).addEventListener('click', () => {
    const made = { title: heading.textContent, blocks: blocksOf(needed('[data-table]', root)) };
    const make = () => wordFile(made, true);
    void saveFile(status, { title: made.title, extension: 'docx', make, otherWay: 'Print het, of kopieer de link.' });
  });
  needed('[data-clear]', form).addEventListener('click', () => {
    const before = chosen;
    change([], 'De vergelijking is leeg.', { label: 'Zet terug', act: () => change(before, 'Het staat er weer.') });
  });
  return followState(root, ['vergelijk'], open);
}

/** Shows what the address asks for, or else what was collected in this tab; says what cannot be shown. */
function open(): void {
  const asked = decodeIds(stateHere('vergelijk') ?? '').slice(0, mostAsked);
  const isAsked = asked.some(Boolean);
  const { unknown, otherKinds, surplus, ...found } = choose(
    (isAsked ? asked : keptComparison().map(idIn)).map((id) => ownValue(index.moved, id) ?? id),
    index.items,
  );
  if (!isAsked && found.chosen.length > 0) putAddress(addressOf(found.chosen));
  const kind = ownValue(index.kinds, found.chosen[0]?.folder ?? '');
  const missing = unknown.map((id) => (id.length > 60 ? `${id.slice(0, 60)}…` : id)).join(', ');
  const names = (items: readonly Item[]) => items.map(({ title }) => `‘${title}’`).join(', ');
  const [next, ...others] = surplus;
  const remarks = [
    ...(unknown.length > 0 ? [`Niet gevonden: ${missing}. Die pagina is er niet, of heet nu anders.`] : []),
    ...(otherKinds.length > 0
      ? [
          `Alleen wat van één soort is, laat zich vergelijken: hier ${kind?.plural.toLowerCase()}. Niet getoond: ${names(otherKinds)}.`,
        ]
      : []),
    ...(others.length > 0 ? [`Er passen er ${mostCompared} naast elkaar. Niet getoond: ${names(others)}.`] : []),
  ];
  show(found.chosen, remarks.join(' '));
  if (next) askForRoom(next);
}

/** Puts one beside the others; when there is no room, the reader says which makes room. */
function place(item: Item): void {
  if (chosen.length < mostCompared) change([...chosen, item], `‘${item.title}’ staat erbij.`);
  else askForRoom(item).focus();
}

/** Asks which of those that stand there makes room for another; gives the question. */
function askForRoom(item: Item): HTMLElement {
  const question = element('h2', `Welke maakt plaats voor ‘${item.title}’?`);
  question.tabIndex = -1;
  const ways = element('p', '', 'compare__ways');
  ways.append(
    ...chosen.map((gone) =>
      button(
        gone.title,
        () =>
          change(
            chosen.map((each) => (each === gone ? item : each)),
            `‘${item.title}’ staat in de plaats van ‘${gone.title}’.`,
          ),
        'button',
      ),
    ),
    button('Geen: laat het zo', () => change(chosen, 'Er is niets veranderd.')),
  );
  room.hidden = false;
  room.replaceChildren(question, element('p', 'Er passen er drie naast elkaar.'), ways);
  return question;
}

/** Takes over a choice of the reader: in the address, so that back undoes it, and in this tab. */
function change(items: readonly Item[], told: string, undo?: WayOn): void {
  putAddress(addressOf(items), null, true);
  const isKept = keepComparison(items.map(({ url }) => url));
  const refused = isKept ? '' : ' Uw browser onthoudt dit niet: kopieer de link voordat u verder bladert.';
  show(items, told + refused, undo);
  heading.focus();
}

/** Takes one away, and offers to put it back in the place where it stood. */
function remove(item: Item): void {
  const before = chosen;
  change(
    before.filter((each) => each !== item),
    `‘${item.title}’ is weg.`,
  );
  const undo = button(`Zet ‘${item.title}’ terug`, () => change(before, `‘${item.title}’ staat er weer.`));
  needed('[data-undo]', root).replaceChildren(undo);
  undo.focus();
}

function show(items: readonly Item[], told: string, way?: WayOn): void {
  chosen = items;
  const kind = ownValue(index.kinds, items[0]?.folder ?? '');
  const name = kind && items.length > 1 ? `${items.length} ${kind.plural.toLowerCase()} naast elkaar` : 'Vergelijken';
  const site = document.title.replace(/^.* – /, '');
  heading.textContent = name.charAt(0).toUpperCase() + name.slice(1);
  document.title =
    items.length > 0 ? `${items.map(({ title }) => title).join(' / ')} – ${site}` : `Vergelijken – ${site}`;
  document.documentElement.dataset['title'] = `${heading.textContent} – ${site}`;
  const hint = items.length === 1 ? `Kies er nog een of twee ${kind?.plural.toLowerCase()} bij.` : '';
  tell(status, [told, hint].filter(Boolean).join(' '), way);
  room.hidden = true;
  needed('[data-undo]', root).replaceChildren();
  needed('[data-empty]', root).hidden = items.length > 0;
  needed('[data-table]', root).replaceChildren(
    ...comparisonTables(items.map(withAddress), base, ({ id }) => {
      const item = items.find((each) => each.id === id);
      if (item) remove(item);
    }),
  );
  link.value = addressOf(items);
  for (const each of root.querySelectorAll<HTMLElement>('[data-ways]')) each.hidden = items.length < 2;
  offer(items);
}

/** An item with the address of its page as its last field, for who reads it on paper. */
function withAddress(item: Item): Item {
  const text = new URL(base + item.url, location.href).href;
  return { ...item, fields: [...item.fields, { term: 'Adres', values: [{ text, url: item.url }] }] };
}

/** What can stand beside what is there: of the same kind, by municipality where they are from one. */
function offer(items: readonly Item[]): void {
  const [first] = items;
  const rest = index.items.filter((item) => !items.includes(item) && (!first || item.folder === first.folder));
  select.replaceChildren(
    ...[...new Set(rest.map(({ group }) => group))].map((group) => {
      const options = element('optgroup');
      options.label = group;
      const members = rest.filter((item) => item.group === group);
      options.append(...members.map(({ id, title }) => new Option(title, id)));
      return options;
    }),
  );
  form.hidden = rest.length === 0;
  needed('[data-clear]', form).hidden = items.length === 0;
}

/** The address of a comparison; what else stands in the address goes along. */
const addressOf = (items: readonly Item[]): string =>
  withComparison(
    location.href,
    items.map(({ id }) => id),
  );
