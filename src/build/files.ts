import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { join } from 'node:path';
import type { ContentFile } from '../lib/inspection.ts';

/** Reads every file that should be an entry: all below `content/` but templates and the settings of the local layer. */
export function readContentFiles(root = '.'): ContentFile[] {
  const files = globSync('content/*/**', {
    cwd: root,
    ignore: ['content/**/_*', 'content/lokaal/*.*', 'content/**/.*'],
  });
  return files.sort().map((file) => ({ file, bytes: readFileSync(join(root, file)) }));
}
