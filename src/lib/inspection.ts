import { kinds, kindList, type Kind } from '../kinds.ts';
import { cardProblems } from './card.ts';
import { citationProblems, type SourceParts } from './citations.ts';
import { orderProblems, termProblems } from './claims.ts';
import { isKind, placeOf, readDocument, type Document, type Layer } from './document.ts';
import { linkProblems, type Addresses } from './links.ts';
import { privateMistakes } from './mistakes.ts';
import { paperUrlsOf } from './paper.ts';
import { partProblems } from './parts.ts';
import { fault, mendWith, warning, type Problem } from './problem.ts';
import { readProse, type Prose } from './prose.ts';
import type { Places } from './redirects.ts';
import { noFate, referencesOf, shown, type Fate } from './references.ts';
import { declaredRelations, pathOf, relationProblems, type Declared, type Path } from './relations.ts';
import { fixedRoutes, overviewUrl, sectionIds, urlOf, urlOfPath } from './urls.ts';

/** A content file as it lies on disk. */
export interface ContentFile {
  /** Path from the root of the project, with `/`. */
  file: string;
  bytes: Uint8Array;
}

/** What a look at all content brings up. */
export interface Inspection {
  /** The sound entries that are shown, local ones in the place of those they replace. */
  texts: Text[];
  /** The sound entries as they were written, also those that are hidden. */
  all: Text[];
  relations: Declared[];
  /** The path of every entry, also of those that are hidden or could not be read. */
  known: ReadonlySet<Path>;
  /** The address of every page that is no list made of others. */
  places: Places;
  problems: Problem[];
}

/** An entry with what its text says. */
export interface Text {
  document: Document;
  prose: Prose;
}

/** Looks at every content file at once and reports everything that is wrong. What is hidden is looked at too, as others may name it. Never throws. */
export function inspect(files: readonly ContentFile[], fate: Fate = noFate): Inspection {
  const readings = files.map(({ file, bytes }) => readDocument(file, bytes));
  const written = layered(readings.flatMap(({ document }) => document ?? []));
  const documents = shown(written, { ...noFate, moved: fate.moved });
  const texts = documents.map(readText);
  const unreadable = readings.flatMap(({ document }, index) => (document ? [] : pathOfFile(files[index]?.file ?? '')));
  const known = new Set([...documents.map(pathOf), ...unreadable]);
  const sources = sourceParts(documents, unreadable);
  const addresses = addressesOf(texts, unreadable, fate);
  const relations = declaredRelations(documents);
  const problems = [
    ...readings.flatMap((reading) => reading.problems),
    ...addressProblems(files),
    ...movedProblems(written, known, fate),
    ...relationProblems(documents, known),
    ...texts.flatMap((text) => textProblems(text, sources, addresses)),
    ...documents.flatMap((document) => referenceProblems(document, known)),
    ...documents.flatMap(fieldTextProblems),
    ...orderProblems(documents),
    ...termProblems(documents),
    ...(unreadable.length > 0 ? [] : orphans(texts, relations)),
  ];
  const visible = shown(documents, { ...noFate, hidden: fate.hidden });
  const proseOf = new Map(texts.map(({ document, prose }) => [pathOf(document), prose]));
  return {
    texts: visible.map((document) => ({ document, prose: proseOf.get(pathOf(document)) ?? readText(document).prose })),
    all: texts,
    relations: declaredRelations(visible),
    known,
    places: placesOf(documents, fate),
    problems,
  };
}

/** Puts local entries in the place of shared ones with the same kind and file name, and adds the others. */
export function layered<T extends Pick<Document, 'kind' | 'id' | 'layer'>>(entries: readonly T[]): T[] {
  const byPath = new Map<Path, T>();
  for (const layer of ['gedeeld', 'lokaal'] as const)
    for (const entry of entries) if (entry.layer === layer) byPath.set(pathOf(entry), entry);
  return [...byPath.values()];
}

const readText = (document: Document): Text => ({
  document,
  prose: readProse(document.body, document.format, document.bodyLine),
});

function pathOfFile(file: string): Path[] {
  const place = placeOf(file);
  return 'level' in place ? [] : [pathOf(place)];
}

function sourceParts(documents: readonly Document[], unreadable: readonly Path[]): SourceParts {
  const folder = `${kinds.sources.folder}/`;
  return new Map([
    ...unreadable
      .filter((path) => path.startsWith(folder))
      .map((path) => [path.slice(folder.length), undefined] as const),
    ...documents.filter(isKind('sources')).map(({ id, fields }) => [id, Object.keys(fields.parts)] as const),
  ]);
}

/** References to entries that have moved: they work, and deserve their new name. */
function movedProblems(documents: readonly Document[], known: ReadonlySet<Path>, { moved }: Fate): Problem[] {
  return documents.flatMap((document) =>
    referencesOf(document).flatMap(({ path, to }) => {
      const now = known.has(to) ? undefined : moved.get(to);
      if (!now) return [];
      return [
        warning({
          file: document.file,
          line: document.lineOf(path),
          field: path.join('.'),
          message: `\`${to}\` heet nu \`${now}\`.`,
          mend: 'De site volgt de nieuwe naam; zet hem ook hier.',
        }),
      ];
    }),
  );
}

