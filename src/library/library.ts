import { kindList, type Kind } from '../kinds.ts';
import { lastOf } from '../lib/dates.ts';
import type { News } from './news.ts';
import type { Reference } from './citations.ts';
import type { Content } from './content.ts';
import { coverageOf, type Coverage, type Covering } from './coverage.ts';
import { isKind, type Entry } from './entry.ts';
import { findTerms, termsOf, type Term } from './glossary.ts';
import { pathOf, type Path } from './path.ts';
import { besideOf, type PhotoFile } from './photos.ts';
import { relationsByPath, type Related } from './relations.ts';

/** A relation with the entry at the other end. */
export interface Relation extends Related {
  entry: Entry;
}

/** An entry that cites a source, with the places in it that it cites. */
export interface Citing {
  entry: Entry;
  references: readonly Reference[];
}

/** All that is shown, with what belongs together; every look-up is a map that was made once. */
export interface Library {
  all: readonly Entry[];
  /** The paths that are not shown. */
  hidden: ReadonlySet<Path>;
  /** The day of the last review of any entry. */
  reviewed: Date;
  /** What readers are told of, newest first. */
  news: readonly News[];
  /** The words of the glossary. */
  terms: readonly Term[];
  /** The photo with this name beside the text of an entry; undefined when there is none. */
  photoBeside(entry: Entry, name: string): PhotoFile | undefined;
  /** The entries of a kind, in its order. */
  of<K extends Kind>(kind: K): readonly Entry<K>[];
  /** The entry at a path such as `praktijken/werken-aan-relaties`. Throws when there is none. */
  at(path: Path): Entry;
  /** The source with this id. Throws when there is none. */
  source(id: string): Entry<'sources'>;
  /** What an entry is related to, from either side. */
  relationsOf(entry: Entry): readonly Relation[];
  /** The entries that cite a source, with the parts that they cite. */
  citing(source: Entry<'sources'>): readonly Citing[];
  /** The entries whose text uses a word of this concept. */
  using(concept: Entry<'concepts'>): readonly Entry[];
  /** The examples in which people with this role act. */
  actedBy(role: Entry<'roles'>): readonly Entry<'examples'>[];
  /** The sources about an example itself: those that examples from many municipalities cite are general. */
  sourcesAbout(example: Entry<'examples'>): readonly Entry<'sources'>[];
  /** Which examples tell of which entries of a kind, by municipality. */
  coverage(kind: 'practices' | 'lessons'): Coverage;
}

/** The library of this content and news. */
export function libraryOf({ entries, relations, hiddenAndMoved, photos }: Content, news: readonly News[]): Library {
  const byKind = new Map(kindList.map((kind) => [kind, entries.filter((entry) => entry.kind === kind).sort(inOrder)]));
  const of = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Entry<K>[];
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const at = (path: Path): Entry => {
    const entry = byPath.get(path);
    if (!entry) throw new Error(`Er is geen inhoud op \`${path}\`.`);
    return entry;
  };
  const ends = relationsByPath(relations);
  const related = new Map(
    [...ends].map(([path, list]) => [path, list.map((each): Relation => ({ ...each, entry: at(each.path) }))]),
  );
  const terms = termsOf(of('concepts'));
  const citing = citingBySource(entries);
  let using: ReturnType<typeof usingByConcept> | undefined;
  const actedBy = grouped(of('examples'), ({ fields }) => fields.roles);
  const examples = of('examples').map(({ path }) => coveringOf(path, ends.get(path) ?? []));
  const spread = municipalitiesBySource(of('examples'));
  const source = (id: string) => {
    const entry = at(pathOf({ kind: 'sources', id }));
    if (!isKind('sources')(entry)) throw new Error(`\`${id}\` is geen bron.`);
    return entry;
  };
  const coverages = {
    practices: coverageOf(of('practices').map(pathOf), examples),
    lessons: coverageOf(of('lessons').map(pathOf), examples),
  };
  return {
    all: entries,
    hidden: hiddenAndMoved.hidden,
    reviewed: lastOf(entries.map(({ fields }) => fields.reviewed)),
    news,
    terms,
    photoBeside: (entry, name) => photos.get(besideOf(entry, name)),
    of,
    at,
    source,
    relationsOf: ({ path }) => related.get(path) ?? [],
    citing: ({ id }) => citing.get(id) ?? [],
    // Reads every text, and only pages of concepts ask for it.
    using: ({ path }) => (using ??= usingByConcept(entries, terms)).get(path) ?? [],
    actedBy: ({ id }) => actedBy.get(id) ?? [],
    sourcesAbout: ({ references }) =>
      [...new Set(references.map((reference) => reference.source))]
        .filter((id) => (spread.get(id)?.size ?? 0) < generalFrom)
        .map(source),
    coverage: (kind) => coverages[kind],
  };
}

/** A source that examples from this many municipalities cite is about the subject, and not about one of them. */
const generalFrom = 3;

function municipalitiesBySource(examples: readonly Entry<'examples'>[]): Map<string, Set<string>> {
  const spread = new Map<string, Set<string>>();
  for (const { fields, references } of examples)
    for (const { source } of references)
      spread.set(source, (spread.get(source) ?? new Set()).add(fields.municipality.id));
  return spread;
}

/** Items by each of the keys that they have, in their order. */
function grouped<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

function citingBySource(entries: readonly Entry[]): Map<string, Citing[]> {
  const bySource = grouped(entries, ({ references }) => references.map(({ source }) => source));
  return new Map(
    [...bySource].map(([id, citing]) => [
      id,
      citing.map((entry) => ({ entry, references: entry.references.filter(({ source }) => source === id) })),
    ]),
  );
}

const usingByConcept = (entries: readonly Entry[], terms: readonly Term[]): Map<string, Entry[]> =>
  grouped(entries, ({ path, prose }) =>
    prose.passages
      .filter(({ isHeading }) => !isHeading)
      .flatMap(({ text }) => findTerms(text, terms).map((use) => use.path))
      .filter((concept) => concept !== path),
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
