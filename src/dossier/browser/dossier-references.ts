import { apaOfPage, plainApa, type ApaReference } from '../apa.ts';
import type { DossierIndex } from '../../schemas/published/dossier-index.ts';
import { ownValue } from '../../lib/own-value.ts';
import { idIn } from '../../lib/browser/collection.ts';
import { copyText } from '../../lib/browser/copy.ts';
import { element } from '../../lib/browser/dom.ts';
import type { KnownPage } from './dossier-entries.ts';

/** The references of a dossier in APA style, in the order of the alphabet: what its pages cite, and the pages themselves. */
export function referencesOf(pages: readonly KnownPage[], index: DossierIndex): ApaReference[] {
  const source = (id: string): ApaReference[] => {
    const reference = ownValue(index.sources, id);
    return reference ? [reference] : [];
  };
  const cited = [...new Set(pages.flatMap(({ sources }) => sources))].flatMap(source);
  const own = pages
    .filter(({ url, folder, isQuestion }) => url && folder !== 'bronnen' && !isQuestion)
    .map(({ title, reviewed, url }) =>
      apaOfPage({ title, reviewed, address: index.origin + url }, index.publisher, index.site),
    );
  const sources = pages.flatMap(({ url, folder }) => (folder === 'bronnen' ? source(idIn(url)) : []));
  const all = new Map([...cited, ...sources, ...own].map((reference) => [plainApa(reference), reference]));
  return [...all.values()].sort((a, b) => plainApa(a).localeCompare(plainApa(b), 'nl'));
}

/** References as a list, with italics where APA has them. */
export function referenceList(references: readonly ApaReference[]): HTMLElement {
  const list = element('ul', '', 'dossier__apa');
  list.append(
    ...references.map((reference) => {
      const item = element('li');
      item.append(...reference.map(({ text, italic }) => (italic ? element('em', text) : text)));
      return item;
    }),
  );
  return list;
}

/** Copies a list with its italics, where a browser can, or else as plain words. Tells whether it did. */
export async function copyReferences(references: readonly ApaReference[]): Promise<boolean> {
  const plain = references.map(plainApa).join('\n');
  try {
    const html = referenceList(references).outerHTML;
    const typed = (text: string, type: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': typed(html, 'text/html'), 'text/plain': typed(plain, 'text/plain') }),
    ]);
    return true;
  } catch {
    return copyText(plain);
  }
}
