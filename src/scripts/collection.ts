import { readDossier, type Dossier } from '../lib/dossier.ts';
import { readSession, writeSession } from './session.ts';

/** The dossier that a reader collects in this tab. */
export const keptDossier = (): Dossier => readDossier(readSession('dossier'));

/** Keeps the dossier of this tab, and shows how much it holds. Tells whether the browser lets it. */
export function keepDossier(dossier: Dossier): boolean {
  const isEmpty = dossier.pages.length === 0 && !dossier.title;
  return kept('dossier', isEmpty ? '' : JSON.stringify(dossier));
}

/** What a reader compares in this tab: addresses below the root, all of one kind. */
export const keptComparison = (): string[] => readSession('vergelijken').split(' ').filter(Boolean);

/** Keeps what is compared in this tab, and shows how much it is. Tells whether the browser lets it. */
export const keepComparison = (urls: readonly string[]): boolean => kept('vergelijken', urls.join(' '));

/** The id by which an address is asked for where it is compared. */
export const idIn = (url: string): string => url.split('/').at(-2) ?? '';

/** Where a collection is shown: the link to it in the footer. */
export const placeOf = (name: 'dossier' | 'vergelijken'): string =>
  document.querySelector<HTMLAnchorElement>(`footer [data-collection="${name}"]`)?.pathname ?? `/${name}/`;

/** The address of the comparison that is kept. */
export const comparisonAddress = (): string =>
  `${placeOf('vergelijken')}?${new URLSearchParams(keptComparison().map((url) => ['v', idIn(url)]))}`;

/** Shows in the footer how much each collection holds, and above the page those that hold something. */
export function showCounts(): void {
  const bar = document.querySelector('[data-read-as]');
  bar?.querySelectorAll('[data-collection]').forEach((link) => link.remove());
  for (const link of document.querySelectorAll<HTMLAnchorElement>('footer [data-collection]')) {
    const count = link.dataset['collection'] === 'dossier' ? keptDossier().pages.length : keptComparison().length;
    const label = link.textContent.replace(/ \(\d+\)$/, '');
    link.textContent = count > 0 ? `${label} (${count})` : label;
    if (count > 0) bar?.append(link.cloneNode(true));
  }
}

function kept(name: string, value: string): boolean {
  const done = writeSession(name, value);
  showCounts();
  return done;
}
