import { getCollection, type CollectionEntry } from 'astro:content';
import { readFate } from '../build/fate.ts';
import { readNews } from '../build/news.ts';
import { kindList, type Kind } from '../kinds.ts';
import type { Fields } from '../schemas/index.ts';
import type { NewsItem } from '../schemas/news.ts';
import { numberReferences, type Reference } from './citations.ts';
import { coverageOf, type Coverage, type Covering } from './coverage.ts';
import { lastOf } from './dates.ts';
import { fromStoreId, type Layer } from './document.ts';
import { findTerms, termsOf, type Term } from './glossary.ts';
import { layered } from './inspection.ts';
import { readProse, type Prose } from './prose.ts';
import { shown } from './references.ts';
import { declaredRelations, pathOf, relationsByPath, type Path, type Related } from './relations.ts';

/** An entry as pages see it. A union over the kinds: test `kind` and the fields are known. */
export type Entry<K extends Kind = Kind> = { [Each in K]: EntryOf<Each> }[K];

/** The language of the title of an entry, where it is not Dutch. */
export const languageOf = ({ kind, fields }: Entry): string | undefined =>
  kind === 'sources' && fields.language !== 'nl' ? fields.language : undefined;

/** A relation with the entry at the other end. */
export interface Relation extends Related {
  entry: Entry;
}

/** All entries of the site, read once. */
export interface Library {
  all: readonly Entry[];
  /** The day of the last review of any entry. */
  reviewed: Date;
  /** What readers are told of, newest first. */
  news: readonly NewsItem[];
  /** The entries of a kind, in its order. */
  of<K extends Kind>(kind: K): readonly Entry<K>[];
  /** The entry at a path such as `praktijken/werken-aan-relaties`. Throws when there is none. */
  at(path: Path): Entry;
  /** The source with this id. Throws when there is none. */
  source(id: string): Entry<'sources'>;
  /** What an entry is related to, from either side. */
  relationsOf(entry: Entry): readonly Relation[];
  /** The entries that cite a source, with the parts that they cite. */
  citing(source: Entry<'sources'>): readonly { entry: Entry; references: readonly Reference[] }[];
  /** The entries whose text uses a word of this concept. */
  using(concept: Entry<'concepts'>): readonly Entry[];
  /** Which examples tell of which entries of a kind, by municipality. */
  coverage(kind: 'practices' | 'lessons'): Coverage;
}

interface EntryOf<K extends Kind> {
  kind: K;
  id: string;
  path: Path;
  file: string;
  layer: Layer;
  fields: Fields<K>;
  prose: Prose;
  /** The places in sources that the text cites, numbered. */
  references: readonly Reference[];
  /** What Astro renders. */
  stored: CollectionEntry<K>;
}

let library: Promise<Library> | undefined;

/** The library. Read once in a build; read anew for every page in development, where content changes. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  library ??= readLibrary();
  return library;
}

async function readLibrary(): Promise<Library> {
  const stored = await Promise.all(kindList.map((kind) => readKind(kind)));
  const all = shown(stored.flat(), readFate());
  const byPath = new Map(all.map((entry) => [entry.path, entry]));
  const ends = relationsByPath(declaredRelations(all));
  const at = (path: Path): Entry => {
    const entry = byPath.get(path);
    if (!entry) throw new Error(`Er is geen inhoud op \`${path}\`.`);
    return entry;
  };
  const terms = termsOf(all.filter(({ kind }) => kind === 'concepts'));
  const used = new Map(all.map((entry) => [entry, usedIn(entry, terms)]));
  const examples = all
    .filter(({ kind }) => kind === 'examples')
    .map((entry) => coveringOf(entry.path, ends.get(entry.path) ?? []));
  const of = <K extends Kind>(kind: K) =>
    all.filter((entry) => entry.kind === kind).sort(inOrder) as unknown as Entry<K>[];
  return {
    all,
    reviewed: lastOf(all.map(({ fields }) => fields.reviewed)),
    news: readNews(new Set(byPath.keys())).items,
    of,
    at,
    source: (id) => {
      const entry = at(pathOf({ kind: 'sources', id }));
      if (entry.kind !== 'sources') throw new Error(`\`${id}\` is geen bron.`);
      return entry;
    },
    relationsOf: (entry) => (ends.get(entry.path) ?? []).map((related) => ({ ...related, entry: at(related.path) })),
    citing: (source) =>
      all.flatMap((entry) => {
        const references = entry.references.filter((reference) => reference.source === source.id);
        return references.length > 0 ? [{ entry, references }] : [];
      }),
    using: (concept) => all.filter((entry) => entry !== concept && used.get(entry)?.has(concept.path)),
    coverage: (kind) =>
      coverageOf(
        of(kind).map(({ path }) => path),
        examples,
      ),
  };
}

async function readKind<K extends Kind>(kind: K): Promise<Entry[]> {
  const stored = await getCollection(kind);
  const entries = stored.map((each) => {
    const file = each.filePath ?? '';
    const prose = readProse(each.body ?? '', file.endsWith('.mdx') ? 'mdx' : 'md');
    const place = { kind, ...fromStoreId(each.id) };
    return {
      ...place,
      path: pathOf(place),
      file,
      fields: each.data,
      prose,
      references: numberReferences(prose.citations),
      stored: each,
    };
  });
  return layered(entries as unknown as Entry[]);
}

const usedIn = ({ prose }: Entry, terms: readonly Term[]): Set<Path> =>
  new Set(
    prose.passages
      .filter(({ isHeading }) => !isHeading)
      .flatMap(({ text }) => findTerms(text, terms).map(({ path }) => path)),
  );

function coveringOf(path: Path, related: readonly Related[]): Covering {
  const declared = related.filter(({ declaredHere }) => declaredHere);
  const municipality = declared.find(({ field }) => field === 'municipality')?.path ?? '';
  return { path, municipality, about: declared.map((each) => each.path) };
}

function inOrder(a: Entry, b: Entry): number {
  const order = (entry: Entry) => ('order' in entry.fields ? entry.fields.order : 0);
  return order(a) - order(b) || a.fields.title.localeCompare(b.fields.title, 'nl');
}
