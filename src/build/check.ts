import type { AstroIntegration } from 'astro';
import { adviseOn } from '../lib/advice.ts';
import { hidingProblems } from '../lib/hiding.ts';
import type { Inspection } from '../lib/inspection.ts';
import { countProblems, formatProblems, warning, type Problem } from '../lib/problem.ts';
import { loadSite, readSiteIn, siteFile, siteProblems } from '../lib/site.ts';
import { oldStatement } from '../lib/trust.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { differenceProblems } from './differences.ts';
import { inspectContent } from './files.ts';
import { readLanguage } from './language.ts';
import { logoProblems } from './logo.ts';
import { readNews } from './news.ts';
import { readRedirects } from './redirects.ts';
import { readTheme } from './theme.ts';
import { readThesaurus } from './thesaurus.ts';

/** Holds all content against the rules before anything is built: a build stops on errors, `dev` only reports them. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'werkbank:check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build' && !report()) stop();
      },
      'astro:server:setup': ({ server }) => {
        report();
        const inContent = (file: string) => /[\\/]content[\\/]/.test(file);
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (file) => {
            if (inContent(file)) report();
          });
      },
    },
  };
}

/** Everything that is wrong with the settings of the site, its content, its thesaurus and its news. */
const allProblems = (): Problem[] => problemsOf(inspectContent());

function problemsOf({ all, known, places, problems }: Inspection): Problem[] {
  const { site, lineOf, problems: settings } = readSiteIn();
  return [
    ...settings,
    ...problems,
    ...hidingProblems(all, site?.hidden ?? [], lineOf),
    ...readThesaurus(known).problems,
    ...readNews(known).problems,
    ...readRedirects(places).problems,
    ...differenceProblems(),
    ...logoProblems(),
    ...readTheme().problems,
  ];
}

/** Everything above, and what could be better: the report for editors. */
export function fullReport(today: Date): Problem[] {
  const inspection = inspectContent();
  const { language, problems: rules } = readLanguage();
  return [
    ...problemsOf(inspection),
    ...rules,
    ...statementProblems(today),
    ...adviseOn(inspection.texts, language, today),
  ];
}

function statementProblems(today: Date): Problem[] {
  const { site, lineOf } = readSiteIn();
  const at = { file: siteFile, line: lineOf(['accessibility', 'date']), field: 'accessibility' };
  return site ? oldStatement(site, today).map((old) => warning({ ...at, ...old })) : [];
}

/** The settings of the site. When they are wrong, prints that and all else that is wrong, and ends the process: without them there is nothing to build. */
export function siteOrExit(): SiteSettings {
  if (siteProblems().length === 0) return loadSite();
  report();
  return stop();
}

function stop(): never {
  console.error('De site is niet gebouwd; wat er stond, staat er nog.\n');
  process.exit(1);
}

/** Prints every problem; tells whether a site can be built. */
function report(): boolean {
  const problems = allProblems();
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n\n${countProblems(problems)}\n`);
  return problems.every(({ level }) => level !== 'fout');
}
