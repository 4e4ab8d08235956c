import type { Path } from './path.ts';

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
