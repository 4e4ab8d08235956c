import { kindOf, type Lexicon } from './lexicon.ts';
import { planQuery, type Plan } from './planner.ts';
import { bonuses, priors, scoresOf, type Scores } from './relevance.ts';

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

/** Finds the pages for a query: plans it, asks Pagefind for every variant, and weighs the finds. */
export async function find(engine: Engine, lexicon: Lexicon, query: string): Promise<Finding> {
  const plan = planQuery(query, lexicon);
  const unknown = plan.terms.filter((term) => term.unknown).map(({ typed }) => typed);
  const asked = new Map<string, readonly Hit[]>();
  for (const { query: text } of plan.terms.flatMap(({ variants }) => variants))
    if (!asked.has(text)) asked.set(text, (await engine.search(text)).results);
  const scored = plan.terms.map((term) => scoresOf(term, asked, lexicon, plan.terms.length === 1));
  const whole =
    plan.terms.length > 1
      ? (await engine.search(plan.terms.flatMap(({ variants }) => variants[0]?.query ?? []).join(' '))).results
      : [];
  const together = new Map(whole.map((hit) => [hit.id, hit]));
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const known = scored.filter((_, index) => !plan.terms[index]?.unknown).reduce((sum, { weight }) => sum + weight, 0);
  const isName = lexicon.keys.some(({ heading }) => heading === plan.text);
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
  const record = lexicon.data.pages[page];
  const keys = lexicon.keys[page];
  const parts = scored.flatMap(({ weight, pages }) => {
    const part = pages.get(page);
    return part ? [{ ...part, weight }] : [];
  });
  const covered = parts.reduce((sum, { weight }) => sum + weight, 0) / total;
  const matched = parts.reduce((sum, { score }) => sum + score, 0);
  const isNamed = plan.named.includes(page);
  const isTitle = keys?.heading === plan.text;
  if (covered === 0 && !isNamed && !isTitle) return undefined;
  const all = together.get(record?.id ?? '');
  const bonus =
    (isNamed ? bonuses.named : 0) +
    (keys?.name === plan.name ? bonuses.name : keys?.names.has(plan.name) ? bonuses.alias : 0) +
    (all ? bonuses.together : 0);
  const best = parts.sort((a, b) => b.score - a.score);
  return {
    page,
    covered,
    score:
      (matched * covered ** 1.5 + bonus) * (priors[kindOf(record)] ?? 1) +
      (isTitle ? bonuses.title : isWithin(keys?.name, plan.name) ? bonuses.within : 0),
    hit: all ?? best.find(({ hit }) => hit)?.hit,
    via: [...new Set(best.flatMap(({ via }) => via ?? []))],
  };
}

/** Whether a query has all words of a title of two words or more. */
function isWithin(title = '', query: string): boolean {
  const asked = new Set(query.split(' '));
  const words = title.split(' ');
  return words.length > 1 && words.every((word) => asked.has(word));
}
