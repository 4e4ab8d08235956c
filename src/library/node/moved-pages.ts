import type { MovedPages } from '../redirects.ts';
import { withBase } from '../../lib/urls.ts';
import { readContent } from './content-files.ts';
import { readRedirects } from './redirects.ts';

/** The pages that stand where a page was: those that lead on, and those that tell why it was taken away. */
export function movedPages(root = '.'): MovedPages {
  const { moved, removed } = readRedirects(readContent(root).places, root);
  return { moved, removed };
}

/** The addresses of those pages below `base`. */
export function movedAddresses(base: string): ReadonlySet<string> {
  const { moved, removed } = movedPages();
  return new Set(
    [...moved.map(({ from }) => from), ...removed.map(({ url }) => url)].map((url) => withBase(url, base)),
  );
}
