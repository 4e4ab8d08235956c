import type { Problem } from '../../lib/problem.ts';
import {
  redirectProblems,
  redirectsOf,
  removedOf,
  type Places,
  type Redirect,
  type RedirectFile,
} from '../redirects.ts';
import { redirectList, type Removed } from '../../schemas/settings/redirects.ts';
import { readLayers } from '../../lib/node/yaml-layers.ts';

/** The redirects of both layers with the pages where they end, the pages that were taken away, and what is wrong with either; `places` are the pages that exist. */
export function readRedirects(
  places: Places,
  root = '.',
): { moved: Redirect[]; removed: Removed[]; problems: Problem[] } {
  const { read, problems } = readFiles(root);
  return {
    moved: redirectsOf(read, places),
    removed: removedOf(read, places),
    problems: [...problems, ...redirectProblems(read, places)],
  };
}

/** The files with redirects, as they lie on disk. */
export function readFiles(root = '.'): { read: RedirectFile[]; problems: Problem[] } {
  const readings = readLayers('redirects.yaml', redirectList, root);
  return {
    read: readings.flatMap(({ file, fields, lineOf }) => (fields ? [{ file, list: fields, lineOf }] : [])),
    problems: readings.flatMap(({ problems }) => problems),
  };
}
