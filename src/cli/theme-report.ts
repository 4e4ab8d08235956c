import { readTheme } from '../theme/node/theme.ts';
import { countProblems, formatProblems } from '../lib/problem.ts';
import { loadSite } from '../lib/node/load-site.ts';
import { reportTheme } from '../theme/report.ts';

/** `npm run thema:controle`: what the theme of this installation gives, lacks, and how its colours stand out. Fails when something is wrong. */
const theme = readTheme();
console.log(`Huisstijl van ${loadSite().name}\n\n${reportTheme(theme)}\n`);
if (theme.problems.length > 0) console.error(`${formatProblems(theme.problems)}\n\n${countProblems(theme.problems)}`);
if (theme.problems.some(({ level }) => level === 'error')) process.exitCode = 1;
