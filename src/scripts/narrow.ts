import { fits, type Chosen } from '../lib/narrowing.ts';

/** On an overview that can be narrowed: choices in different facets are combined, and the address holds them. */
const nav = document.querySelector<HTMLElement>('[data-narrow]');
if (nav) combine(nav, readChoices(nav.dataset['narrow'] ?? ''));

function combine(nav: HTMLElement, fixed: Chosen): void {
  const isNarrowed = Object.keys(fixed).length > 0;
  const all = nav.dataset['all'] ?? location.pathname;
  const count = document.querySelector<HTMLElement>('.overview__count');
  const rows = [...document.querySelectorAll<HTMLElement>('[data-facets]')].map((row) => ({
    row,
    facets: readChoices(row.dataset['facets'] ?? ''),
  }));
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a[data-choice]')].flatMap((link) => {
    const [facet = '', value = ''] = link.dataset['choice']?.split('=') ?? [];
    return fixed[facet] ? [] : [{ link, facet, value }];
  });
  const known = new Set(links.map(({ facet }) => facet));
  const show = () => {
    const chosen = isNarrowed ? fixed : chosenIn(location.search, known);
    for (const { row, facets } of rows) row.hidden = !fits({ facets }, chosen);
    for (const { link, facet, value } of links) {
      const isChosen = chosen[facet]?.includes(value) ?? false;
      const left = rows.filter(({ facets }) => fits({ facets }, { ...chosen, [facet]: [value] })).length;
      const tally = link.parentElement?.querySelector('[data-count]');
      if (tally) tally.textContent = `(${left})`;
      if (isChosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      if (isChosen || left > 0) link.href = addressOf(all, toggled(chosen, facet, value));
      else link.removeAttribute('href');
    }
    const shown = rows.filter(({ row }) => !row.hidden).length;
    if (count) count.textContent = `${shown} ${shown === 1 ? nav.dataset['one'] : nav.dataset['many']}`;
  };
  count?.setAttribute('aria-live', 'polite');
  if (!isNarrowed)
    for (const { link } of links)
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || !link.href) return;
        event.preventDefault();
        history.pushState(null, '', link.href);
        show();
      });
  addEventListener('popstate', show);
  show();
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

/** Choices as they stand in an address; what is not a facet here is left out. */
function chosenIn(search: string, known: ReadonlySet<string>): Chosen {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries([...known].map((facet) => [facet, parameters.getAll(facet)]));
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
