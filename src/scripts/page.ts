import { offerCollecting } from './collect.ts';
import { showTheme, offerThemes } from './theme.ts';
import { followReader } from './contents.ts';
import { readAs } from './role.ts';
import { prefetchOnIntent } from './prefetch.ts';

/** What every page does in the browser. Runs before the page is painted, so that the chosen theme never flashes. */
showTheme();
addEventListener('DOMContentLoaded', () => {
  offerThemes();
  readAs();
  offerCollecting();
  followReader();
  prefetchOnIntent();
});
