/** A page in a list, with how much it counts there: a whole number from 0 to 7. */
export type Posting = readonly [page: number, level: number];

/** The digits: 90 characters that JSON leaves as they are. The first half ends a number, the second half goes on. */
const digits = [...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))]
  .filter((character) => !'"\\<&'.includes(character))
  .join('');
const base = 45;
const levels = 8;

/** Postings in the order of their pages as a short text: each as the step from the one before, with its level. */
export function pack(postings: readonly Posting[]): string {
  let before = 0;
  return postings
    .map(([page, level]) => {
      let number = (page - before) * levels + level;
      before = page;
      let text = digits[number % base] ?? '';
      for (number = Math.floor(number / base); number > 0; number = Math.floor(number / base))
        text = (digits[base + (number % base)] ?? '') + text;
      return text;
    })
    .join('');
}

/** The postings of a packed text. */
export function unpack(text: string): Posting[] {
  const postings: Posting[] = [];
  let page = 0;
  let number = 0;
  for (const character of text) {
    const digit = valueOf.get(character) ?? 0;
    number = number * base + (digit % base);
    if (digit >= base) continue;
    page += Math.floor(number / levels);
    postings.push([page, number % levels]);
    number = 0;
  }
  return postings;
}

const valueOf = new Map([...digits].map((character, index) => [character, index]));

/** Pages without levels, packed. */
export const packPages = (pages: readonly number[]): string => pack(pages.map((page) => [page, 0]));

/** The pages of a packed text. */
export const unpackPages = (text: string): number[] => unpack(text).map(([page]) => page);

/** Words in the order of the alphabet as lines that leave out what they share with the line before: how many letters, as a digit, and the rest. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join('\n');
}

/** The words of lines that `packWords` made. */
export function unpackWords(text: string): string[] {
  if (text === '') return [];
  let before = '';
  return text.split('\n').map((line) => (before = before.slice(0, parseInt(line[0] ?? '0', 36)) + line.slice(1)));
}
