/** An error of `npm run controle`, as its report has it. */
export interface CheckedError {
  file: string;
  line: number;
  /** What is wrong, and what to do about it. */
  text: string;
  /** The same for the same error, wherever it is told. */
  fingerprint: string;
}

/** Whose an error is: the fork's, upstream's, or of the two together. */
export type Side = 'own' | 'shared' | 'both';

/** The errors of a merge, each with whose it is: the fork's in its own layer or a file that it changed, upstream's where upstream has it without the fork, and of both in a shared file that is sound by itself. */
export function sidesOf(
  errors: readonly CheckedError[],
  upstream: readonly CheckedError[],
  changedHere: readonly string[],
): { side: Side; error: CheckedError }[] {
  const theirs = new Set(upstream.map(({ fingerprint }) => fingerprint));
  const sideOf = ({ file, fingerprint }: CheckedError): Side => {
    if (isOwn(file) || changedHere.includes(file)) return 'own';
    return theirs.has(fingerprint) ? 'shared' : 'both';
  };
  return errors.map((error) => ({ side: sideOf(error), error }));
}

/** Whether a file is in the layer of the fork. */
export const isOwn = (file: string): boolean => file.startsWith('content/lokaal/');

/** The errors in a code quality report; advice and warnings are left out. Throws when it is no such report. */
export function errorsIn(report: string): CheckedError[] {
  const issues = JSON.parse(report) as {
    description: string;
    fingerprint: string;
    severity: string;
    location: { path: string; lines: { begin: number } };
  }[];
  return issues
    .filter(({ severity }) => severity === 'major')
    .map(({ description, fingerprint, location: { path, lines } }) => ({
      file: path,
      line: lines.begin,
      text: description,
      fingerprint,
    }));
}
