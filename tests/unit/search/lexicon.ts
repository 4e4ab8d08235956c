import { openLexicon, type Lexicon } from '../../../src/search/lexicon.ts';
import type { DescribedPage } from '../../../src/search/described-page.ts';
import { lexiconOf, type MadeLexicon } from '../../../src/search/make-lexicon.ts';
import type { OtherCounter } from '../../../src/search/thesaurus.ts';
import { normalise } from '../../../src/lib/words.ts';

/** A page of a test: what is left out is empty. */
export type TestPage = Omit<DescribedPage['texts'], 'title'> & {
  url: string;
  title: string;
  facets?: DescribedPage['facets'];
  answer?: string;
};

/** The files of the lexicon of a few pages, with what words lead to and which are of another counter. */
export function testFiles(
  pages: readonly TestPage[],
  leads: Readonly<Record<string, readonly [words: readonly string[], pages: readonly string[]]>> = {},
  elsewhere: readonly OtherCounter[] = [],
): MadeLexicon {
  const described = pages.map(({ url, title, facets, answer, ...texts }): DescribedPage => {
    const folder = url.split('/')[1] ?? '';
    return {
      url,
      title,
      lead: '',
      answer,
      facets: facets ?? (url.split('/').length > 3 ? { soort: [folder] } : {}),
      texts: { title: [title], ...texts },
    };
  });
  const thesaurus = new Map(
    Object.entries(leads).map(([word, [words, about]]) => [
      normalise(word),
      { words: words.map(normalise), pages: about },
    ]),
  );
  return lexiconOf(described, { thesaurus, elsewhere, tools: new Map() });
}

/** The lexicon of those files, opened. */
export function testLexicon(...given: Parameters<typeof testFiles>): Lexicon {
  const { lexicon, rest } = testFiles(...given);
  return openLexicon(lexicon, rest);
}
