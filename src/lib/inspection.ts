import { kinds, kindList, type Kind } from '../kinds.ts';
import { cardProblems, hasCard } from './card.ts';
import { citationProblems, type SourceParts } from './citations.ts';
import { placeOf, readDocument, type Document } from './document.ts';
import { linkProblems, type Addresses } from './links.ts';
import { privateMistakes } from './mistakes.ts';
import { fault, mendWith, warning, type Problem } from './problem.ts';
import { readProse, type Prose } from './prose.ts';
import { declaredRelations, pathOf, relationProblems, type Declared, type Path } from './relations.ts';
import { cardUrlOf, fixedRoutes, overviewUrl, sectionIds, urlOf } from './urls.ts';

/** A content file as it lies on disk. */
export interface ContentFile {
  /** Path from the root of the project, with `/`. */
  file: string;
  bytes: Uint8Array;
}

/** What a look at all content brings up. */
export interface Inspection {
  /** The sound entries, local ones in the place of those they replace. */
  texts: Text[];
  relations: Declared[];
  /** The path of every entry, also of those that could not be read. */
  known: ReadonlySet<Path>;
  problems: Problem[];
}

/** An entry with what its text says. */
export interface Text {
  document: Document;
  prose: Prose;
}

/** Looks at every content file at once and reports everything that is wrong. Never throws. */
export function inspect(files: readonly ContentFile[]): Inspection {
  const readings = files.map(({ file, bytes }) => readDocument(file, bytes));
  const texts = layered(readings.flatMap(({ document }) => document ?? [])).map(readText);
  const documents = texts.map(({ document }) => document);
  const unreadable = readings.flatMap(({ document }, index) => (document ? [] : pathOfFile(files[index]?.file ?? '')));
  const known = new Set([...documents.map(pathOf), ...unreadable]);
  const sources = sourceParts(documents, unreadable);
  const addresses = addressesOf(texts, unreadable);
  const relations = declaredRelations(documents);
  const problems = [
    ...readings.flatMap((reading) => reading.problems),
    ...addressProblems(files),
    ...relationProblems(documents, known),
    ...texts.flatMap((text) => textProblems(text, sources, addresses)),
    ...documents.flatMap((document) => referenceProblems(document, known)),
    ...documents.flatMap(fieldTextProblems),
    ...orderProblems(documents),
    ...termProblems(documents),
    ...(unreadable.length > 0 ? [] : orphans(texts, relations)),
  ];
  return { texts, relations, known, problems };
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

const isKind =
  <K extends Kind>(kind: K) =>
  (document: Document): document is Document<K> =>
    document.kind === kind;

function addressesOf(texts: readonly Text[], unreadable: readonly Path[]): Addresses {
  return new Map<string, ReadonlySet<string> | undefined>([
    ...fixedRoutes.map((route) => [route, undefined] as const),
    ...kindList.flatMap((kind) => (kind === 'pages' ? [] : [[overviewUrl(kind), undefined] as const])),
    ...texts.flatMap(({ document }) => (hasCard(document.kind) ? [[cardUrlOf(document), undefined] as const] : [])),
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
    ...routeProblems(document, prose),
    ...cardProblems(kind, file, prose),
    ...citationProblems(kind, file, prose, sources),
    ...linkProblems(file, urlOf(document), prose, addresses),
  ];
}

/** A situation and a role show their route once, where the text wants it; no other kind has one. */
function routeProblems({ kind, file, bodyLine }: Document, { components, mistakes }: Prose): Problem[] {
  const shown = components.filter((name) => name === 'Route').length;
  const wanted = kind === 'situations' || kind === 'roles' ? 1 : 0;
  if (shown === wanted || mistakes.length > 0) return [];
  const message = wanted
    ? `\`<Route />\` staat ${shown} keer in deze tekst.`
    : `\`<Route />\` kan niet in een ${kinds[kind].singular}.`;
  return [
    fault({
      file,
      line: bodyLine,
      message,
      mend: wanted ? 'Zet `<Route />` één keer op een eigen regel, waar de stappen moeten staan.' : 'Haal het weg.',
    }),
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

/** Words of the glossary that two concepts claim: a word leads to one concept. */
function termProblems(documents: readonly Document[]): Problem[] {
  const taken = new Map<string, string>();
  return documents.filter(isKind('concepts')).flatMap(({ file, fields, lineOf }) =>
    [fields.title, ...fields.aliases].flatMap((word, index) => {
      const path = index === 0 ? ['title'] : ['aliases', index - 1];
      const owner = taken.get(word.toLowerCase());
      taken.set(word.toLowerCase(), owner ?? file);
      return owner
        ? [
            fault({
              file,
              line: lineOf(path),
              field: path.join('.'),
              message: `Het woord \`${word}\` is al van \`${owner}\`.`,
              mend: 'Een woord leidt naar één begrip: haal het bij een van beide weg.',
            }),
          ]
        : [];
    }),
  );
}

function orderProblems(documents: readonly Document[]): Problem[] {
  const taken = new Map<string, string>();
  return documents.flatMap(({ kind, file, fields, lineOf }) => {
    if (!('order' in fields)) return [];
    const place = `${kind} ${fields.order}`;
    const owner = taken.get(place);
    taken.set(place, owner ?? file);
    return owner
      ? [
          fault({
            file,
            line: lineOf(['order']),
            field: 'order',
            message: `De plaats ${fields.order} is al van \`${owner}\`.`,
            mend: 'Kies een plaats die nog vrij is.',
          }),
        ]
      : [];
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
