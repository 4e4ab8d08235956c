import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../src/schemas/settings/teamscan.ts';
import {
  agreementOf,
  barsOf,
  countsInWords,
  decodeSheet,
  encodeSheet,
  encodeTeam,
  joined,
  nextSteps,
  readPasted,
  talkingPoints,
  teamRows,
  type Answer,
} from '../../../src/teamscan/teamscan.ts';

const statement = (id: string, practice: string): Statement => ({
  id,
  practice,
  text: `Ik deed ${id}.`,
  read: 'zo-doet-u-het',
  talk: `Waarom ${id}?`,
});
const statements = [statement('kijken', 'kaart'), statement('vragen', 'kaart'), statement('bellen', 'relaties')];
const sheet = (tag: string, ...answers: Answer[]) => ({ tag, answers });
const answer = fc.constantFrom<Answer>(0, 1, 2, 3, 4, undefined);
const anySheet = fc.record({
  tag: fc.stringMatching(/^[0-9A-Za-z]{4}$/),
  answers: fc.tuple(answer, answer, answer),
});

describe('a link', () => {
  test('gives back the answers that went in', () => {
    fc.assert(
      fc.property(anySheet, (own) => {
        expect(decodeSheet(encodeSheet(own, statements), statements)).toEqual(own);
      }),
    );
  });

  test('of other statements is told from one that is broken', () => {
    const code = encodeSheet(sheet('aaaa', 0, 1, 2), statements);
    expect(decodeSheet(code, [...statements, statement('meer', 'kaart')])).toBe('other');
    expect(decodeSheet(code.slice(0, -1), statements)).toBe('broken');
    expect(decodeSheet(`${code}0`, statements)).toBe('broken');
    expect(decodeSheet('', statements)).toBe('broken');
  });

  test('that somebody made up is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Za-z]{9}[0-4-]*$/)), (text) => {
        const { sheets } = readPasted(`https://x.example/teamscan/#team=${text}`, statements);
        for (const { answers } of sheets) expect(answers).toHaveLength(statements.length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('pasted links', () => {
  const [a, b] = [sheet('aaaa', 0, 1, 2), sheet('bbbb', 3, undefined, 4)];
  const linkTo = (own: typeof a) => `https://x.example/teamscan/#mijn=${encodeSheet(own, statements)}`;

  test('are found below each other, in a sentence, and in the link of a team', () => {
    expect(readPasted(`${linkTo(a)}\n${linkTo(b)}`, statements).sheets).toEqual([a, b]);
    expect(readPasted(`${linkTo(a)}\r\n\t${linkTo(b)} `, statements).sheets).toEqual([a, b]);
    expect(readPasted(`https://x.example/teamscan/#team=${encodeTeam([a, b], statements)}`, statements).sheets).toEqual(
      [a, b],
    );
  });

  test('of one person count once, with the last answers', () => {
    const later = sheet('aaaa', 3, 3, 3);
    expect(readPasted([a, b, later].map(linkTo).join('\n'), statements).sheets).toEqual([later, b]);
    expect(joined([a, a])).toEqual([a]);
  });

  test('that are none are counted', () => {
    expect(readPasted(`${linkTo(a)} hallo ${linkTo(b).slice(0, -2)}`, statements)).toEqual({
      sheets: [a],
      broken: 2,
      other: 0,
    });
  });
});

test('a bar is empty at ‘nog niet’, full at ‘altijd’, and leaves out what is no work of theirs', () => {
  expect(barsOf(statements, sheet('aaaa', 0, 3, 4))).toEqual([
    { practice: 'kaart', counts: [1, 0, 0, 1, 0], fill: 0.5 },
    { practice: 'relaties', counts: [0, 0, 0, 0, 1], fill: undefined },
  ]);
  expect(countsInWords([1, 0, 0, 1, 0])).toBe('1 × nog niet, 1 × altijd');
  expect(countsInWords([0, 0, 0, 0, 0])).toBe('niets ingevuld');
});

test('one reads on at what was done least, in two practices, and talks about the first', () => {
  const { read, talk } = nextSteps(statements, sheet('aaaa', 0, 1, 2));
  expect(read.map(({ id }) => id)).toEqual(['kijken', 'bellen']);
  expect(talk?.id).toBe('kijken');
  expect(nextSteps(statements, sheet('aaaa', 4, undefined, 4))).toEqual({ read: [], talk: undefined });
});

describe('a team', () => {
  const team = [sheet('aaaa', 0, 2, 1), sheet('bbbb', 3, 2, 1), sheet('cccc', 0, 3, 4)];
  const rows = teamRows(statements, team);

  test('sees first what it differs on most', () => {
    expect(rows.map(({ statement: { id }, range }) => [id, range])).toEqual([
      ['kijken', 3],
      ['vragen', 1],
      ['bellen', 0],
    ]);
    expect(rows[2]?.counts).toEqual([0, 2, 0, 0, 1]);
    expect(rows.map(({ range }) => agreementOf(range))).toEqual(['ver uit elkaar', 'dicht bij elkaar', 'eens']);
  });

  test('talks about that, and then about what it does least', () => {
    expect(talkingPoints(rows).map(({ statement: { id } }) => id)).toEqual(['kijken', 'bellen', 'vragen']);
  });

  test('of which one answered says that there is too little to go on', () => {
    const [row] = teamRows(statements, [sheet('aaaa', 0, 4, undefined), sheet('bbbb', 4, 4, undefined)]);
    expect(agreementOf(row?.range)).toBe('te weinig antwoorden');
  });
});
