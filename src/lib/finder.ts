import type { Keys, Lexicon } from './lexicon.ts';
import { planQuery, type Plan, type Term, type Variant } from './planner.ts';

/** What search asks of Pagefind. */
export interface Engine {
  search(query: string): Promise<{ results: readonly Hit[] }>;
}

/** A page that Pagefind found. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<{ excerpt: string }>;
}

/** A page that a query found. */
export interface Found {
  /** Place of the page in the lexicon. */
  page: number;
  score: number;
  /** The share of the query's weight that the page has, from 0 to 1. */
  covered: number;
  /** The find with the best excerpt, where the text itself has the words. */
  hit?: Hit | undefined;
  /** The words by which it was found, where they are not the typed ones. */
  via: readonly string[];
}

/** What came of a query. */
export interface Finding {
  plan: Plan;
  /** Best first. */
  found: readonly Found[];
  /** Words of the query that are nowhere on the site. */
  unknown: readonly string[];
}

/** The share of a query's weight that must be known before anything is shown: less is a guess. */
const enough = 0.5;

/** What a page gets when the query is its title: it comes first. */
const titleBonus = 20;

/** How a kind fares between equals: what helps at once before what lies behind it. */
const priors: Readonly<Record<string, number>> = {
  bronnen: 0.35,
  voorbeelden: 0.85,
  begrippen: 0.9,
  rollen: 0.9,
  gemeenten: 0.9,
};

/** Finds the pages for a query: plans it, asks Pagefind for every variant, and weighs the finds. */
export async function find(engine: Engine, lexicon: Lexicon, query: string): Promise<Finding> {
  const plan = planQuery(query, lexicon);
  const unknown = plan.terms.filter((term) => term.unknown).map(({ typed }) => typed);
  const asked = new Map<string, readonly Hit[]>();
  for (const { query: text } of plan.terms.flatMap(({ variants }) => variants))
    if (!asked.has(text)) asked.set(text, (await engine.search(text)).results);
  const scored = plan.terms.map((term) => scoresOf(term, asked, lexicon));
  const whole =
    plan.terms.length > 1
      ? (await engine.search(plan.terms.flatMap(({ variants }) => variants[0]?.query ?? []).join(' '))).results
      : [];
  const together = new Map(whole.map((hit) => [hit.id, hit]));
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const known = scored.filter((_, index) => !plan.terms[index]?.unknown).reduce((sum, { weight }) => sum + weight, 0);
  const isName = lexicon.keys.some(({ name }) => name === plan.text);
  if (total === 0 || (known / total < enough && !isName)) return { plan, found: [], unknown };
  const found = lexicon.data.pages.flatMap((_, page) => scorePage(page, plan, scored, total, together, lexicon) ?? []);
  const most = Math.max(0, ...found.map(({ covered }) => covered));
  if (most < (unknown.length > 0 ? enough : 0.3) && !isName) return { plan, found: [], unknown };
  const top = Math.max(0, ...found.map(({ score }) => score));
  return { plan, found: found.filter(({ score }) => score > top * 0.04).sort((a, b) => b.score - a.score), unknown };
}

/** What a page gets for all terms together, or undefined when nothing of it fits. */
function scorePage(
  page: number,
  plan: Plan,
  scored: readonly Scores[],
  total: number,
  together: ReadonlyMap<string, Hit>,
  lexicon: Lexicon,
): Found | undefined {
  const { id = '', facets } = lexicon.data.pages[page] ?? {};
  const keys = lexicon.keys[page];
  const parts = scored.flatMap(({ weight, pages }) => {
    const part = pages.get(page);
    return part ? [{ ...part, weight }] : [];
  });
  const covered = parts.reduce((sum, { weight }) => sum + weight, 0) / total;
  const matched = parts.reduce((sum, { score }) => sum + score, 0);
  const named = plan.named.includes(page) ? 1.5 : 0;
  const asName = keys?.names.has(plan.text) ? 4 : 0;
  const asTitle = keys?.name === plan.text ? titleBonus : 0;
  if (covered === 0 && named === 0 && asTitle === 0) return undefined;
  const bonus = named + asName + (together.has(id) ? 0.4 : 0);
  const best = parts.sort((a, b) => b.score - a.score);
  return {
    page,
    covered,
    score: (matched * covered ** 1.25 + bonus) * (priors[facets?.['soort']?.[0] ?? ''] ?? 1) + asTitle,
    hit: together.get(id) ?? best.find(({ hit }) => hit)?.hit,
    via: [...new Set(best.flatMap(({ via }) => via ?? []))],
  };
}

/** What each page gets for one term, and how much the term weighs: rare words weigh more. */
interface Scores {
  weight: number;
  pages: ReadonlyMap<number, Part>;
}

interface Part {
  score: number;
  hit?: Hit | undefined;
  via?: string | undefined;
}

/** Scores a term by its best variant on each page, in the text and in the page's own words. */
function scoresOf(term: Term, asked: ReadonlyMap<string, readonly Hit[]>, lexicon: Lexicon): Scores {
  const pages = new Map<number, Part>();
  for (const variant of term.variants) {
    const hits = asked.get(variant.query) ?? [];
    const most = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
    const byPage = new Map(hits.map((hit) => [lexicon.pageOf.get(hit.id) ?? -1, hit]));
    lexicon.keys.forEach((keys, page) => {
      const hit = byPage.get(page);
      const score = variant.weight * ((hit ? 0.35 + 0.65 * (hit.score / most) : 0) + keyScore(variant, keys));
      if (score > (pages.get(page)?.score ?? 0)) pages.set(page, { score, hit, via: variant.via });
    });
  }
  const weight = Math.log(1 + lexicon.data.pages.length / Math.max(1, pages.size));
  for (const part of pages.values()) part.score *= weight;
  return { weight: term.unknown ? unknownWeight(term.typed, lexicon.data.pages.length) : weight, pages };
}

/** An unknown word weighs as a word of one page; less when it looks like a verb, which says less of the subject. */
const unknownWeight = (word: string, pages: number) => Math.log(1 + pages) * (/(?:eren|en)$/.test(word) ? 0.5 : 1);

/** How well a variant fits the page's own words: its title, aliases, questions, kind and place. */
function keyScore({ stems }: Variant, keys: Keys): number {
  const inAll = (set: ReadonlySet<string>) =>
    stems.every((stem) => set.has(stem)) ? 1 : stems.every((stem) => startsIn(stem, set)) ? 0.7 : 0;
  const share = Math.min(1, stems.length / keys.title.size);
  return Math.max(
    (1.4 + 0.6 * share) * inAll(keys.title),
    1.4 * inAll(keys.aliases),
    1.1 * inAll(keys.questions),
    1.6 * Number(stems.every((stem) => keys.kind.has(stem))),
    1.4 * Number(stems.every((stem) => keys.place.has(stem))),
  );
}

function startsIn(stem: string, set: ReadonlySet<string>): boolean {
  if (stem.length < 3) return false;
  for (const each of set) if (each.startsWith(stem)) return true;
  return false;
}
