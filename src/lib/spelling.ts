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

/** The known word that a misspelt word most likely is: one letter off from five letters, two from ten, the same first letter; of equals the first. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const most = word.length >= 10 ? 2 : word.length >= 5 ? 1 : 0;
  let best: { word: string; distance: number } | undefined;
  if (most === 0) return undefined;
  for (const candidate of known) {
    if (candidate[0] !== word[0]) continue;
    const distance = distanceOf(word, candidate, best ? best.distance - 1 : most);
    if (distance < (best?.distance ?? most + 1)) best = { word: candidate, distance };
    if (distance === 0) break;
  }
  return best?.word;
}
