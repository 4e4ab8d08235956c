import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { globSync } from 'tinyglobby';
import { goneProblems, newAddresses, writeLock, type Published } from '../lib/url-lock.ts';
import { formatProblems } from '../lib/problem.ts';
import { say } from '../lib/node/progress.ts';
import { writeFiles } from '../lib/node/write-files.ts';
import { keptAddresses, lockFiles } from '../lib/node/url-locks.ts';
import { loadSite } from '../lib/node/load-site.ts';
import { editorFolder, urlOfPath } from '../lib/urls.ts';

/** Fails a build in which an address is gone that was published before. */
export function addressCheck(): AstroIntegration {
  return {
    name: 'werkbank:addresses',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const published = readPublished(fileURLToPath(dir));
        const problems = goneProblems(published);
        if (problems.length > 0)
          throw new Error(`Er zijn adressen verdwenen; wat er stond, staat er nog.\n\n${formatProblems(problems)}`);
        const added = newAddresses(published).length;
        if (added > 0) say(`${added} nieuwe adressen. Gaat de site live? Draai dan: npm run adressen`);
      },
    },
  };
}

/** Keeps the new addresses of a built folder; gives them with the file where they are kept: the fork's own where it has one. */
export function keepAddresses(folder: string): { file: string; added: string[] } {
  const published = readPublished(folder);
  const added = newAddresses(published);
  const file = existsSync(lockFiles.local) ? lockFiles.local : lockFiles.shared;
  const before = published.kept.find((each) => each.file === file)?.addresses ?? [];
  if (added.length > 0) writeFiles(new Map([[file, writeLock(new Set([...before, ...added]))]]));
  return { file, added };
}

/** What a built folder has, and what was published before. */
export function readPublished(folder: string): Published {
  const pages = globSync('**/index.html', { cwd: folder, ignore: ['pagefind/**', `${editorFolder.slice(1)}**`] });
  return {
    now: new Set(pages.map((file) => `/${file.replace(/index\.html$/, '')}`)),
    kept: keptAddresses(),
    hidden: loadSite().hidden.map(urlOfPath),
  };
}
