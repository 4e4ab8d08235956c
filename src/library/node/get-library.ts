import { libraryOf, type Library } from '../library.ts';
import { readContent } from './content-files.ts';
import { readNews } from './news.ts';

/** How long a look at the files holds in development, in milliseconds: about as long as it takes to make a page. */
const freshness = 200;

let kept: { library: Library; at: number } | undefined;

/** The library of this site, for pages: made once in a build, and again in development when files change. */
export function getLibrary(): Library {
  const isFresh = kept && (!import.meta.env.DEV || performance.now() - kept.at < freshness);
  if (!kept || !isFresh) kept = { library: readLibrary(), at: performance.now() };
  return kept.library;
}

function readLibrary(): Library {
  const content = readContent();
  return libraryOf(content, readNews(content.known).items);
}
