import { kinds } from '../kinds.ts';
import { stemOf } from '../lib/stem.ts';
import { isLight, tokensOf } from '../lib/words.ts';
import { folderOf, levelOf, type Lexicon } from './lexicon.ts';
import type { Term, Variant } from './plan.ts';
import { fits, lightWeight, ofKind, ofPlace, wholeTitle } from './weights.ts';

/** What each page gets for one term, and how much the term weighs: rare words weigh more, unknown words nothing. */
export interface Scores {
  weight: number;
  pages: ReadonlyMap<number, Part>;
}

/** What a page gets for one term. */
export interface Part {
  score: number;
  /** The best level at which the page has it; nothing when only its full text has. */
  level?: number | undefined;
  via?: string | undefined;
}

/** Pages of a term's words in the full text that the lexicon does not have. */
export type TextFinds = ReadonlyMap<string, ReadonlySet<number>>;

/** Scores a term by its best variant on each page; `alone` when the query has no other. */
export function scoresOf(term: Term, lexicon: Lexicon, alone: boolean, inText: TextFinds): Scores {
  const pages = new Map<number, Part>();
  const place = alone ? undefined : lexicon.places.get(stemOf(term.corrected ?? term.typed));
  const better = (page: number, part: Part) => {
    if (part.score > (pages.get(page)?.score ?? 0)) pages.set(page, part);
  };
  for (const page of inText.get(term.typed) ?? []) better(page, { score: fits[0] ?? 0 });
  for (const variant of term.variants)
    for (const [page, { fit, level }] of fitsOf(variant, lexicon, place !== undefined))
      better(page, { score: variant.weight * fit, level, via: variant.via });
  const found = pages.size;
  if (place !== undefined) giveInPlace(place, lexicon, better);
  giveKind(term, lexicon, alone, better);
  const total = lexicon.pages.length;
  const light = isLight(term.corrected ?? term.typed) ? lightWeight : 1;
  const weight = pages.size === 0 ? 0 : light * Math.log(1 + total / Math.max(1, found));
  return { weight, pages: new Map([...pages].map(([page, part]) => [page, { ...part, score: part.score * weight }])) };
}

/** How well a variant fits each page that has it. */
function fitsOf(variant: Variant, lexicon: Lexicon, isPlace: boolean): Map<number, { fit: number; level: number }> {
  const groups = variant.groups.map((group) => bestLevels(group, lexicon));
  const [first = new Map<number, number>()] = groups;
  const found = new Map<number, { fit: number; level: number }>();
  for (const page of first.keys()) {
    const have = groups.map((group) => group.get(page) ?? -1);
    const level = Math.min(...have);
    if (level < 0) continue;
    const share = level === levelOf('title') ? Math.min(1, groups.length / lexicon.titleOf(page).size) : 0;
    const fit = isPlace
      ? level >= levelOf('question')
        ? ofPlace.named
        : ofPlace.mentioned
      : have.reduce((sum, each) => sum + (fits[each] ?? 0), 0) / have.length + wholeTitle * share;
    found.set(page, { fit, level });
  }
  return found;
}

/** The best level at which each page has one of these stems. */
function bestLevels(group: readonly number[], lexicon: Lexicon): Map<number, number> {
  const best = new Map<number, number>();
  for (const place of group)
    for (const [page, level] of lexicon.postingsOf(place)) if (level > (best.get(page) ?? -1)) best.set(page, level);
  return best;
}

type Give = (page: number, part: Part) => void;

/** Pages that lie in a municipality. */
function giveInPlace(place: string, { pages }: Lexicon, give: Give): void {
  pages.forEach((page, index) => {
    if (placed.has(folderOf(page)) && page.facets['gemeente']?.includes(place))
      give(index, { score: ofPlace.inside, level: levelOf('alias') });
  });
}

const placed = new Set<string>([kinds.examples.folder, kinds.municipalities.folder]);

/** Pages of the kind that a term names; the page of a municipality is the list of its examples too. */
function giveKind({ typed, corrected }: Term, { pages }: Lexicon, alone: boolean, give: Give): void {
  const folders = kindStems.get(stemOf(corrected ?? typed));
  if (!folders) return;
  const score = alone ? ofKind.alone : ofKind.beside;
  pages.forEach((page, index) => {
    if (folders.has(page.facets['soort']?.[0] ?? '')) give(index, { score, level: levelOf('alias') });
  });
}

const kindStems = new Map<string, Set<string>>();
for (const { folder, singular, plural } of Object.values(kinds))
  for (const stem of tokensOf(`${singular} ${plural}`).map(stemOf))
    kindStems.set(stem, (kindStems.get(stem) ?? new Set()).add(folder));
kindStems.get(stemOf('voorbeeld'))?.add(kinds.municipalities.folder);
