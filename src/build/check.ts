import type { AstroIntegration } from 'astro';
import { inspect } from '../lib/inspection.ts';
import { countProblems, formatProblems } from '../lib/problem.ts';
import { readContentFiles } from './files.ts';

/** Holds all content against the rules before anything is built: a build stops on errors, `dev` only reports them. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'werkbank:check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build' && !report()) process.exit(1);
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

/** Prints every problem; tells whether the content is sound. */
function report(): boolean {
  const { problems } = inspect(readContentFiles());
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n\n${countProblems(problems)}\n`);
  const sound = problems.every(({ level }) => level !== 'fout');
  if (!sound) console.error('De site is niet gebouwd; wat er stond, staat er nog.\n');
  return sound;
}
