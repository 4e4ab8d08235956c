import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { layered, type ContentFile } from '../lib/inspection.ts';
import { changedLines, type Replaced } from '../lib/differences.ts';
import { placeOf } from '../lib/document.ts';
import { warning, type Problem } from '../lib/problem.ts';
import { pathOf, type Path } from '../lib/relations.ts';
import { readSiteIn } from '../lib/site.ts';
import { readContentFiles } from './files.ts';

/** How this installation differs from the one it is a fork of. */
export interface Differences {
  added: Path[];
  replaced: Replaced[];
  hidden: Path[];
}

/** Where a shared text lies as it was when a fork made its own version of it. */
export const basisFile = (path: Path): string => `content/lokaal/.basis/${path}.md`;

/** What the local layer in `root` adds, replaces and hides. */
export function readDifferences(root = '.'): Differences {
  const files = readContentFiles(root).flatMap(({ file, bytes }) => {
    const place = placeOf(file);
    return 'level' in place ? [] : [{ ...place, file, path: pathOf(place), text: Buffer.from(bytes).toString('utf8') }];
  });
  const shared = new Map(files.filter(({ layer }) => layer === 'gedeeld').map(({ path, text }) => [path, text]));
  const local = layered(files).filter(({ layer }) => layer === 'lokaal');
  return {
    added: local.filter(({ path }) => !shared.has(path)).map(({ path }) => path),
    replaced: local.flatMap(({ path, file }) => {
      const now = shared.get(path);
      if (now === undefined) return [];
      const basis = `${root}/${basisFile(path)}`;
      return [{ path, file, changes: existsSync(basis) ? changedLines(readFileSync(basis, 'utf8'), now) : undefined }];
    }),
    hidden: readSiteIn(root).site?.hidden ?? [],
  };
}

/** Keeps a shared text as it is now, to tell later what upstream changed. */
export function keepBasis({ file, bytes }: ContentFile, root = '.'): void {
  const place = placeOf(file);
  if ('level' in place) return;
  const basis = `${root}/${basisFile(pathOf(place))}`;
  mkdirSync(dirname(basis), { recursive: true });
  writeFileSync(basis, bytes);
}

/** Texts of the fork whose shared version changed since, or of which it is not known whether it did. */
export const differenceProblems = (root = '.'): Problem[] =>
  readDifferences(root).replaced.flatMap(({ path, file, changes }) => {
    const at = { file };
    const mend = `Bekijk het op /over/afwijkingen/, en draai: npm run nieuw -- --vervang ${path}`;
    if (!changes)
      return [
        warning({ ...at, message: 'Van welke versie van de gedeelde tekst dit uitging, is niet bewaard.', mend }),
      ];
    return changes.length > 0
      ? [warning({ ...at, message: 'De gedeelde tekst die u hier vervangt, is daarna veranderd.', mend })]
      : [];
  });
