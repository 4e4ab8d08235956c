import { kinds } from '../kinds.ts';
import { schemas } from '../schemas/index.ts';
import type { Document } from './document.ts';
import type { FieldPath } from './fields.ts';
import { fault, mendWith, type Problem } from './problem.ts';
import type { Prose } from './prose.ts';
import { noFate, referencesOf, shown } from './references.ts';
import { pathOf, type Path } from './relations.ts';
import { siteFile } from './site.ts';

/** The pages that the site itself leads to, from every page. */
const needed: ReadonlySet<Path> = new Set(
  ['over', 'bijdragen', 'toegankelijkheid', 'privacy'].map((id) => pathOf({ kind: 'pages', id })),
);

/** What goes wrong when these paths are hidden: told at their line in `site.yaml`, as the fork can mend it there only. */
export function hidingProblems(
  texts: readonly { document: Document; prose: Prose }[],
  hidden: readonly Path[],
  lineOf: (path: FieldPath) => number | undefined,
): Problem[] {
  const documents = new Map(texts.map(({ document }) => [pathOf(document), document]));
  const all = new Set(hidden);
  return hidden.flatMap((path, index) => {
    const at = { file: siteFile, line: lineOf(['hidden', index]), field: `hidden.${index}` };
    const document = documents.get(path);
    if (!document)
      return [
        fault({
          ...at,
          message: `\`${path}\` bestaat niet en kan dus niet verborgen worden.`,
          mend: mendWith(path, [...documents.keys()], 'Haal de regel weg.'),
        }),
      ];
    if (document.layer === 'lokaal')
      return [
        fault({
          ...at,
          message: `\`${path}\` is een tekst van uzelf.`,
          mend: `Haal \`${document.file}\` weg in plaats van hem te verbergen.`,
        }),
      ];
    if (needed.has(path))
      return [
        fault({
          ...at,
          message: `\`${path}\` kan niet weg: elke pagina verwijst ernaar.`,
          mend: `Zet een eigen tekst in \`content/lokaal/${path}.mdx\`.`,
        }),
      ];
    return texts
      .filter((text) => !all.has(pathOf(text.document)))
      .flatMap((text) => losses(text, path, all))
      .map(({ message, mend }) => fault({ ...at, message, mend }));
  });
}

/** What a shown entry cannot do without when a path is hidden: its municipality, a source, the last steps of its route. */
function losses(
  { document, prose }: { document: Document; prose: Prose },
  path: Path,
  hidden: ReadonlySet<Path>,
): { message: string; mend: string }[] {
  const own = pathOf(document);
  const source = path.startsWith(`${kinds.sources.folder}/`) ? path.slice(kinds.sources.folder.length + 1) : undefined;
  if (source && prose.citations.some((citation) => citation.source === source))
    return [
      {
        message: `\`${own}\` haalt \`${path}\` aan.`,
        mend: `Verberg ook \`${own}\`, of toon de bron: zonder bron mist de lezer waar het vandaan komt.`,
      },
    ];
  const references = referencesOf(document).filter(({ to }) => to === path);
  if (references.length === 0) return [];
  if (references.some(({ path: [field] }) => field === 'municipality'))
    return [
      {
        message: `\`${own}\` komt uit \`${path}\`.`,
        mend: `Verberg ook \`${own}\`, of toon de gemeente.`,
      },
    ];
  const [left] = shown([document], { ...noFate, hidden: new Set([...hidden].filter((each) => each !== own)) });
  const field = String(references[0]?.path[0]);
  const issue = schemas[document.kind].safeParse(left?.fields).error?.issues.find(({ path: [name] }) => name === field);
  if (!issue) return [];
  const count = ((left?.fields as Record<string, unknown> | undefined)?.[field] as unknown[] | undefined)?.length ?? 0;
  const least = issue.code === 'too_small' ? String(issue.minimum) : '1';
  return [
    {
      message: `Zonder \`${path}\` houdt \`${own}\` bij ${field} ${count} over, en er zijn er ten minste ${least} nodig.`,
      mend: `Toon een van de stappen weer, verberg ook \`${own}\`, of zet een eigen versie in \`content/lokaal/${own}.mdx\`.`,
    },
  ];
}
