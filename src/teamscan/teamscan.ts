import { digestLength, digestOf } from '../lib/digest.ts';
import { toolStateIn, type ToolState } from '../lib/tool-address.ts';
import type { Statement } from '../schemas/settings/teamscan.ts';

/** What one can answer to a statement: the first four in order, and that it is no work of theirs. */
export const scale = ['nog niet', 'een keer', 'vaak', 'altijd', 'niet mijn werk'] as const;

/** A place on the scale; undefined where nothing was answered. */
export type Answer = 0 | 1 | 2 | 3 | 4 | undefined;

/** The answers of one person, in the order of the statements. `tag` tells them from those of others, and says nothing of who it is. */
export interface Sheet {
  tag: string;
  answers: readonly Answer[];
}

/** The most results that are laid together. */
export const mostSheets = 12;

/** How many letters and digits a tag has. */
export const tagLength = 4;

const notMine = 4;
const signs = '01234-';

/** What an address is called by that keeps one person's answers, and one that keeps those of a team. */
export const states = { own: 'mijn', team: 'team' } as const satisfies Record<string, ToolState>;

/** Which statements were answered, so that answers to others are not taken for answers to these. */
const versionOf = (statements: readonly Statement[]): string => digestOf(statements.map(({ id }) => id).join(' '));

/** The answers of one person, for in an address. */
export const encodeSheet = ({ tag, answers }: Sheet, statements: readonly Statement[]): string =>
  versionOf(statements) + tag + answers.map((answer) => signs[answer ?? signs.length - 1]).join('');

/** The answers of a team, for in an address. */
export const encodeTeam = (sheets: readonly Sheet[], statements: readonly Statement[]): string =>
  sheets.map((sheet) => encodeSheet(sheet, statements)).join('.');

/** The answers in such a text, or why there are none. */
export function decodeSheet(code: string, statements: readonly Statement[]): Sheet | 'broken' | 'other' {
  if (!/^[0-9A-Za-z]{9}[0-4-]+$/.test(code)) return 'broken';
  if (code.slice(0, digestLength) !== versionOf(statements)) return 'other';
  const answers = [...code.slice(digestLength + tagLength)].map((sign) => answerOf(signs.indexOf(sign)));
  if (answers.length !== statements.length) return 'broken';
  return { tag: code.slice(digestLength, digestLength + tagLength), answers };
}

/** What was found in links that somebody pasted. */
export interface Pasted {
  sheets: readonly Sheet[];
  /** How many pieces were no link of this scan, and how many were about other statements. */
  broken: number;
  other: number;
}

/** The results in a text with links, each person's once: the last that was given. Reads as many links as a team can have, and no more than a page can hold. */
export function readPasted(text: string, statements: readonly Statement[]): Pasted {
  const codes = text
    .slice(0, longestPasted)
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((piece) => codesIn(piece));
  const read = codes.map((code) => decodeSheet(code, statements));
  return {
    sheets: joined(read.filter((each) => typeof each !== 'string')),
    broken: read.filter((each) => each === 'broken').length,
    other: read.filter((each) => each === 'other').length,
  };
}

const longestPasted = 20_000;

const codesIn = (piece: string): string[] =>
  (toolStateIn(piece, states.own) ?? toolStateIn(piece, states.team) ?? '').split('.');

/** Results with each person's once: a later one takes the place of an earlier. */
export const joined = (sheets: readonly Sheet[]): Sheet[] => [
  ...new Map(sheets.map((sheet) => [sheet.tag, sheet])).values(),
];

/** What one answered about a practice. */
export interface Bar {
  practice: string;
  /** How often each place on the scale was chosen. */
  counts: readonly number[];
  /** How full the bar is drawn, from 0 to 1; undefined when nothing was answered that counts. */
  fill: number | undefined;
}

/** A bar for each practice, in the order of the statements. */
export function barsOf(statements: readonly Statement[], { answers }: Sheet): Bar[] {
  const practices = [...new Set(statements.map(({ practice }) => practice))];
  return practices.map((practice) => {
    const own = answers.filter((_, place) => statements[place]?.practice === practice);
    return { practice, counts: countsOf(own), fill: meanOf(own.flatMap(scored)) };
  });
}

/** Statements to go on with: two to read about, of two practices where that can be, and one to talk about. The least done come first. */
export function nextSteps(
  statements: readonly Statement[],
  { answers }: Sheet,
): { read: readonly Statement[]; talk: Statement | undefined } {
  const lowest = statements
    .map((statement, place) => ({ statement, score: answers[place] }))
    .filter(({ score }) => score !== undefined && score !== notMine)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .map(({ statement }) => statement);
  const [first] = lowest;
  const second = lowest.find(({ practice }) => practice !== first?.practice) ?? lowest[1];
  return { read: [first, second].filter((each) => each !== undefined), talk: first };
}

/** What a team answered to a statement. */
export interface TeamRow {
  statement: Statement;
  counts: readonly number[];
  /** How far the answers lie apart, from 0 (all the same) to 3 (from the first place to the fourth); undefined below two answers that count. */
  range: number | undefined;
  /** The mean distance between two answers. */
  spread: number;
  mean: number;
}

/** What a team answered, the statement on which it differs most first. */
export const teamRows = (statements: readonly Statement[], sheets: readonly Sheet[]): TeamRow[] =>
  statements
    .map((statement, place): TeamRow => {
      const answers = sheets.map((sheet) => sheet.answers[place]);
      const scores = answers.flatMap(scored);
      const range = scores.length < 2 ? undefined : Math.max(...scores) - Math.min(...scores);
      return { statement, counts: countsOf(answers), range, spread: spreadOf(scores), mean: meanOf(scores) ?? 1 };
    })
    .sort((a, b) => (b.range ?? -1) - (a.range ?? -1) || b.spread - a.spread);

/** In words how far answers lie apart. */
export const agreementOf = (range: number | undefined): string =>
  range === undefined
    ? 'te weinig antwoorden'
    : (['eens', 'dicht bij elkaar', 'verschilt', 'ver uit elkaar'][range] ?? '');

/** What a team can talk about: where it differs most, and then what it does least. At most three. */
export function talkingPoints(rows: readonly TeamRow[]): TeamRow[] {
  const answered = rows.filter(({ range }) => range !== undefined);
  const different = answered.filter(({ range = 0 }) => range >= 2);
  const least = answered.filter((row) => !different.includes(row)).sort((a, b) => a.mean - b.mean);
  return [...different, ...least].slice(0, 3);
}

/** Counts in words: `2 × vaak, 1 × nog niet`. */
export function countsInWords(counts: readonly number[]): string {
  const words = scale.flatMap((name, place) => (counts[place] ? [`${counts[place]} × ${name}`] : []));
  return words.length > 0 ? words.join(', ') : 'niets ingevuld';
}

const countsOf = (answers: readonly Answer[]): number[] =>
  scale.map((_, place) => answers.filter((answer) => answer === place).length);

const scored = (answer: Answer): number[] => (answer === undefined || answer === notMine ? [] : [answer]);

/** The mean as a part of the highest place. */
function meanOf(scores: readonly number[]): number | undefined {
  if (scores.length === 0) return undefined;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length / (notMine - 1);
}

function spreadOf(scores: readonly number[]): number {
  const pairs = scores.flatMap((a, place) => scores.slice(place + 1).map((b) => Math.abs(a - b)));
  return pairs.length === 0 ? 0 : pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
}

const answerOf = (place: number): Answer => (place > notMine ? undefined : (place as Answer));
