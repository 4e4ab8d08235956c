import { closeSync, existsSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes files, by path, so that all are there whole or none: each beside its place first, and then put in it. Throws what the disk said, with nothing changed, when one cannot be written. */
export function writeFiles(files: ReadonlyMap<string, string | Buffer>): void {
  const beside = new Map([...files.keys()].map((file) => [file, besideOf(file)]));
  try {
    for (const [file, content] of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(beside.get(file) ?? file, content, { flush: true });
    }
    for (const file of files.keys()) if (existsSync(file)) closeSync(openSync(file, 'r+')); // throws where it cannot be replaced
    for (const [file, unfinished] of beside) renameSync(unfinished, file);
  } finally {
    for (const unfinished of beside.values()) rmSync(unfinished, { force: true });
  }
}

/** Writes a file that is not there yet, whole or not at all. Gives false, with nothing written, where there is one. */
export function writeNewFile(file: string, content: string | Buffer): boolean {
  const unfinished = besideOf(file);
  if (existsSync(file)) return false;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, content, { flush: true });
    // A link, unlike a rename, never takes the place of what another made in the meantime.
    linkSync(unfinished, file);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** A name that no reader of content takes for a text. */
const besideOf = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}`);
