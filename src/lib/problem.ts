import { closest, distance } from 'fastest-levenshtein';

/** Something in the content that is wrong (`fout`, stops the build), that deserves a look (`let op`), or that could be better (`advies`). In Dutch. */
export interface Problem {
  level: 'fout' | 'let op' | 'advies';
  /** Path from the root of the project, for instance `content/lessen/x.mdx`. */
  file: string;
  /** Line in the file, from 1. */
  line?: number | undefined;
  /** Dotted path of a frontmatter field, for instance `practices.0.id`. */
  field?: string | undefined;
  /** What kind of advice it is, for an editor who works through them by kind. */
  topic?: Topic | undefined;
  /** What is wrong, with the value. */
  message: string;
  /** What the author can do about it. */
  mend: string;
}

/** The kinds of advice. */
export const topics = {
  nakijken: 'Opnieuw nakijken',
  kort: 'Alleen kort vermeld',
  zin: 'Lange zinnen',
  woord: 'Woorden',
  afkorting: 'Afkortingen zonder uitleg',
  taal: 'Engels zonder taal',
  leesbaarheid: 'Moeilijk te lezen',
} as const;

/** A kind of advice. */
export type Topic = keyof typeof topics;

/** An error that stops the build. */
export const fault = (problem: Omit<Problem, 'level'>): Problem => ({ level: 'fout', ...problem });

/** A warning that does not stop the build. */
export const warning = (problem: Omit<Problem, 'level'>): Problem => ({ level: 'let op', ...problem });

/** `Bedoelde u …?` with the nearest candidate, or an empty string when nothing is near. */
export function suggestion(value: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const wanted = value.toLowerCase();
  const nearest = closest(wanted, [...candidates]);
  const alike =
    nearest.includes(wanted) ||
    wanted.includes(nearest) ||
    (wanted.length >= 4 && nearest.startsWith(wanted.slice(0, 4)));
  const near = alike || distance(wanted, nearest) <= Math.max(2, wanted.length * 0.34);
  return near ? `Bedoelde u \`${nearest}\`?` : '';
}

/** A suggestion where there is one, else the sentence given. */
export const mendWith = (value: string, candidates: readonly string[], otherwise: string): string =>
  suggestion(value, candidates) || otherwise;

/** All problems as text for a terminal, by level, file and line, errors first. */
export function formatProblems(problems: readonly Problem[]): string {
  return sortProblems(problems).map(formatProblem).join('\n');
}

/** Problems by level, file and line, errors first. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0),
  );

/** The line that closes a list of problems: how many of each. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (level: Problem['level'], one: string, more: string) => {
    const number = problems.filter((problem) => problem.level === level).length;
    return `${number} ${number === 1 ? one : more}`;
  };
  const advice = problems.some(({ level }) => level === 'advies') ? [count('advies', 'advies', 'adviezen')] : [];
  return [count('fout', 'fout', 'fouten'), count('let op', 'waarschuwing', 'waarschuwingen'), ...advice].join(', ');
}

const levels = ['fout', 'let op', 'advies'] as const;

function formatProblem({ level, file, line, field, message, mend }: Problem): string {
  const place = [file, line].filter(Boolean).join(':');
  return `${level.toUpperCase()}  ${place}${field ? `  (${field})` : ''}\n      ${message}\n      → ${mend}`;
}
