import { startSearchPage } from '../../search/browser/search-page.ts';
import { collectedResult } from './result-buttons.ts';

/** The page that searches, with ways to collect what was found. One file, so that nothing is discovered one after another. */
startSearchPage(collectedResult);
