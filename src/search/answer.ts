import { kinds } from '../kinds.ts';
import type { Finding } from './find.ts';
import { folderOf, type Lexicon } from './lexicon.ts';

/** An answer that is given as such, with its page. */
export interface Answer {
  page: number;
  text: string;
  /** What the text is, in a word or two. */
  label: string;
}

/** What the answer of a page is called, by its folder. */
const labels: Readonly<Record<string, string>> = {
  [kinds.concepts.folder]: 'Betekenis',
  vragen: 'Kort antwoord',
  [kinds.situations.folder]: 'Begin hier',
};

/** The least share of a query that the first page must have before it is given as the answer. */
const enough = 0.75;

/** The answer to a query: the definition when it asks what something is; else what the first page answers, when that is a question or a situation. */
export function answerOf({ plan, found }: Finding, lexicon: Lexicon): Answer | undefined {
  const [first] = found;
  const record = first && lexicon.pages[first.page];
  const text = first && lexicon.answers[first.page];
  if (!record || text === undefined) return undefined;
  const folder = folderOf(record);
  const fits = folder === kinds.concepts.folder ? plan.asksMeaning : first.covered >= enough && plan.terms.length > 1;
  return fits ? { page: first.page, text, label: labels[folder] ?? '' } : undefined;
}
