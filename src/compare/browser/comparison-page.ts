import { choose, mostCompared } from '../comparison.ts';
import type { ComparisonIndex } from '../../schemas/published/comparison-index.ts';
import { ownValue } from '../../lib/own-value.ts';
import { idIn } from '../../lib/browser/collection.ts';
import { keepComparison, keptComparison } from './kept-comparison.ts';
import { comparisonTables } from './comparison-table.ts';
import { blocksOf } from '../../lib/browser/blocks.ts';
import { copyField } from '../../lib/browser/copy.ts';
import { saveWord } from '../../lib/browser/save-word.ts';
import { element, hideFromSearchEngines, needed } from '../../lib/browser/dom.ts';

type Item = ComparisonIndex['items'][number];

const root = needed('[data-compare]');
const status = needed('[data-status]', root);
const heading = needed('[data-heading]', root);
const form = needed<HTMLFormElement>('[data-add]', root);
const select = needed<HTMLSelectElement>('[data-choice]', form);
const leaves = needed<HTMLSelectElement>('[data-leaves]', form);
const link = needed<HTMLInputElement>('[data-link]', root);
const base = root.dataset['base'] ?? '';

/** An address that asks for more is none of ours. */
const mostAsked = 10;

let index: ComparisonIndex;
let chosen: readonly Item[] = [];

root.ariaBusy = 'true';
void start().finally(() => (root.ariaBusy = null));

async function start(): Promise<void> {
  try {
    index = (await (await fetch(root.dataset['known'] ?? '')).json()) as ComparisonIndex;
  } catch {
    status.textContent = 'Vergelijken lukt nu niet: de gegevens kwamen niet binnen. Laad de pagina opnieuw.';
    return;
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const item = index.items.find(({ id }) => id === select.value);
    if (item) place(item);
  });
  needed('[data-print]', root).addEventListener('click', () => print());
  needed('[data-copy]', root).addEventListener('click', () => void copyField(link, 'De link').then(tell));
  needed('[data-word]', root).addEventListener('click', () => {
    tell('Het bestand wordt gemaakt.');
    const blocks = blocksOf(needed('[data-table]', root));
    void saveWord({ title: heading.textContent, blocks }, true).then(tell);
  });
  needed('[data-clear]', form).addEventListener('click', () => change([], 'De vergelijking is leeg.'));
  addEventListener('popstate', open);
  open();
}

/** Shows what the address asks for, or else what was collected in this tab; says what cannot be shown. */
function open(): void {
  const asked = new URLSearchParams(location.search).getAll('v').slice(0, mostAsked);
  const ids = asked.length > 0 ? asked : keptComparison().map(idIn);
  const { unknown, otherKinds, surplus, ...found } = choose(
    ids.map((id) => ownValue(index.moved, id) ?? id),
    index.items,
  );
  if (asked.length > 0) hideFromSearchEngines();
  else if (found.chosen.length > 0) history.replaceState(null, '', addressOf(found.chosen));
  const kind = ownValue(index.kinds, found.chosen[0]?.folder ?? '');
  const missing = unknown.map((id) => (id.length > 60 ? `${id.slice(0, 60)}…` : id)).join(', ');
  const names = (items: readonly Item[]) => items.map(({ title }) => `‘${title}’`).join(', ');
  const remarks = [
    ...(unknown.length > 0 ? [`Niet gevonden: ${missing}. Die pagina is er niet, of heet nu anders.`] : []),
    ...(otherKinds.length > 0
      ? [
          `Alleen wat van één soort is, laat zich vergelijken: hier ${kind?.plural.toLowerCase()}. Niet getoond: ${names(otherKinds)}.`,
        ]
      : []),
    ...(surplus.length > 0 ? [`Er passen er ${mostCompared} naast elkaar. Niet getoond: ${names(surplus)}.`] : []),
  ];
  show(found.chosen, remarks.join(' '));
}

/** Puts one beside the others; when there is no room, in the place of the one that the reader lets go. */
function place(item: Item): void {
  if (chosen.length < mostCompared) return change([...chosen, item], `‘${item.title}’ staat erbij.`);
  const gone = chosen.find(({ id }) => id === leaves.value);
  const next = chosen.map((each) => (each === gone ? item : each));
  change(next, `‘${item.title}’ staat in de plaats van ‘${gone?.title}’.`);
}

/** Takes over a choice of the reader: in the address, so that back undoes it, and in this tab. */
function change(items: readonly Item[], told: string): void {
  history.pushState(null, '', addressOf(items));
  keepComparison(items.map(({ url }) => url));
  show(items, told);
  heading.focus();
}

function show(items: readonly Item[], told: string): void {
  chosen = items;
  const kind = ownValue(index.kinds, items[0]?.folder ?? '');
  const name = kind && items.length > 1 ? `${items.length} ${kind.plural.toLowerCase()} naast elkaar` : 'Vergelijken';
  const site = document.title.replace(/^.* – /, '');
  heading.textContent = name.charAt(0).toUpperCase() + name.slice(1);
  document.title =
    items.length > 0 ? `${items.map(({ title }) => title).join(' / ')} – ${site}` : `Vergelijken – ${site}`;
  document.documentElement.dataset['title'] = `${heading.textContent} – ${site}`;
  const hint = items.length === 1 ? `Kies er nog een of twee ${kind?.plural.toLowerCase()} bij.` : '';
  status.textContent = [told, hint].filter(Boolean).join(' ');
  needed('[data-empty]', root).hidden = items.length > 0;
  needed('[data-table]', root).replaceChildren(
    ...comparisonTables(items.map(withAddress), base, (item) =>
      change(
        items.filter(({ id }) => id !== item.id),
        `‘${item.title}’ is weg.`,
      ),
    ),
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

function tell(text: string): void {
  status.textContent = text;
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
  const isFull = items.length >= mostCompared;
  form.hidden = rest.length === 0;
  for (const each of form.querySelectorAll<HTMLElement>('[data-full]')) each.hidden = !isFull;
  leaves.replaceChildren(...items.map(({ id, title }) => new Option(title, id)));
  needed('[data-clear]', form).hidden = items.length === 0;
}

/** The address of a comparison; what else stands in the address goes along. */
function addressOf(items: readonly Item[]): string {
  const address = new URL(location.href);
  address.searchParams.delete('v');
  for (const { id } of items) address.searchParams.append('v', id);
  return address.href;
}
