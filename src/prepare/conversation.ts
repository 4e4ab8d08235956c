import { paragraph, type Block, type PlainDocument } from '../lib/document.ts';
import { packText, unpackText, withoutControls } from '../lib/packed-text.ts';
import { withToolState } from '../lib/tool-address.ts';

/** A conversation that a reader prepares. */
export interface Conversation {
  who: string;
  where: string;
  when: string;
  /** What the reader wants to keep in mind. */
  notes: string;
  items: readonly Item[];
}

/** A question that the reader takes along: one of the page by its id, or one of their own; with a note. */
export interface Item {
  /** The id of a question of the page; empty for one of the reader's own. */
  id: string;
  /** The reader's own question; empty for one of the page. */
  own: string;
  note: string;
}

/** A conversation of which nothing is prepared. */
export const emptyConversation: Conversation = { who: '', where: '', when: '', notes: '', items: [] };

/** The most characters in what a reader writes, and the most questions on a sheet. */
export const limits = { detail: 60, question: 160, note: 160, notes: 400, items: 10 } as const;

/** Whether a conversation takes this question of the page along. */
export const asks = ({ items }: Conversation, id: string): boolean => items.some((item) => item.id === id);

/** A conversation with a question at its end; the same when the sheet is full or has it. */
export function withItem(conversation: Conversation, item: Pick<Item, 'id' | 'own'>): Conversation {
  const { items } = conversation;
  const isThere = items.some(({ id, own }) => id === item.id && own === item.own);
  if (isThere || items.length >= limits.items) return conversation;
  return { ...conversation, items: [...items, { ...item, note: '' }] };
}

/** A conversation without the question at a place, from 0. */
export const withoutItem = (conversation: Conversation, place: number): Conversation => ({
  ...conversation,
  items: conversation.items.filter((_, index) => index !== place),
});

/** A conversation with a question put back at the place where it stood, from 0. */
export const withPutBack = (conversation: Conversation, item: Item, place: number): Conversation => ({
  ...conversation,
  items: [...conversation.items.slice(0, place), item, ...conversation.items.slice(place)],
});

/** A conversation in which the question at one place stands at another, from 0. */
export function withItemMoved(conversation: Conversation, from: number, to: number): Conversation {
  const items = [...conversation.items];
  items.splice(to, 0, ...items.splice(from, 1));
  return { ...conversation, items };
}

/** A conversation with a note at the question at a place, from 0. */
export const withNote = (conversation: Conversation, place: number, note: string): Conversation => ({
  ...conversation,
  items: conversation.items.map((item, index) => (index === place ? { ...item, note } : item)),
});

/** A conversation of questions with their notes, as many as fit on a sheet. */
export const conversationOf = (questions: readonly { id: string; note: string }[]): Conversation => ({
  ...emptyConversation,
  items: questions
    .slice(0, limits.items)
    .map(({ id, note }) => ({ id, own: '', note: note.replace(/\s+/g, ' ').slice(0, limits.note) })),
});

/** Signs that cannot be typed: between questions, and between their parts. */
const [betweenItems, betweenParts] = ['\u001e', '\u001f'];

/** A conversation as text for an address. */
export function encodeConversation({ who, where, when, notes, items }: Conversation): Promise<string> {
  const records = [[who, where, when, notes], ...items.map(({ id, own, note }) => [id, own, note])];
  return packText(records.map((parts) => parts.map(withoutControls).join(betweenParts)).join(betweenItems));
}

/** Whether nothing is prepared. */
export const isEmpty = ({ items, ...words }: Conversation): boolean =>
  items.length === 0 && Object.values(words).every((each) => each === '');

/** The address of a conversation, on a page that prepares one; that page itself when nothing is prepared. */
export const withConversation = async (page: string, conversation: Conversation): Promise<string> =>
  withToolState(page, 'gesprek', isEmpty(conversation) ? '' : await encodeConversation(conversation));

/** The conversation in such a text; undefined when it is not whole, or longer than any of ours. */
export async function decodeConversation(code: string): Promise<Conversation | undefined> {
  const text = await unpackText(code);
  const [first = '', ...records] = text?.split(betweenItems) ?? [];
  if (text === undefined || records.length > limits.items) return undefined;
  const [who = '', where = '', when = '', notes = ''] = first.split(betweenParts);
  const items = records.map((record) => {
    const [id = '', own = '', note = ''] = record.split(betweenParts);
    return { id, own: own.slice(0, limits.question), note: note.slice(0, limits.note) };
  });
  if (items.some(({ id, own }) => (id ? own !== '' || !/^[0-9A-Za-z]{5}$/.test(id) : own === ''))) return undefined;
  const short = (words: string) => words.slice(0, limits.detail);
  return { who: short(who), where: short(where), when: short(when), notes: notes.slice(0, limits.notes), items };
}

/** A conversation as a document: who, where, when, the questions in order, and notes. `textOf` gives the words of a question. */
export function documentOf(
  { who, where, when, notes, items }: Conversation,
  { title, address, textOf }: { title: string; address: string; textOf(item: Item): string },
): PlainDocument {
  const details = [
    ['Met', who],
    ['Waar', where],
    ['Wanneer', when],
  ].filter(([, value]) => value);
  return {
    title: title ? `Gesprek: ${title}` : 'Gesprek',
    blocks: [
      ...details.map(([name, value]): Block => ({
        type: 'paragraph',
        runs: [{ text: `${name}: `, style: 'bold' }, { text: value ?? '' }],
      })),
      { type: 'heading', depth: 2, text: 'Vragen' },
      {
        type: 'list',
        isOrdered: true,
        items: items.map((item) => [
          { text: textOf(item) },
          ...(item.note ? [{ text: `\n${item.note}`, style: 'italic' as const }] : []),
        ]),
      },
      ...(notes ? [{ type: 'heading', depth: 2, text: 'Niet vergeten' } satisfies Block, paragraph(notes)] : []),
      { type: 'heading', depth: 2, text: 'Afgesproken' },
      paragraph('Wat, wie en wanneer:'),
      { type: 'paragraph', runs: [{ text: 'De vragen komen van ' }, { text: address, url: address }, { text: '.' }] },
    ],
  };
}
