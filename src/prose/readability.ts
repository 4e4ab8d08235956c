/** A sentence with the number of its words. */
export interface Sentence {
  text: string;
  words: number;
}

/** The sentences of a running text. An abbreviation or number with a full stop does not end one. */
export function sentencesOf(text: string): Sentence[] {
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .reduce<string[]>((sentences, piece) => {
      const last = sentences.at(-1);
      if (
        last !== undefined &&
        (/\b(?:\p{L}|ca|bijv|nr|art|dr|mr|jl|resp|enz|z\.d|e\.a|o\.a|m\.n|d\.w\.z)\.\s*$/iu.test(
          last.slice(-longestEnding),
        ) ||
          /^\s*\p{Ll}/u.test(piece))
      )
        sentences[sentences.length - 1] = last + piece;
      else sentences.push(piece);
      return sentences;
    }, [])
    .map((sentence) => ({ text: sentence.trim(), words: wordsOf(sentence).length }))
    .filter(({ words }) => words > 0);
}

/** How many characters at the end of a sentence tell whether its full stop is that of an abbreviation. */
const longestEnding = 12;

/** The words of a text, as they are written. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-’'.&][\p{L}\p{N}]+)*/gu) ?? [];

/** The number of syllables of a Dutch word: its groups of vowels, split by a diaeresis. */
export function syllablesOf(word: string): number {
  const vowels = word
    .toLowerCase()
    .normalize('NFC')
    .match(/ij|[aeiou]{2}u|[aeo]{2}|eu|ie|ei|ou|ui|oe|au|[aeiouyàáâèéêëìíîïòóôöùúûü]/gu);
  return Math.max(1, vowels?.length ?? 1);
}

/**
 * How easily a Dutch text reads, from 0 (very hard) to 100 (very easy), by Flesch-Douma:
 * 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence (Onze Taal, 1977).
 * Undefined for fewer than 50 words, of which the formula says nothing.
 */
export function readingEase(passages: readonly string[]): number | undefined {
  const sentences = passages.flatMap(sentencesOf);
  const words = sentences.flatMap(({ text }) => wordsOf(text));
  if (words.length < 50) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return Math.round(206.84 - (77 * syllables) / words.length - (0.93 * words.length) / sentences.length);
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });
