import { schemas } from '../schemas/index.ts';
import type { Entry } from '../library/entry.ts';
import type { FieldPath } from '../lib/field-problems.ts';
import { error, fixWith, type Problem } from '../lib/problem.ts';
import { nothingHiddenOrMoved, referencesOf, resolveReferences } from '../library/references.ts';
import { isDraft } from '../library/content.ts';
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
    const shown = entries.filter((each) => !all.has(each.path));
    return allLosses(shown, path, all).map(({ message, fix }) => error('WB-504', { ...at, message, fix }));
  });
}

/** The pages that are shown and cannot do without a draft, and the drafts that every page leads to: told at the draft. */
export function draftProblems(entries: readonly Entry[], hidden: ReadonlySet<Path>): Problem[] {
  const drafts = entries.filter((entry) => isDraft(entry) && !hidden.has(entry.path));
  const all = new Set([...hidden, ...drafts.map(({ path }) => path)]);
  const shown = entries.filter(({ path }) => !all.has(path));
  return drafts.flatMap(({ path, file, lineOf }) =>
    [
      ...(needed.has(path) ? ['Elke pagina van de site verwijst hiernaar.'] : []),
      ...allLosses(shown, path, all).map(({ message }) => message),
    ].map((message) =>
      error('WB-428', {
        file,
        line: lineOf(['status']),
        field: 'status',
        message: `Dit is een concept, en dat staat niet op de site. ${message}`,
        fix: 'Zet `status` op vastgesteld, of maak van die pagina ook een concept.',
      }),
    ),
  );
}

/** What the shown entries cannot do without when a path is hidden. A source that they cite is told once, with all of them. */
function allLosses(shown: readonly Entry[], path: Path, hidden: ReadonlySet<Path>): Loss[] {
  const citing = shown.filter((each) => cites(each, path)).map((each) => `\`${each.path}\``);
  const cited = {
    message: `\`${path}\` wordt aangehaald door ${listed(citing)}.`,
    fix: `Verberg ook ${citing.length > 1 ? 'die pagina’s' : 'die pagina'}, of toon de bron: zonder bron mist de lezer waar het vandaan komt.`,
  };
  return [
    ...(citing.length > 0 ? [cited] : []),
    ...shown.flatMap((each) => (cites(each, path) ? [] : losses(each, path, hidden))),
  ];
}

interface Loss {
  message: string;
  fix: string;
}

/** Whether an entry cites the source at a path. */
const cites = ({ references }: Entry, path: Path): boolean =>
  references.some(({ source }) => pathOf({ kind: 'sources', id: source }) === path);

/** The first of a list, and how many more there are. */
function listed(names: readonly string[]): string {
  const first = names.slice(0, mostListed).join(', ');
  return names.length > mostListed ? `${first} en nog ${names.length - mostListed}` : first;
}

const mostListed = 10;

/** What a shown entry cannot do without when a path is hidden: its municipality, the last steps of its route. */
function losses(entry: Entry, path: Path, hidden: ReadonlySet<Path>): Loss[] {
  const own = entry.path;
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
