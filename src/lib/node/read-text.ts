import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, type Problem } from '../problem.ts';
import { readTextFile } from '../text-file.ts';

/** The text of a file below `root`, or what is wrong with it; `undefined` when there is no such file. Never throws. */
export function readText(file: string, root = '.'): { text: string } | { problems: Problem[] } | undefined {
  try {
    return existsSync(join(root, file)) || isLink(join(root, file))
      ? readTextFile(file, readBytes(file, root))
      : undefined;
  } catch (thrown) {
    return { problems: [unreadable(file, thrown)] };
  }
}

/** The bytes of a file of ours. Throws when it cannot be read, or only leads to a file elsewhere. */
export function readBytes(file: string, root = '.'): Uint8Array {
  if (isLink(join(root, file))) throw Object.assign(new Error(file), { code: 'ELOOP' });
  return readFileSync(join(root, file));
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** What an author must know when a file cannot be read: `thrown` is what the attempt gave. */
export function unreadable(file: string, thrown: unknown): Problem {
  const { code = '' } = thrown as { code?: string };
  if (code === 'ELOOP')
    return error('WB-109', {
      file,
      message: 'Dit is een snelkoppeling (een symbolische link), en die wordt niet gelezen.',
      fix: 'Zet het bestand zelf op deze plaats.',
    });
  return error('WB-101', {
    file,
    message: `Dit bestand kan niet gelezen worden: ${reasons[code] ?? 'er ging iets mis bij het lezen'}.`,
    fix: 'Kijk of het bestand open te doen is, of haal het weg en zet het opnieuw neer.',
  });
}

const reasons: Record<string, string> = {
  EACCES: 'u hebt er geen toestemming voor',
  EPERM: 'u hebt er geen toestemming voor',
  EISDIR: 'het is een map',
  ENOENT: 'het is er niet',
};