/** The pages that are made from these entries or from none, with the layer that they are from. */
function placesOf(documents: readonly Document[], { hidden }: Fate): Places {
  const own = [...fixedRoutes, ...kindList.flatMap((kind) => (kind === 'pages' ? [] : overviewUrl(kind)))];
  return new Map<string, Layer | 'verborgen'>([
    ...own.map((route) => [route, 'gedeeld'] as const),
    ...documents.flatMap((document) =>
      [urlOf(document), ...paperUrlsOf(document)].map(
        (url) => [url, hidden.has(pathOf(document)) ? 'verborgen' : document.layer] as const,
      ),
    ),
  ]);
}

function addressesOf(texts: readonly Text[], unreadable: readonly Path[], { moved }: Fate): Addresses {
  return new Map<string, ReadonlySet<string> | undefined>([
    ...[...moved.keys()].map((path) => [urlOfPath(path), undefined] as const),
    ...fixedRoutes.map((route) => [route, undefined] as const),
    ...kindList.flatMap((kind) => (kind === 'pages' ? [] : [[overviewUrl(kind), undefined] as const])),
    ...texts.flatMap(({ document }) => paperUrlsOf(document).map((url) => [url, undefined] as const)),
    ...unreadable.map((path) => [`/${path.replace(/^paginas\//, '')}/`, undefined] as const),
    ...texts.map(
      ({ document, prose }) =>
        [urlOf(document), new Set([...prose.headings.map(({ slug }) => slug), ...Object.values(sectionIds)])] as const,
    ),
  ]);
}

function addressProblems(files: readonly ContentFile[]): Problem[] {
  const taken = new Map<string, string>(
    [...fixedRoutes, '/404/', '/pagefind/', ...kindList.map((kind) => `/${kinds[kind].folder}/`)].map((url) => [
      url,
      'de site zelf',
    ]),
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
          fault({
            file,
            message: `Het adres \`${url}\` is al van ${owner}.`,
            mend: 'Geef een van beide een andere bestandsnaam, of haal er een weg.',
          }),
        ]
      : [];
  });
}

function textProblems({ document, prose }: Text, sources: SourceParts, addresses: Addresses): Problem[] {
  const { kind, file, bodyLine } = document;
  const own = new Set<string>(Object.values(sectionIds));
  const clashes = prose.headings
    .filter(({ slug }) => own.has(slug))
    .map(({ text, line }) =>
      fault({ file, line, message: `De kop \`${text}\` gebruikt de pagina zelf al.`, mend: 'Kies een andere kop.' }),
    );
  const empty =
    prose.words === 0 && prose.mistakes.length === 0
      ? [
          fault({
            file,
            line: bodyLine,
            message: 'Onder de velden staat geen tekst.',
            mend: 'Schrijf ten minste één alinea.',
          }),
        ]
      : [];
  return [
    ...prose.mistakes.map((mistake) => fault({ file, ...mistake })),
    ...clashes,
    ...empty,
    ...partProblems(document, prose),
    ...cardProblems(kind, file, prose),
    ...citationProblems(kind, file, prose, sources),
    ...linkProblems(file, urlOf(document), prose, addresses),
  ];
}

/** Fields that name another entry without being a relation: the roles of an example, the source of a name. */
function namedIn(document: Document): { path: PropertyKey[]; kind: Kind; id: string }[] {
  if (isKind('examples')(document))
    return document.fields.roles.map((id, index) => ({ path: ['roles', index], kind: 'roles', id }));
  if (isKind('practices')(document))
    return document.fields.names.map(({ source }, index) => ({
      path: ['names', index, 'source'],
      kind: 'sources',
      id: source,
    }));
  return [];
}

function referenceProblems(document: Document, known: ReadonlySet<Path>): Problem[] {
  return namedIn(document).flatMap(({ path, kind, id }) => {
    if (known.has(pathOf({ kind, id }))) return [];
    const ids = [...known]
      .filter((each) => each.startsWith(`${kinds[kind].folder}/`))
      .map((each) => each.split('/')[1] ?? '');
    return [
      fault({
        file: document.file,
        line: document.lineOf(path),
        field: path.join('.'),
        message: `Er is geen ${kinds[kind].singular} \`${id}\`.`,
        mend: mendWith(id, ids, `Maak eerst \`content/${kinds[kind].folder}/${id}.mdx\`.`),
      }),
    ];
  });
}

/** What cannot stand in a field: a citation, which works in a text only, and what must never be published. */
function fieldTextProblems({ file, fields, lineOf }: Document): Problem[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const text = JSON.stringify(value);
    const cited = text.includes('[@')
      ? [
          {
            message: `In het veld \`${field}\` staat een verwijzing naar een bron.`,
            mend: 'Zet de bewering met haar bron in de tekst onder de velden.',
          },
        ]
      : [];
    return [...cited, ...privateMistakes(text)].map((mistake) =>
      fault({ file, line: lineOf([field]), field, ...mistake }),
    );
  });
}

function orphans(texts: readonly Text[], relations: readonly Declared[]): Problem[] {
  const referred = new Set<string>([
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...texts.flatMap(({ document, prose }) => [
      ...prose.citations.map(({ source }) => pathOf({ kind: 'sources', id: source })),
      ...namedIn(document).map(pathOf),
      ...prose.links.map(({ url }) => url.split('#')[0]?.replace(/^\/|\/$/g, '') ?? ''),
    ]),
  ]);
  return texts.flatMap(({ document }) =>
    document.kind === 'pages' || referred.has(pathOf(document))
      ? []
      : [
          warning({
            file: document.file,
            message: `Niets op de site verwijst hiernaar.`,
            mend:
              document.kind === 'sources'
                ? 'Haal de bron aan, of haal haar weg.'
                : 'Leg een relatie, of link ernaar in een tekst.',
          }),
        ],
  );
}
