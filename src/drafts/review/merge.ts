import { diffArrays } from 'diff';
import { digestOfUnit, sameUnit, wordsOfUnit, type Unit } from './units.ts';

/** Where a document and the text of now both changed the same part, and not alike. */
export interface Conflict {
  /** What the document says. */
  here: Unit[];
  /** What the text says now. */
  there: Unit[];
}

/** The units that a text is to have: those of a document, with what changed in the text since that document was made. `base` are the digests of the units that it was made of. */
export function merged<T extends Unit>(
  base: readonly string[],
  document: readonly Unit[],
  now: readonly T[],
): { units: Unit[]; conflicts: Conflict[] } {
  const [mine, theirs] = [document.map(digestOfUnit), now.map(digestOfUnit)];
  const [inMine, inTheirs] = [matches(base, mine), matches(base, theirs)];
  const units: Unit[] = [];
  const conflicts: Conflict[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  const settle = (to: typeof from): void => {
    const was = base.slice(from.base, to.base);
    const here = document.slice(from.mine, to.mine);
    const there = now.slice(from.theirs, to.theirs);
    // As many on all sides: each is the one in its place, so that neighbours that changed are no conflict.
    const isOneToOne = was.length > 1 && was.length === here.length && was.length === there.length;
    const groups = isOneToOne ? [...was.keys()].map((at) => [at, at + 1] as const) : [[0, Infinity] as const];
    for (const [start, end] of groups) {
      const [wasHere, wasThere] = [here.slice(start, end), there.slice(start, end)];
      const [before, one, other] = [was.slice(start, end).join(), digests(wasHere), digests(wasThere)];
      if (one !== before && other !== before && one !== other) conflicts.push({ here: wasHere, there: wasThere });
      units.push(...(one === before ? wasThere : wasHere));
    }
  };
  for (const place of base.keys()) {
    const [at, other] = [inMine.get(place), inTheirs.get(place)];
    if (at === undefined || other === undefined) continue;
    settle({ base: place, mine: at, theirs: other });
    units.push(...now.slice(other, other + 1));
    from = { base: place + 1, mine: at + 1, theirs: other + 1 };
  }
  settle({ base: base.length, mine: mine.length, theirs: theirs.length });
  return { units, conflicts };
}

const digests = (units: readonly Unit[]): string => units.map(digestOfUnit).join();

/** For each place in one list that another has still: where it is there. */
function matches(one: readonly string[], other: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let [a, b] = [0, 0];
  for (const { added, removed, count } of diffArrays([...one], [...other])) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) found.set(a + step, b + step);
    if (!added) a += count;
    if (!removed) b += count;
  }
  return found;
}

/** A unit of a text that is to be, with the place in the text of now that it comes from. */
export interface Step {
  unit: Unit;
  /** The place of the unit that it was; undefined for a new one. */
  from: number | undefined;
  how: 'kept' | 'moved' | 'changed' | 'added';
}

/** How units of now become others: each of those with what it comes from, and the places of the ones that are gone. */
export function stepsTo(now: readonly Unit[], next: readonly Unit[]): { steps: Step[]; gone: number[] } {
  const [was, is] = [now.map(sameUnit), next.map(sameUnit)];
  const kept = new Map([...matches(was, is)].map(([a, b]) => [b, a]));
  const taken = new Set(kept.values());
  const steps = next.map((unit, at): Step => {
    const from = kept.get(at);
    return { unit, from, how: from === undefined ? 'added' : 'kept' };
  });
  for (const [at, step] of steps.entries()) {
    const place = step.how === 'added' ? was.findIndex((each, index) => each === is[at] && !taken.has(index)) : -1;
    if (place < 0) continue;
    taken.add(place);
    Object.assign(step, { from: place, how: 'moved' } satisfies Partial<Step>);
  }
  for (const { olds, news } of changedRuns(now, steps, taken))
    for (const [old, at] of paired(
      olds.map((each) => now[each]),
      news.map((each) => next[each]),
    )) {
      const [from, step] = [olds[old], steps[news[at] ?? -1]];
      if (from === undefined || !step) continue;
      taken.add(from);
      Object.assign(step, { from, how: 'changed' } satisfies Partial<Step>);
    }
  return { steps, gone: [...now.keys()].filter((place) => !taken.has(place)) };
}

/** What is gone and what is new between units that stay in their place. */
function changedRuns(
  now: readonly Unit[],
  steps: readonly Step[],
  taken: ReadonlySet<number>,
): { olds: number[]; news: number[] }[] {
  const runs: { olds: number[]; news: number[] }[] = [];
  let [old, at] = [0, 0];
  const close = (end: number, place: number) => {
    const olds = [...now.keys()].slice(old, end).filter((each) => !taken.has(each));
    const news = [...steps.keys()].slice(at, place).filter((each) => steps[each]?.how === 'added');
    if (olds.length > 0 && news.length > 0) runs.push({ olds, news });
    [old, at] = [end + 1, place + 1];
  };
  for (const [place, { how, from }] of steps.entries()) if (how === 'kept' && from !== undefined) close(from, place);
  close(now.length, steps.length);
  return runs;
}

/** The least that two units have in common for the one to be the other, changed. */
const alike = 0.4;

/** Pairs units in their order so that those that are most alike come together. */
function paired(olds: readonly (Unit | undefined)[], news: readonly (Unit | undefined)[]): [number, number][] {
  const [a, b] = [olds.map(wordsOf), news.map(wordsOf)];
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const score = (x: number, y: number): number => best[x]?.[y] ?? 0;
  const likeness = a.map((one) => b.map((other) => likenessOf(one, other)));
  const worth = (x: number, y: number): number => {
    const found = likeness[x]?.[y] ?? 0;
    return found >= alike ? found : -1;
  };
  for (let x = a.length - 1; x >= 0; x -= 1)
    for (let y = b.length - 1; y >= 0; y -= 1)
      (best[x] ?? [])[y] = Math.max(score(x + 1, y), score(x, y + 1), score(x + 1, y + 1) + worth(x, y));
  const pairs: [number, number][] = [];
  let [x, y] = [0, 0];
  while (x < a.length && y < b.length)
    if (worth(x, y) >= 0 && score(x, y) === score(x + 1, y + 1) + worth(x, y)) pairs.push([x++, y++]);
    else if (score(x, y) === score(x + 1, y)) x += 1;
    else y += 1;
  return pairs;
}

const wordsOf = (unit: Unit | undefined): string[] =>
  unit ? wordsOfUnit(unit).toLowerCase().split(/\s+/).filter(Boolean) : [];

/** How many of their words two units share, from 0 to 1. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
