import { answerOf } from '../answer.ts';
import { fillIn } from '../fill-in.ts';
import { everyPage, find, type Finding, type Found } from '../find.ts';
import { fits, type Chosen } from '../filter.ts';
import { openChoices, type Choices } from './choices.ts';
import { helpFor } from './help.ts';
import { openJointSearch, type JointSearch } from './joint-search.ts';
import type { Lexicon } from '../lexicon.ts';
import { searchFiles } from './load.ts';
import { rememberPlace, rememberQuery, rememberedPlace } from './memory.ts';
import { answerBox, pagesIn, plainItem, resultItem, summaryOf, type ResultItem } from './results.ts';
import { element, needed as query } from '../../lib/browser/dom.ts';

/** Makes the list item of a result. */
export type MakeItem = typeof resultItem;

const pageSize = 10;
/** How long search waits before it speaks, reads the full text, or says that it is busy, in milliseconds. */
const pauses = { announce: 500, text: 200, busy: 300 };

const root = query('[data-search]');
const form = query<HTMLFormElement>('[data-search] form');
const input = query<HTMLInputElement>('[data-search] input[name="q"]');
const status = query('[data-search] [role="status"]');
const list = query('[data-results]');
const answer = query('[data-answer]');
const help = query('[data-help]');
const more = query<HTMLButtonElement>('[data-more]');
const folder = root.dataset['pagefind'] ?? '/pagefind/';
const base = folder.replace(/pagefind\/$/, '');
const ownTitle = document.title;
const files = searchFiles(folder);

const partialNote =
  'Er is gezocht in titels, zoekwoorden en een deel van de tekst: de volledige tekst kon niet worden geladen.';
const textNote = 'Er is alleen gezocht naar precies deze woorden: de woordenlijst kon niet worden geladen.';
const failure = 'Zoeken lukt nu niet: de zoekindex kon niet worden geladen. Blader hieronder, of probeer het opnieuw.';

/** What is on the page now. */
interface View {
  text: string;
  isTyping: boolean;
  values: Chosen;
  lexicon: Lexicon;
  finding: Finding;
  /** By page its result, which stays the same while more is found for one question. */
  items: Map<number, ResultItem>;
  note: string;
}

let view: View | undefined;
let turn = 0;
let shown = pageSize;
let announcing = 0;
let itemOf: MakeItem = resultItem;
let choices: Choices;
let joint: JointSearch | undefined;

/** Starts the page that searches; `makeItem` makes the list items of results. */
export function startSearchPage(makeItem: MakeItem): void {
  itemOf = makeItem;
  choices = openChoices(query<HTMLDetailsElement>('[data-facets]'), query('[data-chosen]'), () => void run('push'));
  joint = openJointSearch(chooseSites, () => {
    if (view) sayFound(view);
  });
  input.addEventListener('focus', () => void files.own().catch(() => undefined), { once: true });
  input.addEventListener('input', () => void run('replace'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run('push');
  });
  more.addEventListener('click', showMore);
  addEventListener('popstate', () => void restore());
  addEventListener('pagehide', () => rememberPlace(shown));
  void restore();
}

async function restore(): Promise<void> {
  const state = new URLSearchParams(location.search);
  input.value = (state.get('q') ?? '').slice(0, 500);
  choices.read(state);
  joint?.read(state);
  const place = rememberedPlace();
  await run('keep', Math.max(pageSize, place.shown));
  if (place.top > 0) scrollTo(0, place.top);
}

/** Answers what is asked now: from the lexicon at once, then with its rest, then with the full text. */
async function run(how: 'push' | 'replace' | 'keep', count = pageSize): Promise<void> {
  const text = input.value.trim();
  const values = choices.chosen();
  const mine = ++turn;
  root.removeAttribute('data-complete');
  shown = count;
  if (how !== 'keep') {
    choices.forgetUnknown();
    rememberQuery(text, { ...values, ...joint?.state() }, how);
  }
  if (!text && Object.keys(values).length === 0) return clear();
  const items = new Map<number, ResultItem>();
  const busy = setTimeout(() => say('Bezig met zoeken …', 0), pauses.busy);
  try {
    for (const load of [files.own, files.whole]) {
      const lexicon = await load();
      if (mine !== turn) return;
      const finding = text ? find(lexicon, text) : everyPage(lexicon);
      for (const each of finding.found) items.get(each.page)?.renew(each, finding.plan, lexicon);
      view = { text, values, lexicon, finding, isTyping: how === 'replace', items, note: '' };
      if (load === files.own && isUnsure(finding)) continue;
      draw(view);
      clearTimeout(busy);
    }
  } catch {
    clearTimeout(busy);
    if (mine !== turn) return;
    if (view?.text !== text) return withoutLexicon(text, mine).catch(() => fail(mine));
    view.note = 'De bronnen en een deel van de tekst konden niet worden doorzocht.';
    draw(view);
  }
  if (mine === turn && view) joint?.look(view);
  await new Promise((resolve) => setTimeout(resolve, how === 'replace' ? pauses.text : 0));
  if (mine === turn && view && text) await fill(view, mine);
  // All that can be found stands there: nothing moves any more by itself.
  if (mine === turn) root.setAttribute('data-complete', '');
}

