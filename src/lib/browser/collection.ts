import { writeSession } from './session-storage.ts';

/** What a reader collects in a tab. */
export type CollectionName = 'dossier' | 'vergelijken';

/** Where readers are led to: to what they collect, and to the conversation that it is taken into. */
type Place = CollectionName | 'gesprek';

/** The id by which an address is asked for where it is collected. */
export const idIn = (url: string): string => url.split('/').at(-2) ?? '';

/** Where that is: the link to it in the footer. */
export const placeOf = (name: Place): string =>
  document.querySelector<HTMLAnchorElement>(`footer [data-collection="${name}"]`)?.pathname ?? `/${name}/`;

/** What the window hears when a collection has changed. */
export const collected = 'collected';

/** Keeps a collection in this tab, and shows how much it holds. Tells whether the browser lets it. */
export function keepCollection(name: CollectionName, value: string, count: number): boolean {
  const done = writeSession(name, value);
  if (done) {
    showCount(name, count);
    dispatchEvent(new Event(collected));
  }
  return done;
}

/** Shows in the footer how much a collection holds, and above the page that it holds something. */
export function showCount(name: CollectionName, count: number): void {
  const bar = document.querySelector('[data-collected]');
  bar?.querySelector(`[data-collection="${name}"]`)?.remove();
  const link = document.querySelector<HTMLAnchorElement>(`footer [data-collection="${name}"]`);
  if (!link) return;
  const label = link.textContent.replace(/ \(\d+\)$/, '');
  link.textContent = count > 0 ? `${label} (${count})` : label;
  if (count > 0) bar?.append(link.cloneNode(true));
}
