import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where a site is made, beside the last good one. */
export const unfinished = '.dist-next';

/** Where a reader of this machine, and a host, finds the last good site. */
export const published = 'dist';

const old = '.dist-old';

/** Puts the site that was made in the place of the last. */
export function publish(): void {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, old);
  renameSync(unfinished, published);
  rmSync(old, { recursive: true, force: true });
}

/** Puts back the last good site where a machine went down between the two steps of `publish`. */
export function restorePublished(): void {
  if (!existsSync(published) && existsSync(old)) renameSync(old, published);
}
