import { isKind, type Entry } from '../library/entry.ts';
import { error, type Problem } from '../lib/problem.ts';

/** Concepts of which the broader one comes round to themselves; each ring is told once, at its first concept. */
export function ringProblems(entries: readonly Entry[]): Problem[] {
  const concepts = new Map(entries.filter(isKind('concepts')).map((concept) => [concept.id, concept]));
  const told = new Set<string>();
  return [...concepts.values()].flatMap((concept) => {
    const ring = told.has(concept.id) ? undefined : ringFrom(concept.id, concepts);
    if (!ring) return [];
    for (const id of ring) told.add(id);
    return [
      error('WB-425', {
        file: concept.file,
        line: concept.lineOf(['broader']),
        field: 'broader',
        message: `De ruimere begrippen lopen in een kring rond: ${[...ring, concept.id].map((id) => `\`${id}\``).join(' → ')}.`,
        fix: 'Haal bij een van deze begrippen broader weg: een begrip is niet ruimer dan zichzelf.',
      }),
    ];
  });
}

/** The shortest way from a concept over broader ones back to itself. */
function ringFrom(start: string, concepts: ReadonlyMap<string, Entry<'concepts'>>): string[] | undefined {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const { id } of concepts.get(way.at(-1) ?? '')?.fields.broader ?? []) {
      if (id === start) return way.length > 1 ? way : undefined;
      if (seen.has(id)) continue;
      seen.add(id);
      ways.push([...way, id]);
    }
  return undefined;
}
