import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { annotate } from '../checks/node/annotate.ts';
import { allProblems } from '../checks/node/report.ts';
import { countProblems, formatProblems } from '../lib/problem.ts';
import { loadSite, siteProblems } from '../lib/node/load-site.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';

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
        const inContent = (file: string) => relative('.', file).split(sep)[0] === 'content';
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (file: string) => {
            if (inContent(file)) report();
          });
      },
    },
  };
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
  annotate(problems);
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n\n${countProblems(problems)}\n`);
  return problems.every(({ level }) => level !== 'error');
}
