import type { Kind } from '../kinds.ts';
import { error, fixWith, type Problem } from '../lib/problem.ts';
import type { Prose } from '../prose/prose.ts';

/** Kinds in which every block carries a citation or is the editors' own. */
export const citedKinds: ReadonlySet<Kind> = new Set<Kind>([
  'practices',
  'lessons',
  'dilemmas',
  'recommendations',
  'examples',
  'municipalities',
  'concepts',
  'questions',
]);

/** The keys of the parts of each source, by source id; `undefined` when the record of the source could not be read. */
export type SourceParts = ReadonlyMap<string, readonly string[] | undefined>;

/** Citations of unknown sources or parts in a text or in what is the editors' own choice, and blocks without a source where the kind asks for one. */
export function citationProblems(kind: Kind, file: string, prose: Prose, sources: SourceParts): Problem[] {
  const unknown = prose.citations.flatMap(({ source, part, line }): Problem[] => {
    if (!sources.has(source))
      return [
        error('WB-411', {
          file,
          line,
          message: `De bron \`${source}\` bestaat niet.`,
          fix: fixWith(source, [...sources.keys()], `Maak eerst \`content/bronnen/${source}.mdx\`.`),
        }),
      ];
    const parts = sources.get(source);
    if (part === undefined || !parts || parts.includes(part)) return [];
    const otherwise = parts.length
      ? `Kies uit: ${parts.join(', ')}.`
      : `Deze bron heeft geen delen; schrijf \`[@${source}]\`.`;
    return [
      error('WB-412', {
        file,
        line,
        message: `De bron \`${source}\` heeft geen deel \`${part}\`.`,
        fix: fixWith(part, parts, otherwise),
      }),
    ];
  });
  const unmarked = prose.passages.flatMap(({ text, line }) =>
    [...text.matchAll(/\[([a-z0-9-]+)(?:, [a-z0-9-]+)?\]/g)].flatMap(([found, source = '']) =>
      sources.has(source)
        ? error('WB-413', {
            file,
            line,
            message: `\`${found}\` is een bron zonder apenstaartje.`,
            fix: `Schrijf \`[@${found.slice(1)}\`.`,
          })
        : [],
    ),
  );
  const borrowed = prose.blocks
    .filter(({ choice, cited }) => choice && cited)
    .map(({ line, start }) =>
      error('WB-417', {
        file,
        line,
        message: `Bij een keuze of vraag van de redactie staat een bron: "${start}…"`,
        fix: 'Zet wat de bron vertelt erboven, in een zin met de verwijzing. Laat hier alleen staan wat een lezer kan kiezen.',
      }),
    );
  if (!citedKinds.has(kind)) return [...unknown, ...unmarked, ...borrowed];
  const bare = prose.blocks
    .filter((block) => !block.cited && !block.own)
    .map(({ line, start }) =>
      error('WB-414', {
        file,
        line,
        message: `Dit blok heeft geen bron: "${start}…"`,
        fix: 'Zet er `[@bron]` bij, of zet het in `<Handvat>` als het van de redactie is.',
      }),
    );
  return [...unknown, ...unmarked, ...borrowed, ...bare];
}
