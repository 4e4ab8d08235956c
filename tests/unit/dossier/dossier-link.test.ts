import { expect, test } from 'vitest';
import { limits, type Dossier } from '../../../src/dossier/dossier.ts';
import { decodeDossier, encodeDossier, fitsInLink } from '../../../src/dossier/dossier-link.ts';
import { longestLink } from '../../../src/lib/packed-text.ts';
import { digestOf } from '../../../src/lib/digest.ts';

const notes = [
  'Dit raakt aan ons eigen initiatievenfonds. Vraag Karin wat er in 2024 van kwam.',
  'Let op wat er lastig was: de raad kwam er pas laat bij.',
  '',
  'Hier zit een vraag in voor de leidinggevenden.',
  'Regel één.\nRegel twee: “aanhaling” & <b>teken</b> 🏘',
];

const meeting: Dossier = {
  title: 'Voor het MT van 3 december',
  pages: Array.from({ length: 25 }, (_, place) => ({
    id: digestOf(`/voorbeelden/voorbeeld-${place}/`),
    title: place % 4 === 0 ? `Ons punt ${place}` : '',
    note: notes[place % notes.length] ?? '',
  })),
};

test('a dossier comes out of a link as it went in', async () => {
  expect(await decodeDossier(await encodeDossier(meeting))).toEqual(meeting);
  const bare = { title: '', pages: meeting.pages.slice(0, 1).map(({ id }) => ({ id, title: '', note: '' })) };
  expect(await decodeDossier(await encodeDossier(bare))).toEqual(bare);
});

test('25 pages with notes fit in a link of 2,000 characters, and can stand in an address as they are', async () => {
  const different = {
    ...meeting,
    pages: meeting.pages.map((page, place) => ({ ...page, note: `${place * 7919} ${page.note} ${digestOf(page.id)}` })),
  };
  const link = `https://kennisbank.gemeente.example/dossier/?p=${await encodeDossier(different)}`;
  expect(link.length).toBeLessThanOrEqual(longestLink);
  expect(new URL(link).href).toBe(link);
});

test('every link that was cut off is known for it', async () => {
  const code = await encodeDossier(meeting);
  for (let length = 0; length < code.length; length += 1)
    expect(await decodeDossier(code.slice(0, length)), `${length}`).toBeUndefined();
});

test('a link in which one character changed is known for it', async () => {
  const code = await encodeDossier(meeting);
  for (let place = 0; place < code.length; place += 1) {
    const other = code[place] === 'x' ? 'y' : 'x';
    const changed = code.slice(0, place) + other + code.slice(place + 1);
    expect(await decodeDossier(changed), `${place}`).toBeUndefined();
  }
});

test.each([
  ['', 'nothing'],
  ['a', 'one letter'],
  ['%%%', 'what is no base64'],
  [`a${digestOf('!!')}!!`, 'a good check on bad text'],
  [`b${digestOf('AAAA')}AAAA`, 'what cannot be unpacked'],
  [`z${digestOf('YQ')}YQ`, 'a form of later'],
  [`a${digestOf(btoa('titel\u001ekort'))}${btoa('titel\u001ekort')}`, 'an id that is none'],
  ['a'.repeat(100_000), 'a very long text'],
])('%.20s is no dossier: %s', async (text) => {
  expect(await decodeDossier(text)).toBeUndefined();
});

test('signs that cannot be typed do not break a link', async () => {
  const [page] = meeting.pages;
  const odd = { title: 'a\u001eb', pages: [{ id: page?.id ?? '', title: 'c\u001fd\t', note: 'e\u0000f\n' }] };
  expect(await decodeDossier(await encodeDossier(odd))).toEqual({
    title: 'ab',
    pages: [{ id: page?.id, title: 'cd', note: 'ef\n' }],
  });
});

test('links that were given out go on working', async () => {
  const pages = [
    { id: 'e2kOu', title: '', note: '' },
    { id: 'aB3dE', title: 'Eigen titel', note: 'Waarom dit ertoe doet.' },
  ];
  expect(await decodeDossier(given)).toEqual({ title: 'Voor het MT', pages });
});

const given = 'au8LkjVm9vciBoZXQgTVQeZTJrT3UeYUIzZEVFaWdlbiB0aXRlbB9XYWFyb20gZGl0IGVydG9lIGRvZXQu';

/** A text as a link would hold it, made by somebody who means no good. */
async function forged(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const body = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url');
  return `b${digestOf(body)}${body}`;
}

test.each([
  ['a title of 20,000 letters', 'x'.repeat(20_000)],
  ['a title of four million letters', 'x'.repeat(2 ** 22)],
  ['a note of 100,000 new lines', `t\u001eaB3dE\u001f${'\n'.repeat(100_000)}`],
  ['a note that is a little too long', `t\u001eaB3dE\u001f${'n'.repeat(limits.note + 1)}`],
  ['a title that is a little too long', 't'.repeat(limits.title + 1)],
  ['a page too many', `t${'\u001eaB3dE'.repeat(limits.pages + 1)}`],
])('a link that unpacks to %s is no dossier', async (_, text) => {
  const link = await forged(text);
  expect(link.length).toBeLessThan(longestLink * 4);
  expect(await decodeDossier(link)).toBeUndefined();
});

test('what a link may not hold is not offered as one', async () => {
  const full = {
    title: 't'.repeat(limits.title),
    pages: Array.from({ length: limits.pages }, (_, place) => ({ id: digestOf(`${place}`), title: '', note: '' })),
  };
  const wordy = { ...full, pages: full.pages.map((page) => ({ ...page, note: 'n'.repeat(limits.note) })) };
  expect([fitsInLink(full), fitsInLink(wordy)]).toEqual([true, false]);
  expect(await decodeDossier(await encodeDossier(full))).toEqual(full);
  expect(await decodeDossier(await encodeDossier(wordy))).toBeUndefined();
});

test('three thousand dossiers come out of their links as they went in', async () => {
  const next = random(20_261_122);
  for (let turn = 0; turn < 3_000; turn += 1) {
    const dossier = {
      title: words(next, 40),
      pages: Array.from({ length: next(30) }, () => ({
        id: digestOf(String(next(1e9))),
        title: next(3) === 0 ? words(next, limits.title) : '',
        note: next(2) === 0 ? words(next, 80) : '',
      })),
    };
    expect(await decodeDossier(await encodeDossier(dossier))).toEqual(dossier);
  }
});

/** Whole numbers below a bound, the same at every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters = [...'abcdefghijklmnopqrstuvwxyz ABC 0123456789 éëï€’“”\n-–&<>"%+/=_🏘漢'];
const words = (next: (below: number) => number, most: number): string =>
  Array.from({ length: next(most) }, () => letters[next(letters.length)]).join('');
