import { movedPaths } from '../redirects.ts';
import type { HiddenAndMoved } from '../references.ts';
import { readSiteIn } from '../../lib/node/load-site.ts';
import { readFiles } from './redirects.ts';

/** What the installation in `root` hides, and what has moved. Drafts are shown for acceptance, and while one writes. */
export const readHiddenAndMoved = (root = '.'): HiddenAndMoved => ({
  hidden: new Set(readSiteIn(root).site?.hidden),
  moved: movedPaths(readFiles(root).read),
  hidesDrafts: readSiteIn(root).site?.environment !== 'acceptatie' && process.env['SITE_DRAFTS'] !== 'shown',
});
