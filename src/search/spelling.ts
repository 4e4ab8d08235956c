/**
 * The number of letters to change, add, drop or swap to make one word of another
 * (Damerau–Levenshtein, optimal string alignment). Stops at `most` and then gives `most + 1`.
 */
export function distanceOf(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? most + 1;
}

/**
 * The known word that a misspelt word most likely is: by sound one letter off from five letters, two from ten, with the
 * same first sound; of equals the one that is written most alike, then the first.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const most = word.length >= 10 ? 2 : word.length >= 5 ? 1 : 0;
  if (most === 0) return undefined;
  const sound = soundOf(word);
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most + 1) continue;
    const other = soundOf(candidate);
    if (other[0] !== sound[0]) continue;
    const bySound = distanceOf(sound, other, most);
    if (bySound > most) continue;
    const distance = bySound + distanceOf(word, candidate, most + 1) / 10;
    if (distance < (best?.distance ?? most + 1)) best = { word: candidate, distance };
  }
  return best?.word;
}

const sounds = new Map<string, string>();

/** A Dutch word as it sounds: what is written in two ways for one sound is written in one. */
function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const sound = word
    .replace(/ei|y/g, 'ij')
    .replace(/ou/g, 'au')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/c(?=[aoukrlt]|$)/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/dt?$/, 't')
    .replace(/(\p{L})\1/gu, '$1');
  sounds.set(word, sound);
  return sound;
}