/** A reader turned the other site on or off: what is found here stays. */
function chooseSites(): void {
  rememberQuery(input.value.trim(), { ...choices.chosen(), ...joint?.state() }, 'push');
  if (!view) return;
  joint?.look(view);
  draw(view);
}

/** Whether a word is not known, or was taken for another, so that what is still to come may tell better. */
const isUnsure = ({ unknown, plan }: Finding): boolean =>
  unknown.length > 0 || plan.terms.some(({ corrected }) => corrected !== undefined);

/** What the full text alone finds. Rejects when that cannot be had either. */
async function withoutLexicon(text: string, mine: number): Promise<void> {
  const { results } = await (await files.engine()).search(text);
  const texts = await Promise.all(results.slice(0, pageSize).map((hit) => hit.data()));
  if (mine !== turn) return;
  clear();
  put(texts.map((each) => plainItem(each, text)));
  help.replaceChildren(retry());
  document.title = `${text}: ${results.length} gevonden – ${ownTitle}`;
  say(`${pagesIn(results.length)} gevonden voor ‘${text}’. ${textNote}`);
}

/** Adds what the full text has; without it the results stay, with a sentence. */
async function fill(now: View, mine: number): Promise<void> {
  try {
    const filled = await fillIn(await files.text(), now.lexicon, now.text, now.finding);
    if (mine !== turn) return;
    now.finding = filled.finding;
    if (filled.isPartial) now.note = partialNote;
    draw(now);
    await Promise.all(
      visible(now).map(async ({ page }) => {
        const hit = filled.hits.get(page);
        if (hit)
          await now.items
            .get(page)
            ?.fill(hit)
            .catch(() => undefined);
      }),
    );
  } catch {
    if (mine !== turn) return;
    now.note = partialNote;
    draw(now);
  }
}

const fitting = ({ finding, lexicon, values }: View): Found[] =>
  finding.found.filter(({ page }) => fits(lexicon.pages[page], values));

const visible = (now: View): Found[] => fitting(now).slice(0, shown);

function draw(now: View): void {
  const { finding, lexicon, text, items, values, note } = now;
  const all = fitting(now);
  for (const found of visible(now))
    if (!items.has(found.page)) items.set(found.page, itemOf(found, finding.plan, lexicon, base));
  put(visible(now).flatMap(({ page }) => items.get(page)?.element ?? []));
  const best = answerOf(finding, lexicon);
  answer.replaceChildren(...(best && fits(lexicon.pages[best.page], values) ? answerBox(best, lexicon, base) : []));
  answer.hidden = answer.childElementCount === 0;
  help.replaceChildren(
    ...choices.unknownValues().map((value) => element('p', value)),
    ...helpFor(finding, all, lexicon, values, { typed: input.value.trim(), mail: root.dataset['mail'] }),
    ...(note ? [retry()] : []),
  );
  more.hidden = all.length <= shown;
  document.title = `${text || 'Alles'}: ${all.length} gevonden – ${ownTitle}`;
  sayFound(now);
  choices.count(finding.found, lexicon, values);
}

/** Says what was found here, what is missing, and what came of the other site. */
function sayFound(now: View): void {
  const { length } = fitting(now);
  const { finding, text, isTyping, note } = now;
  const summary = text ? summaryOf(finding, length, text, isTyping) : `${pagesIn(length)} met deze keuze.`;
  say([summary, note, joint?.said()].filter(Boolean).join(' '));
}

/** Puts items in the list; those that stand there already stay, so that focus does too. */
function put(items: readonly HTMLLIElement[]): void {
  const stays = [...list.children].every((child, index) => child === items[index]);
  if (stays) list.append(...items.slice(list.children.length));
  else list.replaceChildren(...items);
}

function showMore(): void {
  if (!view) return;
  const first = shown;
  shown += pageSize;
  draw(view);
  rememberPlace(shown);
  list.children[first]?.querySelector('a')?.focus();
  void fill(view, turn);
}

function retry(): HTMLElement {
  const line = element('p');
  const button = element('button', 'Probeer het opnieuw', 'plain');
  button.type = 'button';
  button.addEventListener('click', () => void run('keep', shown));
  line.append(button);
  return line;
}

function clear(): void {
  view = undefined;
  joint?.clear();
  list.replaceChildren();
  answer.hidden = true;
  help.replaceChildren(...choices.unknownValues().map((value) => element('p', value)));
  more.hidden = true;
  document.title = ownTitle;
  choices.clear();
  say('', 0);
}

function fail(mine: number): void {
  if (mine !== turn) return;
  clear();
  help.replaceChildren(retry());
  say(failure, 0);
}

function say(message: string, pause = message && status.textContent ? pauses.announce : 0): void {
  clearTimeout(announcing);
  announcing = window.setTimeout(() => {
    if (status.textContent !== message) status.textContent = message;
  }, pause);
}
