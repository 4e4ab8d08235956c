import { keepCollection } from '../../lib/browser/collection.ts';
import { readSession } from '../../lib/browser/session-storage.ts';
import { readDossier, type Dossier } from '../dossier.ts';

/** The dossier that a reader collects in this tab. */
export const keptDossier = (): Dossier => readDossier(readSession('dossier'));

/** Keeps the dossier of this tab, and shows how much it holds. Tells whether the browser lets it. */
export function keepDossier(dossier: Dossier): boolean {
  const { pages, title } = dossier;
  return keepCollection('dossier', pages.length === 0 && !title ? '' : JSON.stringify(dossier), pages.length);
}
