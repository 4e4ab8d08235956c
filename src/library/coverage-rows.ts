import { coveredId } from '../lib/urls.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';
import type { Path } from './path.ts';

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
