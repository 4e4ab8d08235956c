import { kindList } from '../kinds.ts';
import { fixedRoutes, overviewUrl, paperUrlsOf, urlOf } from '../lib/urls.ts';
import { placeOf, type Entry, type Layer, type Reading } from './entry.ts';
import { pathOf, type Path } from './path.ts';
import type { PhotoFile } from './photos.ts';
import type { Places } from './redirects.ts';
import { nothingHiddenOrMoved, referencesOf, resolveReferences, type HiddenAndMoved } from './references.ts';
import { declaredRelations, type Declared } from './relations.ts';

/** The content of both layers, each file read once. */
export interface Content {
  /** Every file, with what came of reading it. */
  readings: readonly Reading[];
  /** The sound entries with references as they were written, local ones in the place of those they replace. */
  written: readonly Entry[];
  /** The same, with references by the name that an entry has now; also those that are hidden. */
  all: readonly Entry[];
  /** The entries that are shown. */
  entries: readonly Entry[];
  /** The relations between entries that are shown. */
  relations: readonly Declared[];
  /** The paths of files that could not be read. */
  unreadable: readonly Path[];
  /** The path of every entry, also of those that are hidden or could not be read. */
  known: ReadonlySet<Path>;
  /** The photos that lie beside texts, by the path of their file. */
  photos: ReadonlyMap<string, PhotoFile>;
  /** The address of every page that is no list made of others. */
  places: Places;
  /** What is not shown, also the drafts where they are left out, and what has moved. */
  hiddenAndMoved: HiddenAndMoved;
}

/** Lays the layers of what was read over each other, and resolves what entries refer to. */
export function contentOf(
  readings: readonly Reading[],
  hiddenAndMoved: HiddenAndMoved = nothingHiddenOrMoved,
): Content {
  const { moved, hidesDrafts } = hiddenAndMoved;
  const written = layered(readings.flatMap(({ entry }) => entry ?? [])).sort(byKind);
  const all = resolveReferences(written, { ...nothingHiddenOrMoved, moved });
  const drafts = hidesDrafts ? all.filter(isDraft).map(({ path }) => path) : [];
  const hidden = new Set([...hiddenAndMoved.hidden, ...drafts]);
  const entries = resolveReferences(all, { ...nothingHiddenOrMoved, hidden });
  const unreadable = readings.flatMap(({ file, entry }) => (entry ? [] : pathOfFile(file)));
  return {
    readings,
    written,
    all,
    entries,
    relations: declaredRelations(entries),
    unreadable,
    known: new Set([...all.map(({ path }) => path), ...unreadable]),
    photos: new Map(readings.flatMap(({ file, photo }) => (photo ? [[file, photo] as const] : []))),
    places: placesOf(all, hidden, readings),
    hiddenAndMoved: { ...hiddenAndMoved, hidden },
  };
}

/** Whether an entry is a draft: it is checked everywhere, and shown for acceptance only. */
export const isDraft = ({ fields }: Entry): boolean => fields.status === 'concept';

const byKind = (a: Entry, b: Entry): number => kindList.indexOf(a.kind) - kindList.indexOf(b.kind);

/** Puts local entries in the place of shared ones with the same kind and file name, and adds the others. */
export function layered<T extends Pick<Entry, 'kind' | 'id' | 'layer'>>(entries: readonly T[]): T[] {
  const byPath = new Map<Path, T>();
  for (const layer of ['shared', 'local'] as const)
    for (const entry of entries) if (entry.layer === layer) byPath.set(pathOf(entry), entry);
  return [...byPath.values()];
}

/** Whether every file can be read and every reference leads somewhere: then pages can be made of it. */
export const isWhole = ({ all, known, unreadable }: Content): boolean =>
  unreadable.length === 0 && all.every((entry) => referencesOf(entry).every(({ to }) => known.has(to)));

function pathOfFile(file: string): Path[] {
  const place = placeOf(file);
  return 'level' in place ? [] : [pathOf(place)];
}

/** The pages that are made from these entries or from none, with the layer that they are from. */
function placesOf(entries: readonly Entry[], hidden: ReadonlySet<Path>, readings: readonly Reading[]): Places {
  const own = [...fixedRoutes, ...kindList.flatMap((kind) => (kind === 'pages' ? [] : overviewUrl(kind)))];
  return new Map<string, Layer | 'hidden'>([
    ...own.map((route) => [route, 'shared'] as const),
    // A page that cannot be read is told as such, and not as one that is gone.
    ...readings.flatMap(({ file, entry }) => {
      const place = placeOf(file);
      return entry || 'level' in place ? [] : [[urlOf(place), place.layer] as const];
    }),
    ...entries.flatMap((entry) =>
      [urlOf(entry), ...paperUrlsOf(entry)].map(
        (url) => [url, hidden.has(entry.path) ? 'hidden' : entry.layer] as const,
      ),
    ),
  ]);
}
