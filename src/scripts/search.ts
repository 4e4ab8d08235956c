import { find, type Finding, type Found } from '../lib/finder.ts';
import { countsOf, fits, type Chosen } from '../lib/narrowing.ts';
import { mailUrl } from '../lib/urls.ts';
import { normalise } from '../lib/words.ts';
import { collectedResult } from './collected-result.ts';
import { roleParameter } from './role.ts';
import { loadSearch, type Search } from './pagefind.ts';
import { element, needed as query } from './dom.ts';
import { pagesIn, summaryOf } from './results.ts';

const pageSize = 10;
const quiet = 500;

const root = query('[data-search]');
const form = query<HTMLFormElement>('[data-search] form');
const input = query<HTMLInputElement>('[data-search] input[name="q"]');
const status = query('[data-search] [role="status"]');
const list = query('[data-results]');
const help = query('[data-help]');
const more = query<HTMLButtonElement>('[data-more]');
const panel = query<HTMLDetailsElement>('[data-facets]');
const boxes = [...panel.querySelectorAll<HTMLInputElement>('input')];
const folder = root.dataset['pagefind'] ?? '/pagefind/';
const base = folder.replace(/pagefind\/$/, '');
const ownTitle = document.title;
const partialNote =
  'Er is alleen in titels en zoekwoorden gezocht, want de tekst van de pagina’s kon niet worden geladen.';

/** Values that the address asks for and the site does not have. */
let strangers: string[] = [];
let loading: Promise<Search> | undefined;
let latest = 0;
let announcing = 0;

panel.hidden = false;
panel.open = matchMedia('(width >= 62rem)').matches;
input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
input.addEventListener('input', () => void run('replace'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run('push');
});
for (const box of boxes) box.addEventListener('change', () => void run('push'));
addEventListener('popstate', () => void restore());
void restore();

async function restore(): Promise<void> {
  const state = new URLSearchParams(location.search);
  input.value = (state.get('q') ?? '').slice(0, 500);
  for (const box of boxes) box.checked = isChosen(box, state);
  strangers = strangersIn(state);
  panel.open ||= boxes.some(({ checked }) => checked);
  await run('keep');
}

/** Whether an address chooses a box: by its value, or by the name that readers see, in whatever case. */
function isChosen(box: HTMLInputElement, state: URLSearchParams): boolean {
  return givenFor(box.name, state).some((given) => namesOf(box).includes(normalise(given)));
}

function namesOf(box: HTMLInputElement): string[] {
  return [box.value, box.dataset['name'] ?? '', box.dataset['one'] ?? ''].map(normalise);
}

function givenFor(facet: string, state: URLSearchParams): string[] {
  const given = state.getAll(facet).flatMap((each) => each.split(','));
  return given.filter((each) => normalise(each));
}

/** What is said of values that the address asks for and the site does not have. */
function strangersIn(state: URLSearchParams): string[] {
  return [...new Set(boxes.map(({ name }) => name))].flatMap((facet) => {
    const known = boxes.filter(({ name }) => name === facet).flatMap(namesOf);
    return givenFor(facet, state)
      .filter((given) => !known.includes(normalise(given)))
      .map((given) => `De keuze ‘${given.trim()}’ bij ${facet} bestaat hier niet en telt niet mee.`);
  });
}

function load(): Promise<Search> {
  loading ??= loadSearch(folder);
  return loading;
}

async function run(how: 'push' | 'replace' | 'keep'): Promise<void> {
  const text = input.value.trim();
  const chosen = Object.groupBy(
    boxes.filter(({ checked }) => checked),
    ({ name }) => name,
  );
  const values: Chosen = Object.fromEntries(
    Object.entries(chosen).map(([name, each = []]) => [name, each.map(({ value }) => value)]),
  );
  if (how !== 'keep') strangers = [];
  remember(text, values, how);
  const turn = ++latest;
  if (!text && Object.keys(values).length === 0) {
    clearCounts();
    return show([], '', ownTitle, []);
  }
  try {
    const search = await load();
    const finding = text ? await find(search.engine, search.lexicon, text) : everything(search);
    if (turn !== latest) return;
    const { pages } = search.lexicon.data;
    const shown = finding.found.filter(({ page }) => fits(pages[page], values));
    const items = await Promise.all(
      shown.slice(0, pageSize).map((found) => collectedResult(found, finding.plan, search.lexicon, base)),
    );
    if (turn !== latest) return;
    const summary = text ? summaryOf(finding, shown.length, text) : `${pagesIn(shown.length)} met deze keuze.`;
    const message = text && search.isPartial() ? `${summary} ${partialNote}` : summary;
    show(
      items,
      message,
      `${text || 'Alles'}: ${shown.length} gevonden – ${ownTitle}`,
      helpFor(finding, shown, search, values),
    );
    offerMore(finding, shown, pageSize, search, turn);
    countFacets(finding.found, search, values);
  } catch {
    loading = undefined;
    if (turn === latest)
      show(
        [],
        'Zoeken lukt nu niet: de zoekindex kon niet worden geladen. Blader hieronder, of probeer het opnieuw.',
        ownTitle,
        [],
      );
  }
}

