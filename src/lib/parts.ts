import { kinds } from '../kinds.ts';
import type { AuthorComponent } from '../markdown/components.ts';
import type { Document } from './document.ts';
import { fault, type Problem } from './problem.ts';
import type { Prose } from './prose.ts';

/** Parts of a page that the site fills in, and the entries that show each of them once; no other entry has one. */
const parts: Partial<Record<AuthorComponent, { mend: string; isIn: (entry: Document) => boolean }>> = {
  Route: { mend: 'waar de stappen moeten staan', isIn: ({ kind }) => kind === 'situations' || kind === 'roles' },
  Verklaring: {
    mend: 'waar moet staan of er een toegankelijkheidsverklaring is',
    isIn: ({ kind, id }) => kind === 'pages' && id === 'toegankelijkheid',
  },
};

/** Parts that a text lacks, shows twice, or cannot show. */
export function partProblems(document: Document, { components, mistakes }: Prose): Problem[] {
  if (mistakes.length > 0) return [];
  const { kind, id, file, bodyLine } = document;
  return Object.entries(parts).flatMap(([name, { mend, isIn }]) => {
    const shown = components.filter((each) => each === name).length;
    const wanted = isIn(document) ? 1 : 0;
    if (shown === wanted) return [];
    const where = kind === 'pages' ? `de pagina \`${id}\`` : `een ${kinds[kind].singular}`;
    return [
      fault({
        file,
        line: bodyLine,
        message: wanted
          ? `\`<${name} />\` staat ${shown} keer in deze tekst.`
          : `\`<${name} />\` kan niet in ${where}.`,
        mend: wanted ? `Zet \`<${name} />\` één keer op een eigen regel, ${mend}.` : 'Haal het weg.',
      }),
    ];
  });
}
