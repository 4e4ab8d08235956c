import { copyField } from '../../lib/browser/copy.ts';
import { needed } from '../../lib/browser/dom.ts';
import { fetchJson } from '../../lib/browser/fetched.ts';
import { markdownFile, saveFile, wordFile } from '../../lib/browser/save-file.ts';
import { printPage, tell, waited, type WayOn } from '../../lib/browser/status.ts';
import { followState, putAddress, stateHere } from '../../lib/browser/tool-state.ts';
import { markdownOf, type PlainDocument } from '../../lib/document.ts';
import { ownValue } from '../../lib/own-value.ts';
import { longestLink } from '../../lib/packed-text.ts';
import type { QuestionIndex } from '../../schemas/published/question-index.ts';
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
import { showItems, showOthers, showSheet, showUndo } from './conversation-list.ts';

const root = needed('[data-prepare]');
const isGeneral = root.dataset['general'] !== undefined;
const others = needed('[data-others]', root);
const boxesIn = (part: HTMLElement) => [...part.querySelectorAll<HTMLInputElement>('[data-question]')];
const own = needed<HTMLInputElement>('[data-own]', root);
const notes = needed<HTMLTextAreaElement>('[data-notes]', root);
const link = needed<HTMLInputElement>('[data-link]', root);
const list = needed('[data-list]', root);
const status = needed('[data-status]', root);
const details = [...root.querySelectorAll<HTMLInputElement>('[data-detail]')];

let conversation: Conversation = emptyConversation;
/** The questions of the whole site, once they were needed and came in. */
let questions: QuestionIndex | undefined;
/** How often an address was opened: what comes in for an earlier one is left. */
let opened = 0;
/** Who types gets the address when they pause: browsers refuse an address at every letter. */
let waiting = 0;

for (const each of root.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
root.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches('[data-question]')) return;
  const place = conversation.items.findIndex(({ id }) => id === target.value);
  if (target.checked) add({ id: target.value, own: '' });
  else change(withoutItem(conversation, place));
});
on('[data-add-own]', () => {
  const question = own.value.trim();
  if (!question) return say('Schrijf eerst een vraag.');
  if (add({ id: '', own: question })) own.value = '';
  own.focus();
});
for (const field of details)
  field.addEventListener('input', () => {
    write({ ...conversation, [field.dataset['detail'] ?? '']: field.value }, true);
  });
notes.addEventListener('input', () => write({ ...conversation, notes: notes.value }, true));
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

/** Opens the page with the ids of what the reader collected in this tab; questions among it can be ticked too. */
export function openConversation(collected: () => readonly string[]): void {
  void followState(root, ['gesprek'], () => open(collected()));
}

/** Shows what the address holds, or else a sheet that begins with the collected questions of this page, and on the page of no other with all of them. */
async function open(collected: readonly string[]): Promise<void> {
  const turn = (opened += 1);
  const kept = stateHere('gesprek');
  const read = kept === undefined ? emptyConversation : await decodeConversation(kept);
  if (turn !== opened) return;
  const first = read ?? emptyConversation;
  change(first);
  const isKnown = await offerOthers([...collected, ...first.items.map(({ id }) => id)].filter(Boolean));
  if (turn !== opened) return;
  const here = boxesIn(root).filter((box) => isGeneral || !others.contains(box));
  const taken = collected.filter((id) => here.some(({ value }) => value === id)).map((id) => ({ id, own: '' }));
  const isUntouched = kept === undefined && conversation === first;
  change(isUntouched ? taken.reduce(withItem, first) : conversation);
  if (!isKnown) {
    const act = () => void open(collected);
    say('De vragen van andere pagina’s kwamen niet binnen. Kijk of u verbinding hebt.', {
      label: 'Probeer opnieuw',
      act,
    });
  }
  if (!read) say('Deze link is niet heel: er is een stuk afgevallen of iets in veranderd. Vraag om de hele link.');
}

/** Offers questions that do not stand on this page, by their ids; what is no question is left out. Tells whether they came in. */
async function offerOthers(ids: readonly string[]): Promise<boolean> {
  const own = boxesIn(root).filter((box) => !others.contains(box));
  const wanted = [...new Set(ids)].filter((id) => !own.some(({ value }) => value === id));
  if (wanted.length > 0)
    questions ??= await waited(
      fetchJson<QuestionIndex>(root.dataset['known'] ?? ''),
      status,
      'De vragen worden opgehaald.',
    ).catch(() => undefined);
  const found = wanted.flatMap((id) => ({ id, question: questions && ownValue(questions, id) }));
  showOthers(
    others,
    found.flatMap(({ id, question }) => (question ? { id, ...question } : [])),
  );
  return wanted.length === 0 || questions !== undefined;
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
  for (const box of boxesIn(root)) box.checked = asks(next, box.value);
  for (const field of details) field.value = next[field.dataset['detail'] as 'who' | 'where' | 'when'];
  notes.value = next.notes;
  needed('[data-none]', root).hidden = next.items.length > 0;
  say('');
  showItems(list, next.items.map(textOf), next.items, {
    move: (from, to) => change(withItemMoved(conversation, from, to)),
    remove,
    note: (place, words) => write(withNote(conversation, place, words), true),
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
function write(next: Conversation, isTyped = false): void {
  conversation = next;
  root.dataset['made'] = String(!isEmpty(next));
  needed('[data-sheet]', root).hidden = isEmpty(next);
  showSheet(root, next, textOf);
  void keep(next, isTyped);
}

/** Puts the conversation in the address, where it fits. */
async function keep(kept: Conversation, isTyped: boolean): Promise<void> {
  const address = await withConversation(location.href, kept);
  if (kept !== conversation) return;
  const isLong = address.length > longestLink;
  const fitting = isLong ? await withConversation(address, emptyConversation) : address;
  clearTimeout(waiting);
  if (isTyped) waiting = window.setTimeout(() => putAddress(fitting), 300);
  else putAddress(fitting);
  link.value = isLong ? '' : address;
  needed<HTMLButtonElement>('[data-copy]', root).disabled = isLong || isEmpty(kept);
  if (isLong) say('Dit is te lang voor een link. Maak een notitie korter; printen en downloaden kan wel.');
}

/** The words of a question, or why they are not here. */
function textOf({ id, own: words }: Item): string {
  if (words) return words;
  const onPage = boxesIn(root).find(({ value }) => value === id)?.nextElementSibling?.textContent;
  return onPage ?? (questions ? 'Deze vraag staat er niet meer.' : 'De woorden van deze vraag zijn nog niet binnen.');
}

function title(): string {
  return isGeneral ? 'gesprek' : `gesprek ${root.dataset['title'] ?? ''}`;
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
