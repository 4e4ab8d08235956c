/** Words that people read in a minute: 238 for English (Brysbaert, 2019), taken a little lower as Dutch words are longer. */
const pace = 220;

/** How long a text of so many words takes to read, in Dutch: `3 minuten lezen`. */
export function readingTime(words: number): string {
  const minutes = Math.max(1, Math.round(words / pace));
  return minutes === 1 ? '1 minuut lezen' : `${minutes} minuten lezen`;
}
