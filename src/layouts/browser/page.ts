import { offerCollecting } from './collect-buttons.ts';
import { showTheme, offerThemes } from './color-scheme.ts';
import { followReader } from './contents.ts';
import { readAs } from './reading-role.ts';
import { prefetchOnIntent } from './prefetch.ts';
import { offerSearch } from './search-field.ts';

/** What every page does in the browser. Runs before the page is painted, so that the chosen theme never flashes. */
showTheme();
addEventListener('DOMContentLoaded', () => {
  offerThemes();
  readAs();
  offerCollecting();
  followReader();
  prefetchOnIntent();
  offerSearch();
});
