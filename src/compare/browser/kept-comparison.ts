import { mostCompared, withComparison } from '../comparison.ts';
import { idIn, keepCollection, placeOf } from '../../lib/browser/collection.ts';
import { readSession } from '../../lib/browser/session-storage.ts';

/** What a reader compares in this tab: addresses below the root, all of one kind. */
export const keptComparison = (): string[] =>
  readSession('vergelijken')
    .split(' ')
    .filter((each) => /^\/\w+\/[\w-]+\/$/.test(each))
    .slice(0, mostCompared);

/** Keeps what is compared in this tab, and shows how much it is. Tells whether the browser lets it. */
export const keepComparison = (urls: readonly string[]): boolean =>
  keepCollection('vergelijken', urls.join(' '), urls.length);

/** The address where these pages stand beside each other. */
export const comparisonAddress = (urls: readonly string[]): string =>
  withComparison(placeOf('vergelijken'), urls.map(idIn));
