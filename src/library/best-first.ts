import { hasSession } from '../lib/urls.ts';
import { isKind, type Entry } from './entry.ts';

/** Something that leads to an entry; the author of the page chose it or not. */
interface Lead {
  entry: Entry;
  declaredHere: boolean;
}

/**
 * Leads to entries of one kind in the order in which they invite. What the author of this page chose keeps its
 * order and comes first; then stories that stop at a decision, from as many municipalities as there are.
 */
export function bestFirst<T extends Lead>(leads: readonly T[]): T[] {
  const chosen = leads.filter(({ declaredHere }) => declaredHere);
  const others = leads.filter(({ declaredHere }) => !declaredHere);
  const perMunicipality = new Map<string, number>();
  const rank = ({ entry }: Lead): number => {
    if (!isKind('examples')(entry)) return 0;
    const { id } = entry.fields.municipality;
    const before = perMunicipality.get(id) ?? 0;
    perMunicipality.set(id, before + 1);
    return before;
  };
  const decisionFirst = others.toSorted((a, b) => Number(hasSession(b.entry)) - Number(hasSession(a.entry)));
  const ranked = decisionFirst.map((lead) => ({ lead, rank: rank(lead) }));
  return [...chosen, ...ranked.toSorted((a, b) => a.rank - b.rank).map(({ lead }) => lead)];
}
