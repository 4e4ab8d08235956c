import { kinds } from '../kinds.ts';
import type { Finding, Found } from '../lib/finder.ts';
import type { Lexicon } from '../lib/lexicon.ts';
import type { Plan, Term } from '../lib/planner.ts';
import { stemOf, stopWords, tokensOf } from '../lib/words.ts';
import { element } from './dom.ts';

const kindNames = new Map(Object.values(kinds).map(({ folder, singular }) => [folder as string, singular]));

/** A result as a list item: title, kind, an excerpt with the words marked, and why it was found where that does not show. */
export async function resultItem(
  { page, hit, via }: Found,
  { terms }: Plan,
  lexicon: Lexicon,
  base: string,
): Promise<HTMLLIElement> {
  const record = lexicon.data.pages[page];
  const folder = record?.facets['soort']?.[0] ?? '';
  const excerpt = (await hit?.data().catch(() => undefined))?.excerpt ?? '';
  const item = element('li', '');
  item.dataset['accent'] = folder;
  const link = element('a', record?.title ?? '');
  link.lang = record?.language ?? '';
  link.href = base.replace(/\/$/, '') + (record?.url ?? '');
  const text = element('p', '');
  text.innerHTML = excerpt;
  item.append(link, element('p', kindNames.get(folder) ?? 'over deze site', 'results__kind'));
  if (excerpt) item.append(text);
  const reasons =
    via.length > 0 || excerpt.includes('<mark>')
      ? via
      : matchingWords([...(record?.aliases ?? []), ...(record?.words.split(' ') ?? [])], terms);
  if (reasons.length > 0)
    item.append(element('p', `gevonden via: ${reasons.slice(0, 3).join(', ')}`, 'results__reason'));
  return item;
}

/** What is said of a finding: how many pages, what was corrected, what is nowhere on the site. */
export function summaryOf({ plan, unknown }: Finding, count: number, query: string): string {
  const corrected = plan.terms.flatMap(({ corrected: word }) => word ?? []);
  const missing = unknown.filter((word) => !stopWords.has(word));
  const nowhere = missing.length > 0 ? ` Nergens op de site: ${missing.join(', ')}.` : '';
  const small = unknown.length > 0 && missing.length === 0 ? ' Typ er een woord bij dat zegt waar het over gaat.' : '';
  if (count === 0) return `Niets gevonden voor ‘${query}’.${nowhere}${small}`;
  return `${pagesIn(count)} gevonden voor ‘${query}’.${corrected.length > 0 ? ` Gezocht op: ${corrected.join(', ')}.` : ''}${nowhere}`;
}

/** A number of pages, in words. */
export const pagesIn = (count: number): string => (count === 1 ? '1 pagina' : `${count} pagina’s`);

/** The search words of a page that hold what was asked. */
function matchingWords(words: readonly string[], terms: readonly Term[]): string[] {
  const asked = terms.flatMap(({ variants }) => variants);
  return words.filter((word) => {
    const stems = tokensOf(word).map(stemOf);
    return asked.some((variant) => variant.stems.every((stem) => stems.some((each) => each.startsWith(stem))));
  });
}
