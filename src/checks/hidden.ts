import { kinds } from '../kinds.ts';
import { schemas } from '../schemas/index.ts';
import type { Entry } from '../library/entry.ts';
import type { FieldPath } from '../lib/field-problems.ts';
import { error, fixWith, type Problem } from '../lib/problem.ts';
import { nothingHiddenOrMoved, referencesOf, resolveReferences } from '../library/references.ts';
import { pathOf, type Path } from '../library/path.ts';
import { siteFile } from '../lib/site.ts';

/** The pages that the site itself leads to, from every page. */
const needed: ReadonlySet<Path> = new Set(
  ['over', 'bijdragen', 'toegankelijkheid', 'privacy'].map((id) => pathOf({ kind: 'pages', id })),
);

/** What goes wrong when these paths are hidden: told at their line in `site.yaml`, as the fork can fix it there only. */
export function hidingProblems(
  entries: readonly Entry[],
  hidden: readonly Path[],
  lineOf: (path: FieldPath) => number | undefined,
): Problem[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const all = new Set(hidden);
  return hidden.flatMap((path, index) => {
    const at = { file: siteFile, line: lineOf(['hidden', index]), field: `hidden.${index}` };
    const entry = byPath.get(path);
    if (!entry)
      return [
        error('WB-504', {
          ...at,
          message: `\`${path}\` bestaat niet en kan dus niet verborgen worden.`,
          fix: fixWith(path, [...byPath.keys()], 'Haal de regel weg.'),
        }),
      ];
    if (entry.layer === 'local')
      return [
        error('WB-504', {
          ...at,
          message: `\`${path}\` is een tekst van uzelf.`,
          fix: `Haal \`${entry.file}\` weg in plaats van hem te verbergen.`,
        }),
      ];
    if (needed.has(path))
      return [
        error('WB-504', {
          ...at,
          message: `\`${path}\` kan niet weg: elke pagina verwijst ernaar.`,
          fix: `Zet een eigen tekst in \`content/lokaal/${path}.mdx\`.`,
        }),
      ];
    return entries
      .filter((each) => !all.has(each.path))
      .flatMap((each) => losses(each, path, all))
      .map(({ message, fix }) => error('WB-504', { ...at, message, fix }));
  });
}

/** What a shown entry cannot do without when a path is hidden: its municipality, a source, the last steps of its route. */
function losses(entry: Entry, path: Path, hidden: ReadonlySet<Path>): { message: string; fix: string }[] {
  const own = entry.path;
  const source = path.startsWith(`${kinds.sources.folder}/`) ? path.slice(kinds.sources.folder.length + 1) : undefined;
  if (source && entry.references.some((reference) => reference.source === source))
    return [
      {
        message: `\`${own}\` haalt \`${path}\` aan.`,
        fix: `Verberg ook \`${own}\`, of toon de bron: zonder bron mist de lezer waar het vandaan komt.`,
      },
    ];
  const references = referencesOf(entry).filter(({ to }) => to === path);
  if (references.length === 0) return [];
  if (references.some(({ path: [field] }) => field === 'municipality'))
    return [
      {
        message: `\`${own}\` komt uit \`${path}\`.`,
        fix: `Verberg ook \`${own}\`, of toon de gemeente.`,
      },
    ];
  const [left] = resolveReferences([entry], {
    ...nothingHiddenOrMoved,
    hidden: new Set([...hidden].filter((each) => each !== own)),
  });
  const field = String(references[0]?.path[0]);
  const issue = schemas[entry.kind].safeParse(left?.fields).error?.issues.find(({ path: [name] }) => name === field);
  if (!issue) return [];
  const count = ((left?.fields as Record<string, unknown> | undefined)?.[field] as unknown[] | undefined)?.length ?? 0;
  const least = issue.code === 'too_small' ? String(issue.minimum) : '1';
  return [
    {
      message: `Zonder \`${path}\` houdt \`${own}\` bij ${field} ${count} over, en er zijn er ten minste ${least} nodig.`,
      fix: `Toon een van de stappen weer, verberg ook \`${own}\`, of zet een eigen versie in \`content/lokaal/${own}.mdx\`.`,
    },
  ];
}
