import { hasSession } from '../lib/urls.ts';
import { isKind } from './entry.ts';
import type { Relation } from './library.ts';

/**
 * Relations to entries of one kind in the order in which they invite. What the author of this page chose keeps its
 * order and comes first; then stories that stop at a decision, from as many municipalities as there are.
 */
export function bestFirst(relations: readonly Relation[]): Relation[] {
  const chosen = relations.filter(({ declaredHere }) => declaredHere);
  const others = relations.filter(({ declaredHere }) => !declaredHere);
  const perMunicipality = new Map<string, number>();
  const rank = ({ entry }: Relation): number => {
    if (!isKind('examples')(entry)) return 0;
    const { id } = entry.fields.municipality;
    const before = perMunicipality.get(id) ?? 0;
    perMunicipality.set(id, before + 1);
    return before;
  };
  const decisionFirst = others.toSorted((a, b) => Number(hasSession(b.entry)) - Number(hasSession(a.entry)));
  const ranked = decisionFirst.map((relation) => ({ relation, rank: rank(relation) }));
  return [...chosen, ...ranked.toSorted((a, b) => a.rank - b.rank).map(({ relation }) => relation)];
}
