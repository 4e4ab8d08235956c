import { kinds, kindList, type Kind } from '../kinds.ts';
import { error, fixWith, warning, type Problem } from '../lib/problem.ts';
import { editorFolder, fixedRoutes, sectionIds, urlOf } from '../lib/urls.ts';
import { isWhole, type Content } from '../library/content.ts';
import { isKind, mistakeProblems, placeOf, type Entry } from '../library/entry.ts';
import { pathOf, type Path } from '../library/path.ts';
import { referencesOf, type HiddenAndMoved } from '../library/references.ts';
import type { Declared } from '../library/relations.ts';
import { cardProblems } from '../print/card.ts';
import { citationProblems, type SourceParts } from './citations.ts';
import { componentProblems } from './components.ts';
import { orderProblems, termProblems, titleProblems } from './duplicates.ts';
import { addressesOf, listAddresses } from './addresses.ts';
import { linkProblems, type Addresses } from './links.ts';
import { photoProblems } from './photos.ts';
import { ringProblems } from './rings.ts';
import { relationProblems } from './relations.ts';
import { tellingProblems } from './telling.ts';

/** Everything that is wrong with the content, of all files at once. What is hidden is judged too, as others may name it. Never throws. */
export function contentProblems(content: Content): Problem[] {
  const { readings, all, known, unreadable, relations, hiddenAndMoved } = content;
  const sources = sourceParts(all, unreadable);
  const addresses = addressesIn(content);
  return [
    ...readings.flatMap((reading) => reading.problems),
    ...addressProblems(readings),
    ...movedProblems(content.written, known, hiddenAndMoved),
    ...relationProblems(all, known),
    ...all.flatMap((entry) => referenceProblems(entry, known)),
    ...all.flatMap((entry) => textProblems(entry, sources, addresses)),
    ...ringProblems(all),
    ...all.flatMap(tellingProblems),
    ...orderProblems(all),
    ...termProblems(all),
    ...titleProblems(all),
    ...photoProblems(content),
    ...(unreadable.length > 0 ? [] : orphans(all, relations)),
  ];
}

/** Every address that a text can link to. */
export const addressesIn = (content: Content): Addresses =>
  addressesOf(content, isWhole(content) ? listAddresses(content) : undefined);

function sourceParts(entries: readonly Entry[], unreadable: readonly Path[]): SourceParts {
  const folder = `${kinds.sources.folder}/`;
  return new Map([
    ...unreadable
      .filter((path) => path.startsWith(folder))
      .map((path) => [path.slice(folder.length), undefined] as const),
    ...entries.filter(isKind('sources')).map(({ id, fields }) => [id, Object.keys(fields.parts)] as const),
  ]);
}

/** References to entries that have moved: they work, and deserve their new name. */
function movedProblems(entries: readonly Entry[], known: ReadonlySet<Path>, { moved }: HiddenAndMoved): Problem[] {
  return entries.flatMap((entry) =>
    referencesOf(entry).flatMap(({ path, to }) => {
      const now = known.has(to) ? undefined : moved.get(to);
      if (!now) return [];
      return [
        warning('WB-427', {
          file: entry.file,
          line: entry.lineOf(path),
          field: path.join('.'),
          message: `\`${to}\` heet nu \`${now}\`.`,
          fix: 'De site volgt de nieuwe naam; zet hem ook hier.',
        }),
      ];
    }),
  );
}

function addressProblems(files: readonly { file: string }[]): Problem[] {
  const taken = new Map<string, string>(
    [...fixedRoutes, editorFolder, '/404/', '/pagefind/', ...kindList.map((kind) => `/${kinds[kind].folder}/`)].map(
      (url) => [url, 'de site zelf'],
    ),
  );
  return files.flatMap(({ file }) => {
    const place = placeOf(file);
    if ('level' in place) return [];
    const url = urlOf(place);
    const reserved = taken.get(url);
    const owner = reserved === 'de site zelf' ? reserved : taken.get(place.layer + url);
    taken.set(place.layer + url, owner ?? `\`${file}\``);
    return owner
      ? [
          error('WB-114', {
            file,
            message: `Het adres \`${url}\` is al van ${owner}.`,
            fix: 'Geef een van beide een andere bestandsnaam, of haal er een weg.',
          }),
        ]
      : [];
  });
}

