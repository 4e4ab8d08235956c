import { fetchText } from '../../lib/browser/fetched.ts';
import { fits, type Chosen } from '../filter.ts';

/** On an overview that can be narrowed: choices in different facets are combined, and the address holds them. */
const nav = document.querySelector<HTMLElement>('[data-narrow]');
if (nav) combine(nav, readChoices(nav.dataset['narrow'] ?? ''));

/** A row of the list, with what it can be chosen by. */
interface Row {
  row: HTMLElement;
  facets: Chosen;
}

/** A choice that can be made, with how many of all examples have it, and the page that lists those without a script. */
interface Choice {
  link: HTMLAnchorElement;
  facet: string;
  value: string;
  tally: Element | null | undefined;
  total: number;
  page: string;
}

function combine(nav: HTMLElement, fixed: Chosen): void {
  const isNarrowed = Object.keys(fixed).length > 0;
  const all = nav.dataset['all'] ?? location.pathname;
  const count = document.querySelector<HTMLElement>('.overview__count');
  const whole = count?.textContent ?? '';
  const pages = document.querySelector<HTMLElement>('.pages');
  const listed = rowsIn(document);
  const choices = choicesIn(nav).filter(({ facet }) => !fixed[facet]);
  const known = new Map<string, Choice[]>();
  for (const each of choices) known.set(each.facet, [...(known.get(each.facet) ?? []), each]);
  let works = true;
  let everyRow: Promise<readonly Row[]> | undefined;

  const show = async () => {
    const chosen = isNarrowed ? fixed : chosenIn(location.search, known);
    const isWhole = Object.values(chosen).every((values) => values.length === 0);
    if (!isWhole) everyRow ??= withOtherPages(listed, pages);
    const rows = (await everyRow) ?? listed;
    const fitting = rows.filter(({ facets }) => fits({ facets }, chosen));
    const shown = new Set(isWhole ? listed : fitting);
    for (const each of rows) each.row.hidden = !shown.has(each);
    if (pages) pages.hidden = !isWhole;
    for (const { link, facet, value, tally, total } of choices) {
      const isChosen = chosen[facet]?.includes(value) ?? false;
      const wanted = { ...chosen, [facet]: [value] };
      const left = isWhole ? total : rows.filter(({ facets }) => fits({ facets }, wanted)).length;
      if (tally) tally.textContent = `(${left})`;
      if (isChosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      if (isChosen || left > 0) link.href = addressOf(all, toggled(chosen, facet, value));
      else link.removeAttribute('href');
    }
    const noun = fitting.length === 1 ? nav.dataset['one'] : nav.dataset['many'];
    if (count) count.textContent = isWhole ? whole : `${fitting.length} ${noun}`;
  };
  // Where the rest of the list cannot be had, the page of one choice can: it needs no script.
  const showOrLeave = () =>
    show().catch(() => {
      const chosen = choices.find(({ facet, value }) => chosenIn(location.search, known)[facet]?.includes(value));
      works = false;
      for (const { link, page } of choices) link.href = page;
      chosen?.link.click();
    });
  count?.setAttribute('aria-live', 'polite');
  if (!isNarrowed)
    for (const { link } of choices)
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || !link.href || !works) return;
        event.preventDefault();
        history.pushState(null, '', link.href);
        void showOrLeave();
      });
  addEventListener('popstate', () => void showOrLeave());
  void showOrLeave();
}

function choicesIn(nav: HTMLElement): Choice[] {
  return [...nav.querySelectorAll<HTMLAnchorElement>('a[data-choice]')].map((link) => {
    const [facet = '', value = ''] = link.dataset['choice']?.split('=') ?? [];
    const tally = link.parentElement?.querySelector('[data-count]');
    return { link, facet, value, tally, total: Number(/\d+/.exec(tally?.textContent ?? '')), page: link.href };
  });
}

function rowsIn(page: Document): Row[] {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-facets]')];
  return rows.map((row) => ({ row, facets: readChoices(row.dataset['facets'] ?? '') }));
}

/** The rows of this page, and of the other pages of a long list, which are put behind them. Throws when one cannot be had. */
async function withOtherPages(listed: readonly Row[], pages: HTMLElement | null): Promise<readonly Row[]> {
  const addresses = [...(pages?.querySelectorAll<HTMLAnchorElement>('a:not([aria-current])') ?? [])];
  if (addresses.length === 0) return listed;
  pages?.closest('.overview')?.setAttribute('aria-busy', 'true');
  const others = (await Promise.all(addresses.map(({ href }) => rowsAt(href)))).flat();
  const list = document.querySelector('[data-rows] > ul');
  list?.append(...others.map(({ row }) => row));
  list?.dispatchEvent(new Event('rows-added', { bubbles: true }));
  pages?.closest('.overview')?.removeAttribute('aria-busy');
  return [...listed, ...others];
}

async function rowsAt(address: string): Promise<Row[]> {
  return rowsIn(new DOMParser().parseFromString(await fetchText(address), 'text/html'));
}

/** Choices as they stand in the page: `gemeente=heusden praktijk=a,b`. */
function readChoices(text: string): Chosen {
  const parts = text.split(' ').filter(Boolean);
  return Object.fromEntries(
    parts.map((part) => {
      const [facet = '', values = ''] = part.split('=');
      return [facet, values.split(',')];
    }),
  );
}

/** Choices as they stand in an address; what cannot be chosen here is left out. */
function chosenIn(search: string, known: ReadonlyMap<string, readonly Choice[]>): Chosen {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(
    [...known].map(([facet, choices]) => {
      const asked = new Set(parameters.getAll(facet));
      return [facet, [...new Set(choices.map(({ value }) => value))].filter((value) => asked.has(value))];
    }),
  );
}

function toggled(chosen: Chosen, facet: string, value: string): Chosen {
  const others = (chosen[facet] ?? []).filter((each) => each !== value);
  return { ...chosen, [facet]: others.length < (chosen[facet]?.length ?? 0) ? others : [...others, value] };
}

/** The address of a choice; what else stands in the address now, such as a role, goes along. */
function addressOf(all: string, chosen: Chosen): string {
  const address = new URL(all, location.href);
  for (const [name, value] of new URLSearchParams(location.search))
    if (!(name in chosen)) address.searchParams.append(name, value);
  for (const [facet, values] of Object.entries(chosen))
    for (const value of values) address.searchParams.append(facet, value);
  return address.href;
}
