import { kinds } from '../kinds.ts';
import type { AuthorComponent } from '../prose/components.ts';
import type { Entry } from '../library/entry.ts';
import { error, type Problem } from '../lib/problem.ts';

/** Parts that some entries show once and no other entry has; a moment of decision may be left out. */
const parts: Partial<Record<AuthorComponent, { fix: string; isIn: (entry: Entry) => boolean; optional?: true }>> = {
  Beslismoment: { fix: 'waar het verhaal stokt', isIn: ({ kind }) => kind === 'examples', optional: true },
  Route: { fix: 'waar de stappen moeten staan', isIn: ({ kind }) => kind === 'situations' || kind === 'roles' },
  Verklaring: {
    fix: 'waar moet staan of er een toegankelijkheidsverklaring is',
    isIn: ({ kind, id }) => kind === 'pages' && id === 'toegankelijkheid',
  },
};

/** Parts that a text lacks, shows twice, or cannot show. */
export function componentProblems(entry: Entry): Problem[] {
  const { kind, id, file, bodyLine, prose } = entry;
  if (prose.mistakes.length > 0) return [];
  return Object.entries(parts).flatMap(([name, { fix, isIn, optional }]) => {
    const shown = prose.components.filter((each) => each === name).length;
    const wanted = isIn(entry) ? 1 : 0;
    if (shown === wanted || (optional && shown < wanted)) return [];
    const where = kind === 'pages' ? `de pagina \`${id}\`` : `een ${kinds[kind].singular}`;
    return [
      error('WB-306', {
        file,
        line: bodyLine,
        message: wanted
          ? `\`<${name} />\` staat ${shown} keer in deze tekst.`
          : `\`<${name} />\` kan niet in ${where}.`,
        fix: wanted ? `Zet \`<${name} />\` één keer op een eigen regel, ${fix}.` : 'Haal het weg.',
      }),
    ];
  });
}
