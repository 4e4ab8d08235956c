import { withMoved, withoutPage, withWords, type Dossier, type DossierPage } from '../dossier.ts';
import { needed } from '../../lib/browser/dom.ts';
import type { KnownPage } from './dossier-entries.ts';

/** What the list tells of a change: the new dossier, what to say of it, and where the focus belongs. */
export interface ListChange {
  dossier: Dossier;
  told: string;
  /** A change of words leaves the list as it is. */
  isWords?: boolean;
  focus?: { id: string; part: string };
  /** The page that was taken away, what it is called, and the place where it stood, from 0. */
  gone?: { page: DossierPage; name: string; place: number };
}

/** Shows the pages of a dossier as a list that a reader orders, by buttons or by dragging, and writes in. */
export function showList(
  list: HTMLElement,
  pages: readonly KnownPage[],
  base: string,
  current: () => Dossier,
  change: (change: ListChange) => void,
): void {
  const template = needed<HTMLTemplateElement>('template[data-item]');
  const move = (id: string, to: number, part: string) => {
    const dossier = current();
    const from = dossier.pages.findIndex((page) => page.id === id);
    const name = pages.find(({ words }) => words.id === id)?.name ?? '';
    if (from === to || to < 0 || to >= dossier.pages.length) return;
    const told = `‘${name}’ staat nu op plaats ${to + 1} van ${dossier.pages.length}.`;
    change({ dossier: withMoved(dossier, from, to), told, focus: { id, part } });
  };
  list.replaceChildren(
    ...pages.map((page, place) => {
      const item = needed('li', template.content).cloneNode(true) as HTMLElement;
      const { id } = page.words;
      item.dataset['id'] = id;
      item.dataset['accent'] = page.folder;
      fill(item, page, base);
      for (const button of item.querySelectorAll<HTMLButtonElement>('[data-move]')) {
        const to = place + Number(button.dataset['move']);
        button.disabled = to < 0 || to >= pages.length;
        button.addEventListener('click', () => move(id, to, `[data-move="${button.dataset['move']}"]`));
      }
      needed('[data-remove]', item).addEventListener('click', () => {
        const before = current();
        const gone = { page: before.pages[place] ?? page.words, name: needed('[data-title]', item).textContent, place };
        change({ dossier: withoutPage(before, id), told: `‘${gone.name}’ is eruit.`, gone });
      });
      for (const field of item.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
        field.addEventListener('input', () => {
          const words = wordsIn(item);
          change({ dossier: withWords(current(), id, words), told: '', isWords: true });
          fill(item, { ...page, name: words.title || page.title, words: { id, ...words } }, base);
        });
      followPointer(needed('[data-grip]', item), item, list, (to) => move(id, to, '[data-move="1"]'));
      return item;
    }),
  );
}

/** Puts the words of a page in its item, and leaves fields alone in which somebody types. */
function fill(item: HTMLElement, { name, title, language, kind, trouble, url, words }: KnownPage, base: string): void {
  const link = needed<HTMLAnchorElement>('[data-title]', item);
  link.textContent = name;
  link.lang = words.title ? '' : language;
  if (url) link.href = base + url;
  needed('[data-kind]', item).textContent = kind;
  needed('[data-own]', item).textContent = trouble || (words.title ? title : '');
  needed('[data-note-text]', item).textContent = words.note;
  for (const each of item.querySelectorAll('[data-name]')) each.textContent = ` ‘${name}’`;
  const [ownTitle, note] = fieldsOf(item);
  if (document.activeElement !== ownTitle) ownTitle.value = words.title;
  if (document.activeElement !== note) note.value = words.note;
}

const fieldsOf = (item: HTMLElement) =>
  [needed<HTMLInputElement>('[data-own-title]', item), needed<HTMLTextAreaElement>('[data-note-field]', item)] as const;

function wordsIn(item: HTMLElement): { title: string; note: string } {
  const [title, note] = fieldsOf(item);
  return { title: title.value.trim(), note: note.value.trim() };
}

/** Lets a finger or mouse drag an item by its grip; `drop` hears where it landed. */
function followPointer(grip: HTMLElement, item: HTMLElement, list: HTMLElement, drop: (to: number) => void): void {
  const follow = ({ clientY }: PointerEvent) => {
    const others = [...list.querySelectorAll(':scope > [data-id]')].filter((other) => other !== item);
    const before = others.find((other) => {
      const { top, height } = other.getBoundingClientRect();
      return clientY < top + height / 2;
    });
    if (item.nextElementSibling !== (before ?? null)) list.insertBefore(item, before ?? null);
  };
  const end = () => {
    list.removeEventListener('pointermove', follow);
    item.classList.remove('dossier__item--held');
    drop([...list.querySelectorAll(':scope > [data-id]')].indexOf(item));
  };
  grip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    // Not the grip: an element that moves in the document loses the pointer.
    list.setPointerCapture(event.pointerId);
    list.addEventListener('lostpointercapture', end, { once: true });
    list.addEventListener('pointermove', follow);
    item.classList.add('dossier__item--held');
  });
}
