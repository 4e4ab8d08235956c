import type { Redirect } from '../lib/redirects.ts';
import { withBase } from '../lib/urls.ts';
import type { Removed } from '../schemas/redirects.ts';
import { inspectContent } from './files.ts';
import { readRedirects } from './redirects.ts';

/** The pages that stand where a page was: those that lead on, and those that tell why it was taken away. */
export function movedPages(root = '.'): { moved: Redirect[]; removed: Removed[] } {
  const { moved, removed } = readRedirects(inspectContent(root).places, root);
  return { moved, removed };
}

/** The addresses of those pages below `base`. */
export function movedAddresses(base: string): ReadonlySet<string> {
  const { moved, removed } = movedPages();
  return new Set(
    [...moved.map(({ from }) => from), ...removed.map(({ url }) => url)].map((url) => withBase(url, base)),
  );
}
