import { diffWordsWithSpace } from 'diff';
import type { Piece } from './differences.ts';

/** The words of two texts as one: what stayed, what came and what went. A long stretch that stayed is cut in the middle. */
export const piecesOf = (before: string, after: string): Piece[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }, at, all) => ({
    sign: added ? '+' : removed ? '-' : ' ',
    text: added || removed ? value : shortened(value, at === 0, at === all.length - 1),
  }));

/** How many words are shown on either side of a change. */
const near = 12;

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  const [from, to] = [isFirst ? 0 : near, isLast ? 0 : near];
  if (words.length <= from + to + near) return text;
  return [...words.slice(0, from), '…', ...(to > 0 ? words.slice(-to) : [])].join(' ');
}
