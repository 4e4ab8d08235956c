import { structuredPatch } from 'diff';
import type { Path } from '../library/path.ts';

/** A line that stands in one of two texts, or in both and near one that does not. */
export interface ChangedLine {
  sign: '-' | '+' | ' ';
  text: string;
}

/** A shared text that a fork has its own version of. */
export interface Replaced {
  path: Path;
  /** The fork's own file. */
  file: string;
  /** What upstream changed since: empty when nothing, undefined when it is not known what the text was. */
  changes: ChangedLine[] | undefined;
}

/** What differs between two texts, with a line around each change; empty when they are the same. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 1 });
  return hunks
    .flatMap(({ lines }) => lines)
    .filter((line) => !line.startsWith('\\'))
    .map((line) => ({ sign: line[0] as ChangedLine['sign'], text: line.slice(1) }));
}
