import type { Engine, Hit } from './engine.ts';
import { find, type Finding } from './find.ts';
import { tokensOf } from '../lib/words.ts';
import { levelOf, type Lexicon } from './lexicon.ts';
import type { Term } from './plan.ts';

/** An index of full texts. */
export interface TextIndex {
  engine: Engine;
  /** What the engine calls each page of the lexicon; nothing for a page that it does not have. */
  ids: readonly string[];
}

/** A finding of the lexicon, filled in from the full text. */
export interface Filled {
  /** The same pages in the same order, with those behind them that only the full text has. */
  finding: Finding;
  /** By page what the engine found. */
  hits: ReadonlyMap<number, Hit>;
  /** Whether the engine missed what the lexicon knows is there: then its index could not be read. */
  isPartial: boolean;
}

/** Asks the full text what it has for a query beside what the lexicon found. Rejects when the engine does. */
export async function fillIn(
  { engine, ids }: TextIndex,
  lexicon: Lexicon,
  query: string,
  first: Finding,
): Promise<Filled> {
  const { plan } = first;
  if (plan.elsewhere.length > 0) return { finding: first, hits: new Map(), isPartial: false };
  const pageOf = new Map(ids.flatMap((id, page) => (id ? [[id, page] as const] : [])));
  const asked = await Promise.all(
    plan.isQuoted
      ? [hitsFor(engine, `"${plan.text}"`)]
      : plan.terms.map(async (term) => {
          const hits = (await Promise.all(wordsOf(term, lexicon).map((word) => hitsFor(engine, word)))).flat();
          return term.variants.length > 0 ? hits : thatHave(term.corrected ?? term.typed, hits);
        }),
  );
  const inText = new Map(
    plan.terms.map(({ typed }, index) => [
      typed,
      new Set((asked[plan.isQuoted ? 0 : index] ?? []).flatMap(({ id }) => pageOf.get(id) ?? [])),
    ]),
  );
  const finding = plan.isQuoted ? onlyIn(inText, first) : join(first, find(lexicon, query, inText));
  return {
    finding,
    hits: bestHits(asked.flat(), pageOf),
    isPartial: plan.terms.some((term, index) => isMissed(term, asked[index] ?? [], lexicon, ids)),
  };
}

const hitsFor = async (engine: Engine, query: string): Promise<readonly Hit[]> => (await engine.search(query)).results;

/** Of the best hits those whose text has a word that begins so: of a word that no page has, the engine takes the beginning. */
async function thatHave(word: string, hits: readonly Hit[]): Promise<Hit[]> {
  const best = hits.slice(0, mostLookedAt);
  const texts = await Promise.all(best.map((hit) => hit.data()));
  return best.filter((_, index) => tokensOf(texts[index]?.content ?? '').some((each) => each.startsWith(word)));
}

/** In how many hits it is looked up whether an unknown word is there. */
const mostLookedAt = 8;

/** What the engine is asked for a term: the word as it was typed, and the usual forms of what stands for it. */
function wordsOf({ typed, corrected, variants }: Term, { words }: Lexicon): string[] {
  const forms = variants
    .filter(({ via }) => via === undefined)
    .slice(0, 2)
    .map(({ groups }) => groups.map(([place]) => words[place ?? -1] ?? '').join(' '));
  return [...new Set([corrected ?? typed, ...forms])].filter(Boolean);
}

/** The best hit of each page: that of most of the words. */
function bestHits(hits: readonly Hit[], pageOf: ReadonlyMap<string, number>): Map<number, Hit> {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const page = pageOf.get(hit.id);
    if (page !== undefined && hit.score > (best.get(page)?.score ?? -1)) best.set(page, hit);
  }
  return best;
}

/** Of a query in quotes: the pages of which the full text has the words in that order, and those that are called so. */
function onlyIn(inText: ReadonlyMap<string, ReadonlySet<number>>, first: Finding): Finding {
  const [pages = new Set<number>()] = inText.values();
  return { ...first, found: first.found.filter(({ page }) => pages.has(page)) };
}

/** The first finding with what the second adds behind it; the second where the full text knows a word that the lexicon does not. */
function join(first: Finding, second: Finding): Finding {
  if (second.unknown.length < first.unknown.length || first.found.length === 0) return second;
  const there = new Set(first.found.map(({ page }) => page));
  return { ...first, found: [...first.found, ...second.found.filter(({ page }) => !there.has(page))] };
}

/** Whether a word stands in the text of a page by the lexicon, and the engine finds it nowhere. */
const isMissed = ({ variants }: Term, hits: readonly Hit[], lexicon: Lexicon, ids: readonly string[]): boolean =>
  hits.length === 0 &&
  (variants[0]?.groups.length ?? 0) === 1 &&
  (variants[0]?.groups[0] ?? []).some((place) =>
    lexicon.postingsOf(place).some(([page, level]) => shown.has(level) && ids[page]),
  );

/** The levels of which a page shows the words, so that the full text has them. */
const shown: ReadonlySet<number> = new Set((['text', 'often', 'summary', 'heading', 'title'] as const).map(levelOf));
