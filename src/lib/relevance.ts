import type { Hit } from './finder.ts';
import { kindOf, type Keys, type Lexicon } from './lexicon.ts';
import type { Term, Variant } from './planner.ts';
import { lightWords } from './words.ts';

/** What each page gets for one term, and how much the term weighs: rare words weigh more. */
export interface Scores {
  weight: number;
  pages: ReadonlyMap<number, Part>;
}

/** What a page gets for one term. */
export interface Part {
  score: number;
  hit?: Hit | undefined;
  via?: string | undefined;
}

/** How a kind fares between equals: what helps at once before what lies behind it. */
export const priors: Readonly<Record<string, number>> = {
  bronnen: 0.35,
  voorbeelden: 0.8,
  gemeenten: 0.85,
  rollen: 0.9,
  begrippen: 0.95,
  aanbevelingen: 0.95,
};

/** What a page gets for the query as a whole: it is its title letter by letter, its title or an alias in other forms, a page that the thesaurus names, or one with all the words; or the query holds its title and more. */
export const bonuses = { title: 20, within: 3, name: 4, alias: 1, named: 2.2, together: 0.4 };

/** How much a fit with a page's own words counts; the text of a page counts for at most 1. */
const fits = { title: 1.4, wholeTitle: 0.6, alias: 1.4, question: 1.3, kind: 1.6, kindAlone: 2.6, place: 1.4 };

/** How much the name of a municipality counts beside other words: there it says where, and they say what. */
const places = { inPlace: 2.3, named: 1.2, mentioned: 0.5 };

/** Scores a term by its best variant on each page, in the text and in the page's own words; `alone` when the query has no other. */
export function scoresOf(
  term: Term,
  asked: ReadonlyMap<string, readonly Hit[]>,
  lexicon: Lexicon,
  alone: boolean,
): Scores {
  const pages = new Map<number, Part>();
  const isPlace = !alone && term.variants.some(({ stems }) => stems.some((stem) => lexicon.places.has(stem)));
  for (const variant of term.variants) {
    const hits = asked.get(variant.query) ?? [];
    const most = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
    const byPage = new Map(hits.map((hit) => [lexicon.pageOf.get(hit.id) ?? -1, hit]));
    lexicon.keys.forEach((keys, page) => {
      const hit = byPage.get(page);
      const fit = isPlace
        ? placeScore(variant, keys, hit)
        : (hit ? 0.35 + 0.65 * (hit.score / most) : 0) +
          keyScore(variant, keys, kindOf(lexicon.data.pages[page]), alone);
      const score = variant.weight * fit;
      if (score > (pages.get(page)?.score ?? 0)) pages.set(page, { score, hit, via: variant.via });
    });
  }
  const total = lexicon.data.pages.length;
  const light = lightWords.has(term.corrected ?? term.typed) ? 0.3 : 1;
  const weight = light * Math.log(1 + total / Math.max(1, pages.size));
  for (const part of pages.values()) part.score *= weight;
  return { weight: term.unknown ? light * unknownWeight(term.typed, total) : weight, pages };
}

/** An unknown word weighs as a word of one page; less when it looks like a verb, which says less of the subject. */
const unknownWeight = (word: string, pages: number) => Math.log(1 + pages) * (word.endsWith('en') ? 0.5 : 1);

function placeScore({ stems }: Variant, keys: Keys, hit: Hit | undefined): number {
  if (stems.every((stem) => keys.place.has(stem))) return places.inPlace;
  if (stems.every((stem) => keys.all.has(stem))) return places.named;
  return hit ? places.mentioned : 0;
}

/** How well a variant fits the page's own words: its title, aliases, questions, kind and place. */
function keyScore({ stems }: Variant, keys: Keys, kind: string, alone: boolean): number {
  const inAll = (set: ReadonlySet<string>) =>
    stems.every((stem) => set.has(stem)) ? 1 : stems.every((stem) => startsIn(stem, set)) ? 0.7 : 0;
  const share = Math.min(1, stems.length / keys.title.size);
  return Math.max(
    (fits.title + fits.wholeTitle * share) * inAll(keys.title),
    (aliasFits[kind] ?? fits.alias) * inAll(keys.aliases),
    fits.question * inAll(keys.all),
    (alone ? fits.kindAlone : fits.kind) * Number(stems.every((stem) => keys.kind.has(stem))),
    fits.place * Number(stems.every((stem) => keys.place.has(stem))),
  );
}

/** The aliases of a municipality are the names of its examples, which have pages of their own. */
const aliasFits: Readonly<Record<string, number>> = { gemeenten: 1.1 };

function startsIn(stem: string, set: ReadonlySet<string>): boolean {
  if (stem.length < 3) return false;
  for (const each of set) if (each.startsWith(stem)) return true;
  return false;
}
