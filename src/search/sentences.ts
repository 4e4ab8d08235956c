import { stemOf } from '../lib/stem.ts';
import { tokensOf } from '../lib/words.ts';

/** The sentences of a text: what ends in a full stop, question mark or exclamation mark before a capital, a figure or a quotation mark. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([.?!…][’”'")\]]?) (?=[‘“'"(]?[\p{Lu}\d])/gu, '$1\n')
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** A piece of a sentence, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** The sentence of a text that has most of the stems, the first of equals; nothing when none has one. */
export function sentenceWith(text: string, stems: ReadonlySet<string>): string | undefined {
  let best: { sentence: string; found: number } | undefined;
  for (const sentence of sentencesOf(text)) {
    if (sentence.length > longest || sentence.length < shortest) continue;
    const found = new Set(
      tokensOf(sentence)
        .map(stemOf)
        .filter((stem) => stems.has(stem)),
    ).size;
    if (found > (best?.found ?? 0)) best = { sentence, found };
  }
  return best?.sentence;
}

/** Lines that are shorter are headings and labels, and longer ones are lists. */
const shortest = 25;
const longest = 260;

/** A sentence in pieces, with the words that have one of the stems apart. */
export function piecesOf(sentence: string, stems: ReadonlySet<string>): Piece[] {
  return sentence
    .split(/([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u)
    .filter(Boolean)
    .map((text) => ({ text, isMatch: tokensOf(text).some((word) => stems.has(stemOf(word))) }));
}
