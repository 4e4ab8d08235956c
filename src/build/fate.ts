import { movedPaths } from '../lib/redirects.ts';
import type { Fate } from '../lib/references.ts';
import { readSiteIn } from '../lib/site.ts';
import { readFiles } from './redirects.ts';

/** What the installation in `root` hides, and what has moved. */
export const readFate = (root = '.'): Fate => ({
  hidden: new Set(readSiteIn(root).site?.hidden),
  moved: movedPaths(readFiles(root).read),
});
