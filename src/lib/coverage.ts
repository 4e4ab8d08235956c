import type { Entry, Library } from './content.ts';
import type { Path } from './relations.ts';
import { coveredId } from './urls.ts';

/** An example, as far as coverage needs it. */
export interface Covering {
  path: Path;
  municipality: Path;
  /** What the example says something about: practices, lessons. */
  about: readonly Path[];
}

/** Per municipality and subject, the examples that tell of both; a pair without examples is a gap. */
export interface Coverage {
  /** The examples from this municipality about this subject. */
  of(municipality: Path, subject: Path): readonly Path[];
  /** The subjects of which no example from this municipality tells. */
  gapsOf(municipality: Path): readonly Path[];
}

/** Counts which examples cover which subjects (rows) in which municipality (columns). */
export function coverageOf(subjects: readonly Path[], examples: readonly Covering[]): Coverage {
  const of = (municipality: Path, subject: Path) =>
    examples
      .filter((example) => example.municipality === municipality && example.about.includes(subject))
      .map(({ path }) => path);
  return { of, gapsOf: (municipality) => subjects.filter((subject) => of(municipality, subject).length === 0) };
}

/** A practice or lesson, with its examples from each municipality. */
export interface CoverageRow {
  entry: Entry<'practices' | 'lessons'>;
  cells: readonly {
    municipality: Entry<'municipalities'>;
    examples: readonly Path[];
    /** The id of the list of these examples on the page about coherence. */
    id: string;
  }[];
}

/** The matrix of a kind and all municipalities, a row an entry. */
export function coverageRows(kind: 'practices' | 'lessons', library: Library): CoverageRow[] {
  const coverage = library.coverage(kind);
  return library.of(kind).map((entry, row) => ({
    entry,
    cells: library.of('municipalities').map((municipality) => ({
      municipality,
      examples: coverage.of(municipality.path, entry.path),
      id: coveredId(kind, row, municipality),
    })),
  }));
}
