import { copyField } from '../../lib/browser/copy.ts';
import { needed } from '../../lib/browser/dom.ts';
import { markdownFile, saveFile, wordFile } from '../../lib/browser/save-file.ts';
import { printPage, tell, type WayOn } from '../../lib/browser/status.ts';
import { followState, putAddress, stateHere } from '../../lib/browser/tool-state.ts';
import { markdownOf, type PlainDocument } from '../../lib/document.ts';
import { longestLink } from '../../lib/packed-text.ts';
import {
  asks,
  decodeConversation,
  documentOf,
  emptyConversation,
  isEmpty,
  limits,
  withItem,
  withItemMoved,
  withConversation,
  withNote,
  withPutBack,
  withoutItem,
  type Conversation,
  type Item,
} from '../conversation.ts';
import { showItems, showSheet, showUndo } from './conversation-list.ts';

const root = needed('[data-prepare]');
const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-question]')];
const own = needed<HTMLInputElement>('[data-own]', root);
const notes = needed<HTMLTextAreaElement>('[data-notes]', root);
const link = needed<HTMLInputElement>('[data-link]', root);
const list = needed('[data-list]', root);
const status = needed('[data-status]', root);
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
on('[data-print]', () => printPage(status, 'Download het vel voor Word, en print het daar.'));
on('[data-copy]', () => void copyField(link, 'De link').then(say));
on('[data-markdown]', () => {
  const make = async () => markdownFile(markdownOf(asDocument()));
  void saveFile(status, { title: title(), extension: 'md', make, otherWay: 'Print het vel, of kopieer de link.' });
});
on('[data-word]', () => {
  const make = () => wordFile(asDocument());
  const otherWay = 'Print het vel, of download het als Markdown.';
  void saveFile(status, { title: title(), extension: 'docx', make, otherWay });
});
on('[data-clear]', () => {
  const before = conversation;
  change(emptyConversation);
  const act = () => {
    putBack(before);
    needed('[data-clear]', root).focus();
  };
  say('Het vel is leeg.', { label: 'Zet terug', act });
  status.querySelector('button')?.focus();
});
void followState(root, ['gesprek'], open);

/** Shows what the address holds. */
async function open(): Promise<void> {
  const kept = stateHere('gesprek');
  if (kept === undefined) return change(emptyConversation);
  const read = await decodeConversation(kept);
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
  showItems(list, next.items.map(textOf), next.items, {
    move: (from, to) => change(withItemMoved(conversation, from, to)),
    remove,
    note: (place, words) => write(withNote(conversation, place, words)),
  });
  write(next);
}

/** Takes a question away, and offers to put it back where it stood. */
function remove(place: number): void {
  const item = conversation.items[place];
  if (!item) return;
  change(withoutItem(conversation, place));
  showUndo(list, place, () => {
    putBack(withPutBack(conversation, item, place));
    list.children[place]?.querySelector<HTMLElement>('[data-act="away"]')?.focus();
  });
}

function putBack(whole: Conversation): void {
  change(whole);
  say('Het staat er weer.');
}

/** Takes over what the reader wrote; the fields stay as they are. */
function write(next: Conversation): void {
  conversation = next;
  root.dataset['made'] = String(!isEmpty(next));
  needed('[data-sheet]', root).hidden = isEmpty(next);
  showSheet(root, next, textOf);
  void keep(next);
}

/** Puts the conversation in the address, where it fits. */
async function keep(kept: Conversation): Promise<void> {
  const address = await withConversation(location.href, kept);
  if (kept !== conversation) return;
  const isLong = address.length > longestLink;
  putAddress(isLong ? await withConversation(address, emptyConversation) : address);
  link.value = isLong ? '' : address;
  needed<HTMLButtonElement>('[data-copy]', root).disabled = isLong || isEmpty(kept);
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

function say(text: string, way?: WayOn): void {
  tell(status, text, way);
}

function on(selector: string, act: () => void): void {
  needed(selector, root).addEventListener('click', act);
}
