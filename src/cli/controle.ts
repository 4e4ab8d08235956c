import { fullReport } from '../build/check.ts';
import { buildDay } from '../build/day.ts';
import { countProblems, formatProblems } from '../lib/problem.ts';

/** `npm run controle`: reports everything that is wrong with the content, or could be better; exits with 1 when the site cannot be built. */
const problems = fullReport(buildDay());
if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
console.log(countProblems(problems));
process.exitCode = problems.some(({ level }) => level === 'fout') ? 1 : 0;
