import { explain } from '../checks/explanations/index.ts';
import { errorCodes, type ErrorCode } from '../error-codes.ts';
import { annotate } from '../checks/node/annotate.ts';
import { fullReport } from '../checks/node/report.ts';
import { buildDay } from '../lib/node/build-day.ts';
import { isFork } from '../lib/node/url-locks.ts';
import { countProblems, formatProblems, isOwn, type Problem } from '../lib/problem.ts';

/** `npm run controle`: reports everything that is wrong with the content, or could be better; exits with 1 when the site cannot be built. A fork is spared advice on shared texts, unless it asks with `--alles`. With codes of errors: explains those. */
const asked = process.argv.slice(2).filter((code): code is ErrorCode => Object.hasOwn(errorCodes, code));
if (asked.length > 0) {
  console.log(asked.map(explain).join('\n\n'));
  process.exit(0);
}
const problems = await fullReport(buildDay());
// In a fork the advice on shared texts is upstream's to follow.
const isShown = (problem: Problem) => problem.level !== 'advice' || isOwn(problem) || !isFork();
const shown = process.argv.includes('--alles') ? problems : problems.filter(isShown);
annotate(shown);
if (shown.length > 0) console.log(`${formatProblems(shown)}\n`);
console.log(countProblems(shown));
const more = problems.length - shown.length;
if (more > 0) console.log(`Over gedeelde teksten zijn er nog ${more} adviezen: npm run controle -- --alles`);
process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
