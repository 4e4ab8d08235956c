import { find, loadPagefind, type Filters, type Pagefind, type SearchPage, type SearchResult } from './pagefind.ts';

const pageSize = 10;
const quiet = 500;

const root = element('[data-search]');
const input = element<HTMLInputElement>('input[name="q"]');
const form = element<HTMLFormElement>('form');
const status = element('[role="status"]');
const list = element('[data-results]');
const more = element<HTMLButtonElement>('[data-more]');
const panel = element<HTMLDetailsElement>('[data-facets]');
const boxes = [...panel.querySelectorAll<HTMLInputElement>('input')];
const facetNames = [...panel.querySelectorAll<HTMLElement>('[data-facet]')].map(({ dataset }) => dataset['facet'] ?? '');
const kindNames = JSON.parse(root.dataset['kinds'] ?? '{}') as Record<string, string>;
const ownTitle = document.title;

let pagefind: Promise<Pagefind> | undefined;
let latest = 0;
let announcing = 0;

panel.hidden = false;
input.addEventListener('focus', () => void load(), { once: true });
input.addEventListener('input', () => void search('replace'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search('push');
});
for (const box of boxes) box.addEventListener('change', () => void search('push'));
addEventListener('popstate', () => void restore());
void restore();

async function restore(): Promise<void> {
  const state = new URLSearchParams(location.search);
  input.value = state.get('q') ?? '';
  for (const box of boxes) box.checked = state.getAll(box.name).includes(box.value);
  panel.open ||= boxes.some(({ checked }) => checked);
  await search('keep');
}

function load(): Promise<Pagefind> {
  pagefind ??= loadPagefind(root.dataset['pagefind'] ?? '/pagefind/');
  return pagefind;
}

async function search(history: 'push' | 'replace' | 'keep'): Promise<void> {
  const query = input.value.trim();
  const chosen = boxes.filter(({ checked }) => checked);
  remember(query, chosen, history);
  const turn = ++latest;
  if (!query && chosen.length === 0) return show([], '', ownTitle);
  try {
    const found = await find(await load(), query, filtersWithout(''));
    const pages = await Promise.all(found.results.slice(0, pageSize).map((result) => result.data()));
    if (turn !== latest) return;
    const count = found.results.length;
    const summary = summarise(count, query, found.partial);
    show(pages, summary, query ? `${query}: ${count} gevonden – ${ownTitle}` : ownTitle);
    offerMore(found.results, pageSize, turn);
    await countFacets(query, turn);
  } catch {
    pagefind = undefined;
    if (turn === latest) show([], 'Zoeken lukt nu niet: de zoekindex kon niet worden geladen. Blader hieronder, of probeer het opnieuw.', ownTitle);
  }
}

function summarise(count: number, query: string, partial: boolean): string {
  const what = query ? ` voor ‘${query}’` : '';
  if (count === 0) return `Niets gevonden${what}. Probeer een ander woord, of blader hieronder.`;
  const pages = count === 1 ? '1 pagina' : `${count} pagina’s`;
  return partial ? `Geen pagina heeft al deze woorden. ${pages} met een deel ervan${what}.` : `${pages} gevonden${what}.`;
}

function show(pages: readonly SearchPage[], message: string, title: string): void {
  list.replaceChildren(...pages.map(item));
  more.hidden = true;
  document.title = title;
  clearTimeout(announcing);
  announcing = window.setTimeout(() => (status.textContent = message), message && status.textContent ? quiet : 0);
}

function offerMore(results: readonly SearchResult[], shown: number, turn: number): void {
  more.hidden = results.length <= shown;
  more.onclick = async () => {
    const pages = await Promise.all(results.slice(shown, shown + pageSize).map((result) => result.data()));
    if (turn !== latest) return;
    const items = pages.map(item);
    list.append(...items);
    items[0]?.querySelector('a')?.focus();
    offerMore(results, shown + pageSize, turn);
  };
}

function item({ url, excerpt, meta, filters }: SearchPage): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  const kind = document.createElement('p');
  const text = document.createElement('p');
  const folder = filters['soort']?.[0] ?? '';
  link.href = url;
  link.textContent = meta.title ?? url;
  row.dataset['accent'] = folder;
  kind.className = 'results__kind';
  kind.textContent = kindNames[folder] ?? 'over deze site';
  text.innerHTML = excerpt;
  row.append(link, kind, text);
  return row;
}

async function countFacets(query: string, turn: number): Promise<void> {
  const engine = await load();
  for (const facet of facetNames) {
    const { filters } = await find(engine, query, filtersWithout(facet));
    if (turn !== latest) return;
    for (const box of boxes.filter(({ name }) => name === facet)) {
      const count = filters[facet]?.[box.value] ?? 0;
      const label = box.closest('label')?.querySelector('[data-count]');
      if (label) label.textContent = `(${count})`;
      box.disabled = count === 0 && !box.checked;
    }
  }
}

function filtersWithout(skipped: string): Filters {
  const filters: Filters = {};
  for (const { name, value, checked } of boxes)
    if (checked && name !== skipped) (filters[name] ??= { any: [] }).any.push(value);
  return filters;
}

function remember(query: string, chosen: readonly HTMLInputElement[], how: 'push' | 'replace' | 'keep'): void {
  if (how === 'keep') return;
  const state = new URLSearchParams([...(query ? [['q', query]] : []), ...chosen.map(({ name, value }) => [name, value])]);
  const address = `${location.pathname}${state.size > 0 ? `?${state}` : ''}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

function element<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(`[data-search] ${selector}, ${selector}`);
  if (!found) throw new Error(`Missing on the search page: ${selector}`);
  return found;
}