function textProblems(entry: Entry, sources: SourceParts, addresses: Addresses): Problem[] {
  const { kind, file, bodyLine, prose } = entry;
  const own = new Set<string>(Object.values(sectionIds));
  const clashes = prose.headings
    .filter(({ slug }) => own.has(slug))
    .map(({ text, line }) =>
      error('WB-310', {
        file,
        line,
        message: `De kop \`${text}\` gebruikt de pagina zelf al.`,
        fix: 'Kies een andere kop.',
      }),
    );
  const isEmpty = prose.passages.every(({ isHeading, text }) => isHeading || text.trim() === '');
  const empty =
    isEmpty && prose.mistakes.length === 0
      ? [
          error('WB-118', {
            file,
            line: bodyLine,
            message: 'Onder de velden staat geen tekst.',
            fix: 'Schrijf ten minste één alinea.',
          }),
        ]
      : [];
  return [
    ...mistakeProblems(file, prose),
    ...clashes,
    ...empty,
    ...componentProblems(entry),
    ...cardProblems(kind, file, prose),
    ...citationProblems(kind, file, prose, sources),
    ...linkProblems(file, urlOf(entry), prose, addresses),
  ];
}

/** Fields that name another entry without being a relation: the roles of an example, the source of a name. */
function namedIn(entry: Entry): { path: PropertyKey[]; kind: Kind; id: string }[] {
  if (isKind('examples')(entry))
    return [
      ...entry.fields.roles.map((id, index) => ({ path: ['roles', index], kind: 'roles' as const, id })),
      ...entry.fields.figures.map(({ source }, index) => ({
        path: ['figures', index, 'source'],
        kind: 'sources' as const,
        id: source,
      })),
    ];
  if (isKind('practices')(entry))
    return entry.fields.names.map(({ source }, index) => ({
      path: ['names', index, 'source'],
      kind: 'sources',
      id: source,
    }));
  return [];
}

function referenceProblems(entry: Entry, known: ReadonlySet<Path>): Problem[] {
  return namedIn(entry).flatMap(({ path, kind, id }) => {
    if (known.has(pathOf({ kind, id }))) return [];
    const ids = [...known]
      .filter((each) => each.startsWith(`${kinds[kind].folder}/`))
      .map((each) => each.split('/')[1] ?? '');
    return [
      error('WB-426', {
        file: entry.file,
        line: entry.lineOf(path),
        field: path.join('.'),
        message: `Er is geen ${kinds[kind].singular} \`${id}\`.`,
        fix: fixWith(id, ids, `Maak eerst \`content/${kinds[kind].folder}/${id}.mdx\`.`),
      }),
    ];
  });
}

function orphans(entries: readonly Entry[], relations: readonly Declared[]): Problem[] {
  const referred = new Set<string>([
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...entries.flatMap((entry) => [
      ...entry.references.map(({ source }) => pathOf({ kind: 'sources', id: source })),
      ...namedIn(entry).map(pathOf),
      ...entry.prose.links.map(({ url }) => url.split('#')[0]?.replace(/^\/|\/$/g, '') ?? ''),
    ]),
  ]);
  return entries.flatMap(({ kind, file, path }) =>
    kind === 'pages' || referred.has(path)
      ? []
      : [
          warning('WB-119', {
            file,
            message: `Niets op de site verwijst hiernaar.`,
            fix:
              kind === 'sources'
                ? 'Haal de bron aan, of haal haar weg.'
                : 'Leg een relatie, of link ernaar in een tekst.',
          }),
        ],
  );
}
