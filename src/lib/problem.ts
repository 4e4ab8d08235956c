import { closest, distance } from 'fastest-levenshtein';

/** Something in the content that is wrong (`fout`, stops the build) or that deserves a look (`let op`). In Dutch. */
export interface Problem {
  level: 'fout' | 'let op';
  /** Path from the root of the project, for instance `content/lessen/x.mdx`. */
  file: string;
  /** Line in the file, from 1. */
  line?: number | undefined;
  /** Dotted path of a frontmatter field, for instance `practices.0.id`. */
  field?: string | undefined;
  /** What is wrong, with the value. */
  message: string;
  /** What the author can do about it. */
  mend: string;
}

/** An error that stops the build. */
export const fault = (problem: Omit<Problem, 'level'>): Problem => ({ level: 'fout', ...problem });

/** A warning that does not stop the build. */
export const warning = (problem: Omit<Problem, 'level'>): Problem => ({ level: 'let op', ...problem });

/** `Bedoelde u …?` with the nearest candidate, or an empty string when nothing is near. */
export function suggestion(value: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const wanted = value.toLowerCase();
  const nearest = closest(wanted, [...candidates]);
  const alike = nearest.includes(wanted) || wanted.includes(nearest) || (wanted.length >= 4 && nearest.startsWith(wanted.slice(0, 4)));
  const near = alike || distance(wanted, nearest) <= Math.max(2, wanted.length * 0.34);
  return near ? `Bedoelde u \`${nearest}\`?` : '';
}

/** A suggestion where there is one, else the sentence given. */
export const mendWith = (value: string, candidates: readonly string[], otherwise: string): string =>
  suggestion(value, candidates) || otherwise;

/** All problems as text for a terminal, by file and line, errors first. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => a.level.localeCompare(b.level) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  return sorted.map(formatProblem).join('\n');
}

/** The line that closes a list of problems: how many of each. */
export function countProblems(problems: readonly Problem[]): string {
  const faults = problems.filter((problem) => problem.level === 'fout').length;
  const warnings = problems.length - faults;
  return `${faults} ${faults === 1 ? 'fout' : 'fouten'}, ${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}`;
}

function formatProblem({ level, file, line, field, message, mend }: Problem): string {
  const place = [file, line].filter(Boolean).join(':');
  return `${level.toUpperCase()}  ${place}${field ? `  (${field})` : ''}\n      ${message}\n      → ${mend}`;
}
