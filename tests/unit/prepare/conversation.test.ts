import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../src/lib/document.ts';
import { packText } from '../../../src/lib/packed-text.ts';
import {
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
} from '../../../src/prepare/conversation.ts';
import { questionsIn } from '../../../src/prose/questions.ts';
import { readProse } from '../../../src/prose/prose.ts';

const talk: Conversation = {
  who: 'De buurtvereniging',
  where: 'Bij het speelveld',
  when: 'dinsdag 10.00 uur',
  notes: 'Neem de kaart mee.\nBel de beheerder.',
  items: [
    { id: 'aB3dE', own: '', note: 'Vraag dit buiten.' },
    { id: '', own: 'Wie belt wie?', note: '' },
  ],
};

test('the questions of a page are those under a heading that asks for them, in the groups that it makes', () => {
  const { tree } = readProse(
    [
      '<Handvat>\n\n## Zo kan het gaan\n\n- **U:** ‘Waarom?’\n\n</Handvat>',
      '<Handvat>\n\n## Vragen om te stellen\n\n- Wie nog?\n\n### Aan een collega\n\n- Wat nu?\n- Dit is geen vraag.\n\n### Een eerste zin\n\n- ‘Zeg dit.’\n\n## Checklist\n\n- Klaar?\n\n</Handvat>',
      '## Vragen buiten een handvat\n\n- Telt niet mee?',
    ].join('\n\n'),
    'mdx',
    1,
  );
  expect(questionsIn(tree).map(({ title, questions }) => [title, ...questions.map(({ text }) => text)])).toEqual([
    ['', 'Wie nog?'],
    ['Aan een collega', 'Wat nu?'],
  ]);
});

describe('a sheet', () => {
  test('takes a question once, and no more than fit', () => {
    const [first] = talk.items;
    expect(first && withItem(talk, first)).toBe(talk);
    const full = Array.from({ length: limits.items + 3 }, (_, place) => ({ id: '', own: `Vraag ${place}?` })).reduce(
      withItem,
      emptyConversation,
    );
    expect(full.items).toHaveLength(limits.items);
  });

  test('is put in order, written on and thinned', () => {
    expect(withItemMoved(talk, 1, 0).items.map(({ own }) => own)).toEqual(['Wie belt wie?', '']);
    expect(withNote(talk, 1, 'ik').items[1]?.note).toBe('ik');
    expect(withoutItem(talk, 0).items).toEqual(talk.items.slice(1));
  });
});

describe('a link', () => {
  test('gives back what went in', async () => {
    expect(await decodeConversation(await encodeConversation(talk))).toEqual(talk);
    const words = (most: number) =>
      fc.string({ unit: 'grapheme-composite', maxLength: most }).map((text) => text.replace(/\p{Cc}/gu, ''));
    const item = fc.oneof(
      fc.record({ id: fc.stringMatching(/^[0-9A-Za-z]{5}$/), own: fc.constant(''), note: words(20) }),
      fc.record({ id: fc.constant(''), own: words(20).filter(Boolean), note: words(20) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          who: words(20),
          where: words(20),
          when: words(20),
          notes: words(50),
          items: fc.array(item, { maxLength: limits.items }),
        }),
        async (made) => {
          expect(await decodeConversation(await encodeConversation(made))).toEqual(made);
        },
      ),
    );
  });

  test('that is cut off, or holds what no sheet can, is refused', async () => {
    const code = await encodeConversation(talk);
    expect(await decodeConversation(code.slice(0, -3))).toBeUndefined();
    for (const text of ['\u001e', 'a\u001ebad', 'a\u001eaB3dE\u001fook eigen', 'a\u001eaB3dE'.repeat(20)])
      expect(await decodeConversation(await packText(text)), text).toBeUndefined();
    const long = await decodeConversation(await packText('x'.repeat(5000)));
    expect(long?.who).toHaveLength(limits.detail);
  });
});

test('as Markdown it has who, where and when, the questions in order, and where they come from', () => {
  const text = markdownOf(
    documentOf(talk, {
      title: 'Boze bewoners',
      address: 'https://x.example/situaties/a/',
      textOf: ({ own }) => own || 'Wat moeten wij opschrijven?',
    }),
  );
  expect(text).toContain('# Gesprek: Boze bewoners\n\n**Met:** De buurtvereniging\n\n');
  expect(text).toContain('1. Wat moeten wij opschrijven?\\\n   *Vraag dit buiten.*\n2. Wie belt wie?\n');
  expect(text).toContain('## Niet vergeten\n\nNeem de kaart mee.\\\nBel de beheerder.');
  expect(text).toContain('<https://x.example/situaties/a/>');
});
