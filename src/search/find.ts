import { kinds } from '../kinds.ts';
import { isLight, stopWords } from '../lib/words.ts';
import { folderOf, kindNameOf, levelOf, type Lexicon } from './lexicon.ts';
import { planQuery, type Plan } from './plan.ts';
import { scoresOf, type Scores, type TextFinds } from './ranking.ts';
import { bonuses, coveragePower, kindWeights, paperWeight } from './weights.ts';

/** A page that a query found. */
export interface Found {
  /** Place of the page in the lexicon. */
  page: number;
  score: number;
  /** The share of the query's weight that the page has, from 0 to 1. */
  covered: number;
  /** The words by which it was found, where they are not the typed ones. */
  via: readonly string[];
}

/** What came of a query. */
export interface Finding {
  plan: Plan;
  /** Best first. */
  found: readonly Found[];
  /** Words of the query that the site does not have. */
  unknown: readonly string[];
}

/** Every page, for a reader who only makes choices. */
export const everyPage = ({ pages }: Pick<Lexicon, 'pages'>): Finding => ({
  plan: { text: '', name: '', terms: [], named: [], elsewhere: [], asksMeaning: false, isQuoted: false },
  unknown: [],
  found: pages.map((_, page) => ({ page, score: 0, covered: 1, via: [] })),
});

const none: TextFinds = new Map();

/**
 * Finds the pages for a query in the lexicon, and where they are given also in finds of its words in the full text.
 * A word that the site does not have weighs nothing: what is known answers.
 */
export function find(lexicon: Lexicon, query: string, inText: TextFinds = none): Finding {
  const plan = planQuery(query, lexicon);
  const scored = plan.terms.map((term) => scoresOf(term, lexicon, plan.terms.length === 1, inText));
  const unknown = plan.terms.filter((_, index) => scored[index]?.weight === 0).map(({ typed }) => typed);
  const nothing = { plan, found: [], unknown };
  const titled = lexicon.titled(plan.text);
  if (plan.elsewhere.length > 0 && titled.length === 0) return nothing;
  if (unknown.length > 0 && titled.length === 0 && !saysSomething(plan, unknown)) return nothing;
  if (plan.isQuoted && unknown.length > 0) return nothing;
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const pages = new Set([...scored.flatMap(({ pages: each }) => [...each.keys()]), ...plan.named, ...titled]);
  const found = [...pages].flatMap((page) => scorePage(page, plan, scored, total, lexicon) ?? []);
  const top = Math.max(0, ...found.map(({ score }) => score));
  return {
    plan,
    unknown,
    found: found.filter(({ score }) => score > top * 0.04).sort((a, b) => b.score - a.score || a.page - b.page),
  };
}

/** Whether the known words of a query say what it is about: those that say little do not, beside an unknown one. */
const saysSomething = ({ terms }: Plan, unknown: readonly string[]) =>
  terms.some(({ typed }) => !unknown.includes(typed) && !isLight(typed) && !stopWords.has(typed));

/** What a page gets for all terms together, or undefined when nothing of it fits. */
function scorePage(
  page: number,
  plan: Plan,
  scored: readonly Scores[],
  total: number,
  lexicon: Lexicon,
): Found | undefined {
  const record = lexicon.pages[page];
  const parts = scored.flatMap(({ weight, pages }) => {
    const part = pages.get(page);
    return part ? [{ ...part, weight }] : [];
  });
  if (!record || (plan.isQuoted && parts.length < scored.length)) return undefined;
  const covered = total === 0 ? 0 : parts.reduce((sum, { weight }) => sum + weight, 0) / total;
  const matched = parts.reduce((sum, { score }) => sum + score, 0);
  const title = lexicon.titleOf(page);
  const isConcept = folderOf(record) === kinds.concepts.folder;
  const isNamed = plan.name !== '' && title.name === plan.name && folderOf(record) !== '';
  const bonus = (plan.named.includes(page) ? bonuses.named : 0) + (isNamed ? bonuses.name : 0);
  const isAsked =
    parts.length > 1 &&
    parts.length === scored.length &&
    parts.every(({ level = 0, via }) => via === undefined && level >= levelOf('question'));
  const best = parts.sort((a, b) => b.score - a.score);
  return {
    page,
    covered,
    score:
      (matched * covered ** coveragePower + bonus) * weightOf(record, plan) +
      (title.text === plan.text || (plan.asksMeaning && isConcept && isNamed)
        ? bonuses.title * (folderOf(record) === kinds.sources.folder ? 0.5 : 1)
        : isWithin(title.name, plan.name)
          ? bonuses.within
          : 0) +
      (isAsked ? bonuses.asked : 0),
    via: [...new Set(best.flatMap(({ via }) => via ?? []))],
  };
}

/** How the kind of a page fares; a page on paper comes behind the page itself, unless somebody asks for it. */
function weightOf(record: Lexicon['pages'][number], { text }: Plan): number {
  const kind = kindNameOf(record);
  if (record.facets['soort'] || kind === '') return kindWeights[folderOf(record)] ?? 1;
  return paperWords.test(text) ? paperWeight.asked : paperWeight.beside;
}

const paperWords = /\b(?:kaart|kaarten|kaartje|printen|afdrukken|print|intervisie|sessie|bijeenkomst|werkvorm)\b/;

/** Whether a query has all words of a title of two words or more. */
function isWithin(title: string, query: string): boolean {
  const asked = new Set(query.split(' '));
  const words = title.split(' ');
  return words.length > 1 && words.every((word) => asked.has(word));
}
