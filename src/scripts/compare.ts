import { choose, mostCompared } from '../lib/comparison.ts';
import type { ComparisonIndex } from '../schemas/comparison-index.ts';
import { idIn, keepComparison, keptComparison } from './collection.ts';
import { comparisonTables } from './compare-table.ts';
import { element, hideFromSearchEngines, needed } from './dom.ts';

type Item = ComparisonIndex['items'][number];

const root = needed('[data-compare]');
const status = needed('[data-status]', root);
const heading = needed('[data-heading]', root);
const form = needed<HTMLFormElement>('[data-add]', root);
const select = needed<HTMLSelectElement>('[data-choice]', form);
const base = root.dataset['base'] ?? '';

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
    if (item) change([...chosen, item], `‘${item.title}’ staat erbij.`);
  });
  needed('[data-clear]', form).addEventListener('click', () => change([], 'De vergelijking is leeg.'));
  addEventListener('popstate', open);
  open();
}

/** Shows what the address asks for, or else what was collected in this tab; says what cannot be shown. */
function open(): void {
  const asked = new URLSearchParams(location.search).getAll('v');
  const ids = asked.length > 0 ? asked : keptComparison().map(idIn);
  const { unknown, strangers, surplus, ...found } = choose(
    ids.map((id) => index.moved[id] ?? id),
    index.items,
  );
  if (asked.length > 0) hideFromSearchEngines();
  else if (found.chosen.length > 0) history.replaceState(null, '', addressOf(found.chosen));
  const kind = index.kinds[found.chosen[0]?.folder ?? ''];
  const names = (items: readonly Item[]) => items.map(({ title }) => `‘${title}’`).join(', ');
  const remarks = [
    ...(unknown.length > 0 ? [`Niet gevonden: ${unknown.join(', ')}. Die pagina is er niet, of heet nu anders.`] : []),
    ...(strangers.length > 0
      ? [
          `Alleen wat van één soort is, laat zich vergelijken: hier ${kind?.plural.toLowerCase()}. Niet getoond: ${names(strangers)}.`,
        ]
      : []),
    ...(surplus.length > 0 ? [`Er passen er ${mostCompared} naast elkaar. Niet getoond: ${names(surplus)}.`] : []),
  ];
  show(found.chosen, remarks.join(' '));
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
  const kind = index.kinds[items[0]?.folder ?? ''];
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
    ...comparisonTables(items, base, (item) =>
      change(
        items.filter((each) => each !== item),
        `‘${item.title}’ is weg.`,
      ),
    ),
  );
  offer(items);
}

/** What can stand beside what is there: of the same kind, by municipality where they are from one. */
function offer(items: readonly Item[]): void {
  const [first] = items;
  const rest = index.items.filter((item) => !items.includes(item) && (!first || item.folder === first.folder));
  select.replaceChildren(
    ...[...Map.groupBy(rest, ({ group }) => group)].map(([group, members]) => {
      const options = element('optgroup');
      options.label = group;
      options.append(...members.map(({ id, title }) => new Option(title, id)));
      return options;
    }),
  );
  form.hidden = items.length >= mostCompared;
  needed('[data-clear]', form).hidden = items.length === 0;
}

/** The address of a comparison; what else stands in the address goes along. */
function addressOf(items: readonly Item[]): string {
  const address = new URL(location.href);
  address.searchParams.delete('v');
  for (const { id } of items) address.searchParams.append('v', id);
  return address.href;
}
