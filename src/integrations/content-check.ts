import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { annotate } from '../checks/node/annotate.ts';
import { allProblems } from '../checks/node/report.ts';
import { countProblems, formatProblems, type Problem } from '../lib/problem.ts';
import { dutchOverlay, showErrors } from './error-overlay.ts';
import { loadSite, siteProblems } from '../lib/node/load-site.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';

/** Holds all content against the rules before anything is built: a build stops on errors, `dev` shows them over the page. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'werkbank:check',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build' && !report(await allProblems())) stop();
        if (command === 'dev') updateConfig({ vite: { plugins: [dutchOverlay] } });
      },
      'astro:server:setup': async ({ server }) => {
        const changed = await showErrors(server, async () => {
          const problems = await allProblems();
          report(problems);
          return problems;
        });
        // A rename is two events, and an editor may write a file in several goes.
        let waiting: NodeJS.Timeout | undefined;
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (file: string) => {
            if (relative('.', file).split(sep)[0] !== 'content') return;
            clearTimeout(waiting);
            waiting = setTimeout(() => void changed(), 40);
          });
      },
    },
  };
}

/** The settings of the site. When they are wrong, prints that and all else that is wrong, and ends the process: without them there is nothing to build. */
export async function siteOrExit(): Promise<SiteSettings> {
  if (siteProblems().length === 0) return loadSite();
  report(await allProblems());
  return stop();
}

function stop(): never {
  console.error('De site is niet gebouwd; wat er stond, staat er nog.\n');
  process.exit(1);
}

/** Prints every problem; tells whether a site can be built. */
function report(problems: readonly Problem[]): boolean {
  annotate(problems);
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n\n${countProblems(problems)}\n`);
  return problems.every(({ level }) => level !== 'error');
}
