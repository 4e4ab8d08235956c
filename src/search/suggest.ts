import { find } from './find.ts';
import { kindNameOf, type Lexicon } from './lexicon.ts';

/** A page that is offered while somebody types. */
export interface Suggestion {
  url: string;
  title: string;
  /** What it is, in one word; empty for a page about the site. */
  kind: string;
}

/** The pages to offer for what was typed so far, at most `most`. */
export const suggestionsFor = (lexicon: Lexicon, typed: string, most: number): Suggestion[] =>
  find(lexicon, typed)
    .found.slice(0, most)
    .flatMap(({ page }) => lexicon.pages[page] ?? [])
    .map((record) => ({ url: record.url, title: record.title, kind: kindNameOf(record) }));
