import Combobox from '@github/combobox-nav';
import { anchor, element } from '../../lib/browser/dom.ts';
import { suggestionsFor, type Suggestion } from '../suggest.ts';
import { searchFiles } from './load.ts';

/** Suggests pages while somebody types in a form that searches. It is loaded when a field gets focus. */
const most = 5;
const started = new WeakSet<HTMLFormElement>();
document.addEventListener('focusin', start);
start();

function start(): void {
  const form = document.activeElement?.closest<HTMLFormElement>('form[data-suggestions]');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  if (!form || !input || started.has(form)) return;
  started.add(form);
  suggest(form, input);
}

function suggest(form: HTMLFormElement, input: HTMLInputElement): void {
  const folder = form.dataset['pagefind'] ?? '/pagefind/';
  const { own } = searchFiles(folder);
  const list = element('div', '', 'suggestions');
  list.id = `${input.id}-suggesties`;
  list.setAttribute('role', 'listbox');
  list.ariaLabel = 'Suggesties';
  list.hidden = true;
  form.append(list);
  const toSearch = `${list.id}-alles`;
  const combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
  let isOpen = false;
  const close = () => {
    if (isOpen) combobox.stop();
    isOpen = false;
    list.hidden = true;
    list.replaceChildren();
  };
  const open = async () => {
    const typed = input.value.trim();
    if (typed.length < 2) return close();
    const lexicon = await own().catch(() => undefined);
    if (!lexicon || input.value.trim() !== typed || document.activeElement !== input) return;
    const pages = suggestionsFor(lexicon, typed, most);
    if (pages.length === 0) return close();
    combobox.clearSelection();
    list.replaceChildren(
      ...pages.map((page, index) => asOption(linkTo(page, folder), `${list.id}-${index}`)),
      asOption(element('div', `Zoek op ‘${typed}’`), toSearch),
    );
    list.hidden = false;
    if (!isOpen) combobox.start();
    isOpen = true;
  };
  void own().catch(() => undefined);
  input.addEventListener('input', () => void open());
  form.addEventListener('focusout', ({ relatedTarget }) => {
    // A press on an option moves the focus to it, and the list stays until the press ends.
    if (!list.contains(relatedTarget as Node | null)) close();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // The first Escape closes the list; only the next one empties the field, as browsers do.
    event.preventDefault();
    close();
  });
  list.addEventListener('combobox-commit', ({ target }) => {
    if ((target as HTMLElement).id !== toSearch) return;
    close();
    form.requestSubmit();
  });
  void open();
}

function linkTo({ url, title, kind }: Suggestion, folder: string): HTMLAnchorElement {
  const link = anchor('', folder.replace(/\/pagefind\/$/, '') + url);
  link.append(element('span', title));
  if (kind) link.append(element('span', kind, 'suggestions__kind'));
  return link;
}

/** Makes an option of a listbox; the keyboard reaches it from the field, so it is no stop of its own. */
function asOption<T extends HTMLElement>(made: T, id: string): T {
  made.id = id;
  made.setAttribute('role', 'option');
  made.tabIndex = -1;
  return made;
}
