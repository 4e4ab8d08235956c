import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLock, type Published } from '../url-lock.ts';

/** Where the addresses that were published are kept: those of the shared site, and those of a fork. */
export const lockFiles = { shared: 'content/urls.lock', local: 'content/lokaal/urls.lock' } as const;

/** Whether the site in `root` is a fork: one that keeps addresses of its own. */
export const isFork = (root = '.'): boolean => existsSync(join(root, lockFiles.local));

/** Every address that was ever published, by the file that keeps it. */
export const keptAddresses = (root = '.'): Published['kept'] =>
  Object.values(lockFiles)
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, addresses: readLock(readFileSync(join(root, file), 'utf8')) }));
