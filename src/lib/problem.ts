import { closest, distance } from 'fastest-levenshtein';
import type { ErrorCode } from '../error-codes.ts';

/** Something in the content that is wrong (`error`, stops the build), that deserves a look (`warning`), or that could be better (`advice`). What it tells is Dutch. */
export interface Problem {
  level: keyof typeof levels;
  /** What kind of error or warning it is; advice has a topic. */
  code?: ErrorCode;
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
  fix: string;
}

/** The kinds of advice. */
export const topics = {
  draft: 'Concepten',
  review: 'Opnieuw nakijken',
  depth: 'Alleen kort vermeld',
  sentence: 'Lange zinnen',
  word: 'Woorden',
  abbreviation: 'Afkortingen zonder uitleg',
  language: 'Engels zonder taal',
  readability: 'Moeilijk te lezen',
  address: 'Adressen zonder https',
  reason: 'Redenen die niets nieuws zeggen',
  question: 'Zoekvragen die dubbel staan',
  voice: 'Situaties zonder ik of wij',
  weight: 'Te lang voor één pagina',
} as const;

/** A kind of advice. */
export type Topic = keyof typeof topics;

/** An error that stops the build. */
export const error = (code: ErrorCode, problem: Found): Problem => ({ level: 'error', code, ...problem });

/** A warning that does not stop the build. */
export const warning = (code: ErrorCode, problem: Found): Problem => ({ level: 'warning', code, ...problem });

/** A problem without its kind. */
type Found = Omit<Problem, 'level' | 'code' | 'topic'>;

/** `Bedoelde u …?` with the nearest candidate, or an empty string when nothing is near. */
export function suggestion(value: string, candidates: readonly string[]): string {
  if (candidates.length === 0 || value === '' || value.length > longestName) return '';
  const wanted = value.toLowerCase();
  const same = candidates.find((each) => each.toLowerCase() === wanted);
  if (same) return `Bedoelde u \`${same}\`?`;
  if (wanted.length < 2) return '';
  const nearest = closest(wanted, [...candidates]);
  const alike =
    nearest.includes(wanted) ||
    wanted.includes(nearest) ||
    (wanted.length >= 4 && nearest.startsWith(wanted.slice(0, 4)));
  const near = alike || distance(wanted, nearest) <= Math.max(2, wanted.length * 0.34);
  return near ? `Bedoelde u \`${nearest}\`?` : '';
}

/** A value of more characters is no misspelt name. */
const longestName = 200;

/** A suggestion where there is one, else the sentence given. */
export const fixWith = (value: string, candidates: readonly string[], otherwise: string): string =>
  suggestion(value, candidates) || otherwise;

/** All problems as text for a terminal, sorted. */
export function formatProblems(problems: readonly Problem[]): string {
  return sortProblems(problems).map(formatProblem).join('\n');
}

/** Whether a problem is in a fork's own layer. */
export const isOwn = ({ file }: Problem): boolean => file.startsWith('content/lokaal/');

/** Problems by level, whose they are, file and line: errors first, and of each level what a fork can mend itself. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      order.indexOf(a.level) - order.indexOf(b.level) ||
      Number(isOwn(b)) - Number(isOwn(a)) ||
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0),
  );

/** The line that closes a list of problems: how many of each. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (level: Problem['level'], one: string, more: string) => {
    const number = problems.filter((problem) => problem.level === level).length;
    return `${number} ${number === 1 ? one : more}`;
  };
  const advice = problems.some(({ level }) => level === 'advice') ? [count('advice', 'advies', 'adviezen')] : [];
  return [count('error', 'fout', 'fouten'), count('warning', 'waarschuwing', 'waarschuwingen'), ...advice].join(', ');
}

/** What an author reads for each level, the gravest first. */
const levels = { error: 'FOUT', warning: 'LET OP', advice: 'ADVIES' } as const;

const order = Object.keys(levels);

function formatProblem({ level, code, file, line, field, message, fix }: Problem): string {
  const place = [file, line].filter(Boolean).join(':');
  return `${[levels[level], code].filter(Boolean).join(' ')}  ${place}${field ? `  (${field})` : ''}\n      ${message}\n      → ${fix}`;
}
