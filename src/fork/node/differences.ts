import { existsSync, readFileSync } from 'node:fs';
import { writeFiles } from '../../lib/node/write-files.ts';
import { layered } from '../../library/content.ts';
import { changedLines, type Replaced } from '../changed-lines.ts';
import { placeOf, type ContentFile } from '../../library/entry.ts';
import { warning, type Problem } from '../../lib/problem.ts';
import { pathOf, type Path } from '../../library/path.ts';
import { readSiteIn } from '../../lib/node/load-site.ts';
import { contentFiles } from '../../library/node/content-files.ts';

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
  const files = contentFiles(root).flatMap((file) => {
    const place = placeOf(file);
    return 'level' in place ? [] : [{ ...place, file, path: pathOf(place) }];
  });
  const shared = new Map(files.filter(({ layer }) => layer === 'shared').map(({ path, file }) => [path, file]));
  const local = layered(files).filter(({ layer }) => layer === 'local');
  return {
    added: local.filter(({ path }) => !shared.has(path)).map(({ path }) => path),
    replaced: local.flatMap(({ path, file }) => {
      const original = shared.get(path);
      if (original === undefined) return [];
      const basis = `${root}/${basisFile(path)}`;
      return [
        {
          path,
          file,
          changes: existsSync(basis)
            ? changedLines(readFileSync(basis, 'utf8'), readFileSync(`${root}/${original}`, 'utf8'))
            : undefined,
        },
      ];
    }),
    hidden: readSiteIn(root).site?.hidden ?? [],
  };
}

/** Keeps a shared text as it is now, to tell later what upstream changed. */
export function keepBasis({ file, bytes }: ContentFile, root = '.'): void {
  const place = placeOf(file);
  if ('level' in place) return;
  writeFiles(new Map([[`${root}/${basisFile(pathOf(place))}`, Buffer.from(bytes)]]));
}

/** Texts of the fork whose shared version changed since, or of which it is not known whether it did. */
export const differenceProblems = (root = '.'): Problem[] =>
  readDifferences(root).replaced.flatMap(({ path, file, changes }) => {
    const at = { file };
    const fix = `Bekijk het op /over/afwijkingen/, en draai: npm run nieuw -- --vervang ${path}`;
    if (!changes)
      return [
        warning('WB-621', {
          ...at,
          message: 'Van welke versie van de gedeelde tekst dit uitging, is niet bewaard.',
          fix,
        }),
      ];
    return changes.length > 0
      ? [warning('WB-621', { ...at, message: 'De gedeelde tekst die u hier vervangt, is daarna veranderd.', fix })]
      : [];
  });
