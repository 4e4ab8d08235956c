import { copyField } from '../../lib/browser/copy.ts';
import { hideFromSearchEngines, needed } from '../../lib/browser/dom.ts';
import { download, markdownFile } from '../../lib/browser/download.ts';
import { saveWord } from '../../lib/browser/save-word.ts';
import { markdownOf, type PlainDocument } from '../../lib/document.ts';
import { longestLink } from '../../lib/packed-text.ts';
import {
  asks,
  decodeConversation,
  documentOf,
  emptyConversation,
  encodeConversation,
  limits,
  withItem,
  withItemMoved,
  withNote,
  withoutItem,
  type Conversation,
  type Item,
} from '../conversation.ts';
import { showItems, showSheet } from './conversation-list.ts';

const root = needed('[data-prepare]');
const mark = '#gesprek=';
const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-question]')];
const own = needed<HTMLInputElement>('[data-own]', root);
const notes = needed<HTMLTextAreaElement>('[data-notes]', root);
const link = needed<HTMLInputElement>('[data-link]', root);
const details = [...root.querySelectorAll<HTMLInputElement>('[data-detail]')];

let conversation: Conversation = emptyConversation;

for (const each of root.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
for (const box of boxes)
  box.addEventListener('change', () => {
    const place = conversation.items.findIndex(({ id }) => id === box.value);
    if (!box.checked) return change(withoutItem(conversation, place));
    add({ id: box.value, own: '' });
  });
on('[data-add-own]', () => {
  const question = own.value.trim();
  if (!question) return say('Schrijf eerst een vraag.');
  if (add({ id: '', own: question })) own.value = '';
  own.focus();
});
for (const field of details)
  field.addEventListener('input', () => {
    write({ ...conversation, [field.dataset['detail'] ?? '']: field.value });
  });
notes.addEventListener('input', () => write({ ...conversation, notes: notes.value }));
on('[data-print]', () => print());
on('[data-copy]', () => void copyField(link, 'De link').then(say));
on('[data-markdown]', () => say(`Gedownload: ${download(markdownFile(markdownOf(asDocument())), title(), 'md')}`));
on('[data-word]', () => {
  say('Het bestand wordt gemaakt.');
  void saveWord(asDocument()).then(say);
});
on('[data-clear]', () => {
  change(emptyConversation);
  say('Het vel is leeg.');
  needed('[data-heading]', root).focus();
});
addEventListener('hashchange', () => void open());
void open();

/** Shows what the address holds. */
async function open(): Promise<void> {
  if (!location.hash.startsWith(mark)) return change(emptyConversation);
  hideFromSearchEngines();
  const read = await decodeConversation(location.hash.slice(mark.length));
  change(read ?? emptyConversation);
  if (!read) say('Deze link is niet heel: er is een stuk afgevallen of iets in veranderd. Vraag om de hele link.');
}

function add(item: Pick<Item, 'id' | 'own'>): boolean {
  const next = withItem(conversation, item);
  const isFull = next === conversation;
  change(next);
  if (isFull) say(`Er passen ${limits.items} vragen op het vel. Haal er eerst een weg.`);
  return !isFull;
}

/** Takes over a change of which questions there are, or of their order. */
function change(next: Conversation): void {
  conversation = next;
  for (const box of boxes) box.checked = asks(next, box.value);
  for (const field of details) field.value = next[field.dataset['detail'] as 'who' | 'where' | 'when'];
  notes.value = next.notes;
  needed('[data-none]', root).hidden = next.items.length > 0;
  say('');
  showItems(needed('[data-list]', root), next.items.map(textOf), next.items, {
    move: (from, to) => change(withItemMoved(conversation, from, to)),
    remove: (place) => change(withoutItem(conversation, place)),
    note: (place, words) => write(withNote(conversation, place, words)),
  });
  write(next);
}

/** Takes over what the reader wrote; the fields stay as they are. */
function write(next: Conversation): void {
  conversation = next;
  const isEmpty = next === emptyConversation || JSON.stringify(next) === JSON.stringify(emptyConversation);
  root.dataset['made'] = String(!isEmpty);
  needed('[data-sheet]', root).hidden = isEmpty;
  showSheet(root, next, textOf);
  void keep(next, isEmpty);
}

/** Puts the conversation in the address, where it fits. */
async function keep(kept: Conversation, isEmpty: boolean): Promise<void> {
  const bare = location.pathname + location.search;
  const address = new URL(isEmpty ? bare : bare + mark + (await encodeConversation(kept)), location.href).href;
  if (kept !== conversation) return;
  const isLong = address.length > longestLink;
  history.replaceState(null, '', isLong ? bare : address);
  link.value = isLong ? '' : address;
  needed<HTMLButtonElement>('[data-copy]', root).disabled = isLong || isEmpty;
  if (isLong) say('Dit is te lang voor een link. Maak een notitie korter; printen en downloaden kan wel.');
}

/** The words of a question, or that it is no longer on the page. */
function textOf({ id, own: words }: Item): string {
  const onPage = boxes.find(({ value }) => value === id)?.nextElementSibling?.textContent;
  return words || (onPage ?? 'Deze vraag staat niet meer op de pagina.');
}

function title(): string {
  return `gesprek ${root.dataset['title'] ?? ''}`;
}

function asDocument(): PlainDocument {
  const { title: about = '', address = '' } = root.dataset;
  return documentOf(conversation, { title: about, address, textOf });
}

function say(text: string): void {
  needed('[data-status]', root).textContent = text;
}

function on(selector: string, act: () => void): void {
  needed(selector, root).addEventListener('click', act);
}
