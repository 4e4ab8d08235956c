import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of made files, each under the hash of all that it was made of. */
export interface Cache {
  /** The file made of these ingredients: from the folder, or made now. */
  get(ingredients: string, make: () => Promise<Buffer>): Promise<Buffer>;
  /** Deletes every file that was not asked for since the cache was opened. */
  prune(): void;
}

/** Opens a cache; a folder that is missing or empty gives the same files, later. */
export function openCache(folder: string): Cache {
  mkdirSync(folder, { recursive: true });
  const used = new Set<string>();
  return {
    get: async (ingredients, make) => {
      const name = createHash('sha256').update(ingredients).digest('hex');
      used.add(name);
      const path = join(folder, name);
      if (existsSync(path)) return readFileSync(path);
      const made = await make();
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, made);
      renameSync(unfinished, path);
      return made;
    },
    prune: () => {
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}
