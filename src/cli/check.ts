import { explain } from '../checks/explanations/index.ts';
import { errorCodes, type ErrorCode } from '../error-codes.ts';
import { annotate } from '../checks/node/annotate.ts';
import { fullReport } from '../checks/node/report.ts';
import { buildDay } from '../lib/node/build-day.ts';
import { countProblems, formatProblems } from '../lib/problem.ts';

/** `npm run controle`: reports everything that is wrong with the content, or could be better; exits with 1 when the site cannot be built. With codes of errors: explains those. */
const asked = process.argv.slice(2).filter((code): code is ErrorCode => Object.hasOwn(errorCodes, code));
if (asked.length > 0) {
  console.log(asked.map(explain).join('\n\n'));
  process.exit(0);
}
const problems = fullReport(buildDay());
annotate(problems);
if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
console.log(countProblems(problems));
process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