/** Every page, for a reader who only chose facets. */
function everything({ lexicon }: Search): Finding {
  return {
    plan: { text: '', name: '', terms: [], named: [] },
    unknown: [],
    found: lexicon.data.pages.map((_, page) => ({ page, score: 0, covered: 1, via: [] })),
  };
}

function show(items: readonly HTMLLIElement[], message: string, title: string, advice: readonly HTMLElement[]): void {
  list.replaceChildren(...items);
  help.replaceChildren(...strangers.map((text) => element('p', text)), ...advice);
  more.hidden = true;
  document.title = title;
  clearTimeout(announcing);
  announcing = window.setTimeout(() => (status.textContent = message), message && status.textContent ? quiet : 0);
}

/** The ladder: search on as it was typed; which choice costs the results. */
function helpFor(
  { plan, found }: Finding,
  shown: readonly Found[],
  { lexicon }: Search,
  values: Chosen,
): HTMLElement[] {
  const corrected = plan.terms.some((term) => term.corrected);
  const asTyped = corrected
    ? [helpLine('Toch zoeken op ', `‘${input.value.trim()}’`, { q: [`"${input.value.trim()}"`] })]
    : [];
  if (shown.length > 0) return asTyped;
  if (found.length === 0) return [...asTyped, ...letter()];
  const drops = Object.keys(values).map((facet) => {
    const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== facet));
    const count = found.filter(({ page }) => fits(lexicon.data.pages[page], rest)).length;
    return helpLine(`Zonder de keuze bij ${facet}: `, pagesIn(count), { q: [input.value.trim()], ...rest });
  });
  return [...asTyped, ...drops];
}

/** Where readers can write: a mail with what was looked for. */
function letter(): HTMLElement[] {
  const address = root.dataset['mail'];
  if (!address) return [];
  const line = element('p', 'Mist u iets? ');
  const link = element('a', 'Mail ons deze zoekvraag');
  link.href = mailUrl(address, `Niet gevonden: ${input.value.trim()}`, location.href);
  line.append(link);
  return [line];
}

function helpLine(before: string, text: string, state: Chosen): HTMLElement {
  const line = element('p', before);
  const link = element('a', text);
  link.href = addressOf(state);
  line.append(link);
  return line;
}

function offerMore(finding: Finding, all: readonly Found[], shown: number, search: Search, turn: number): void {
  more.hidden = all.length <= shown;
  more.onclick = async () => {
    const items = await Promise.all(
      all.slice(shown, shown + pageSize).map((found) => collectedResult(found, finding.plan, search.lexicon, base)),
    );
    if (turn !== latest) return;
    list.append(...items);
    items[0]?.querySelector('a')?.focus();
    offerMore(finding, all, shown + pageSize, search, turn);
  };
}

function countFacets(found: readonly Found[], { lexicon }: Search, values: Chosen): void {
  for (const [facet, group = []] of Object.entries(Object.groupBy(boxes, ({ name }) => name))) {
    const counts = countsOf(facet, found, lexicon.data, values);
    for (const box of group) {
      const count = counts.get(box.value) ?? 0;
      const label = box.closest('label')?.querySelector('[data-count]');
      if (label) label.textContent = `(${count})`;
      box.disabled = count === 0 && !box.checked;
    }
  }
}

/** Nothing is asked, so nothing is counted and everything can be chosen. */
function clearCounts(): void {
  for (const box of boxes) {
    box.disabled = false;
    const label = box.closest('label')?.querySelector('[data-count]');
    if (label) label.textContent = '';
  }
}

function remember(text: string, values: Chosen, how: 'push' | 'replace' | 'keep'): void {
  if (how === 'keep') return;
  const address = addressOf({ q: text ? [text] : [], ...values });
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

function addressOf(state: Chosen): string {
  const parameters = new URLSearchParams(
    Object.entries(state).flatMap(([name, values]) => values.map((value) => [name, value])),
  );
  const role = new URLSearchParams(location.search).get(roleParameter);
  if (role) parameters.set(roleParameter, role);
  return `${location.pathname}${parameters.size > 0 ? `?${parameters}` : ''}`;
}
