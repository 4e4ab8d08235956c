import { isWhole } from '../content.ts';
import { libraryOf, type Library } from '../library.ts';
import { readContent } from './content-files.ts';
import { readNews } from './news.ts';

/** How long a look at the files holds in development, in milliseconds: about as long as it takes to make a page. */
const freshness = 200;

let kept: { library: Library; at: number } | undefined;

/** The library of this site, for pages: made once in a build, and again in development when files change. */
export function getLibrary(): Library {
  const isFresh = kept && (!import.meta.env.DEV || performance.now() - kept.at < freshness);
  if (!kept || !isFresh) kept = { library: readLibrary(kept?.library), at: performance.now() };
  return kept.library;
}

/** The library of what is on disk now; in development the `last` one, as long as a text cannot be read: what is wrong stands over its pages. */
function readLibrary(last: Library | undefined): Library {
  const content = readContent();
  if (last && !isWhole(content)) return last;
  const shown = new Set(content.entries.map(({ path }) => path));
  return libraryOf(content, readNews(shown).items);
}
