import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSettings } from '../../schemas/settings/site.ts';
import { formatProblems, type Problem } from '../problem.ts';
import { readSite, siteFile, variables, type Overrides, type SiteReading } from '../site.ts';
import { readText } from './read-text.ts';

/** The settings of the installation in `root`, with those of the environment. Never throws. */
export function readSiteIn(root = '.'): SiteReading {
  const overrides = Object.fromEntries(
    Object.entries(variables).map(([setting, name]) => [setting, process.env[name]]),
  );
  const key = JSON.stringify([root, stampOf(join(root, siteFile)), overrides]);
  if (kept?.key !== key) kept = { key, reading: readingOf(readText(siteFile, root), overrides) };
  return kept.reading;
}

const readingOf = (read: ReturnType<typeof readText>, overrides: Overrides): SiteReading =>
  read && 'problems' in read ? { lineOf: () => undefined, problems: read.problems } : readSite(read?.text, overrides);

/** Tells one version of a file from the next without reading it. */
function stampOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? [stats.ino, stats.size, stats.mtimeNs].join() : '';
}

/** The last reading: pages ask for it many times. */
let kept: { key: string; reading: SiteReading } | undefined;

/** What is wrong with the settings of this installation. */
export const siteProblems = (): Problem[] => readSiteIn().problems;

/** The settings of this installation. Throws, in Dutch, when `site.yaml` is missing or wrong. */
export function loadSite(): SiteSettings {
  const { site, problems } = readSiteIn();
  if (!site) throw new Error(formatProblems(problems));
  return site;
}
