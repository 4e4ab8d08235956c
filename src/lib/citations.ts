import type { Kind } from '../kinds.ts';
import { fault, mendWith, type Problem } from './problem.ts';
import type { Prose } from './prose.ts';

/** Kinds in which every block carries a citation or is the editors' own. */
export const citedKinds: ReadonlySet<Kind> = new Set<Kind>([
  'practices',
  'lessons',
  'dilemmas',
  'recommendations',
  'examples',
  'municipalities',
  'concepts',
]);

/** A place in a source, and the number it has on a page. */
export interface Reference {
  /** From 1, in the order in which the page first cites it. */
  number: number;
  source: string;
  part?: string | undefined;
  /** How many times the page cites it. */
  times: number;
}

/** The keys of the parts of each source, by source id; `undefined` when the record of the source could not be read. */
export type SourceParts = ReadonlyMap<string, readonly string[] | undefined>;

/** The numbered references of a page, from its citations in the order of the text. */
export function numberReferences(citations: readonly { source: string; part?: string | undefined }[]): Reference[] {
  const references = new Map<string, Reference>();
  for (const { source, part } of citations) {
    const key = referenceKey(source, part);
    const reference = references.get(key);
    if (reference) reference.times += 1;
    else references.set(key, { number: references.size + 1, source, part, times: 1 });
  }
  return [...references.values()];
}

/** Tells a place in a source from all others: `platform31-2022, les-6`. */
export const referenceKey = (source: string, part?: string): string => (part ? `${source}, ${part}` : source);

/** Citations of unknown sources or parts in a text, and blocks without a source where the kind asks for one. */
export function citationProblems(kind: Kind, file: string, prose: Prose, sources: SourceParts): Problem[] {
  const unknown = prose.citations.flatMap(({ source, part, line }): Problem[] => {
    if (!sources.has(source))
      return [
        fault({
          file,
          line,
          message: `De bron \`${source}\` bestaat niet.`,
          mend: mendWith(source, [...sources.keys()], `Maak eerst \`content/bronnen/${source}.mdx\`.`),
        }),
      ];
    const parts = sources.get(source);
    if (part === undefined || !parts || parts.includes(part)) return [];
    const otherwise = parts.length
      ? `Kies uit: ${parts.join(', ')}.`
      : `Deze bron heeft geen delen; schrijf \`[@${source}]\`.`;
    return [
      fault({
        file,
        line,
        message: `De bron \`${source}\` heeft geen deel \`${part}\`.`,
        mend: mendWith(part, parts, otherwise),
      }),
    ];
  });
  if (!citedKinds.has(kind)) return unknown;
  const bare = prose.blocks
    .filter((block) => !block.cited && !block.own)
    .map(({ line, start }) =>
      fault({
        file,
        line,
        message: `Dit blok heeft geen bron: "${start}…"`,
        mend: 'Zet er `[@bron]` bij, of zet het in `<Handvat>` als het van de redactie is.',
      }),
    );
  return [...unknown, ...bare];
}
