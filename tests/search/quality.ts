/** A query with the pages that answer it. */
export interface Judged {
  query: string;
  /** Path of a page, with 3 for the page, 2 for also good, 1 for acceptable. */
  ideal: readonly { subject: string; grade: number }[];
}

/** How good the answers to a set of judged queries are; every figure from 0 to 1. */
export interface Quality {
  /** MRR@10: mean reciprocal rank of the first best page in the first ten. */
  mrr: number;
  /** Mean normalised discounted gain of the first five. */
  ndcg: number;
  /** Mean share of the good pages (grade 2 and 3, at most five) in the first five. */
  recall: number;
  /** Share of the queries with a good page (grade 2 or 3) in the first three. */
  good: number;
  /** Share of the queries with no answer at all. */
  empty: number;
}

/** Reciprocal rank of the first page with the best grade, in the first ten. */
export function reciprocalRank(found: readonly string[], { ideal }: Judged): number {
  const best = Math.max(...ideal.map(({ grade }) => grade));
  const rank = found
    .slice(0, 10)
    .findIndex((path) => ideal.some(({ subject, grade }) => subject === path && grade === best));
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** The quality of answers, one list of paths a query, best first. */
export function qualityOf(answers: readonly { judged: Judged; found: readonly string[] }[]): Quality {
  const mean = (value: (answer: { judged: Judged; found: readonly string[] }) => number) =>
    answers.reduce((sum, answer) => sum + value(answer), 0) / answers.length;
  return {
    mrr: mean(({ judged, found }) => reciprocalRank(found, judged)),
    ndcg: mean(
      ({ judged, found }) => gain(found.slice(0, 5).map((path) => gradeOf(path, judged))) / gain(bestGrades(judged)),
    ),
    recall: mean(({ judged, found }) => {
      const good = judged.ideal.filter(({ grade }) => grade >= 2);
      return good.filter(({ subject }) => found.slice(0, 5).includes(subject)).length / Math.min(5, good.length);
    }),
    good: mean(({ judged: { ideal }, found }) =>
      ideal.some(({ subject, grade }) => grade >= 2 && found.slice(0, 3).includes(subject)) ? 1 : 0,
    ),
    empty: mean(({ found }) => (found.length === 0 ? 1 : 0)),
  };
}

const gradeOf = (path: string, { ideal }: Judged) => ideal.find(({ subject }) => subject === path)?.grade ?? 0;

const bestGrades = ({ ideal }: Judged) =>
  ideal
    .map(({ grade }) => grade)
    .sort((a, b) => b - a)
    .slice(0, 5);

const gain = (grades: readonly number[]) =>
  grades.reduce((sum, grade, rank) => sum + (grade > 0 ? 2 ** (grade - 1) : 0) / Math.log2(rank + 2), 0);
