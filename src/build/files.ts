import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { join } from 'node:path';
import { termsOf, type Term } from '../lib/glossary.ts';
import { inspect, type ContentFile, type Inspection } from '../lib/inspection.ts';
import { pathOf } from '../lib/relations.ts';
import { readFate } from './fate.ts';

/** Reads every file that should be an entry: all below `content/` but templates and the settings of the local layer. */
export function readContentFiles(root = '.'): ContentFile[] {
  const files = globSync('content/*/**', {
    cwd: root,
    ignore: ['content/**/_*', 'content/lokaal/*.*', 'content/**/.*'],
  });
  return files.sort().map((file) => ({ file, bytes: readFileSync(join(root, file)) }));
}

/** Reads and inspects the content of both layers. */
export const inspectContent = (root = '.'): Inspection => inspect(readContentFiles(root), readFate(root));

/** The words of the glossary, from the concepts of both layers. */
export function readGlossary(root = '.'): Term[] {
  const { texts } = inspectContent(root);
  const concepts = texts.filter(({ document }) => document.kind === 'concepts').map(({ document }) => document);
  return termsOf(concepts.map((concept) => ({ path: pathOf(concept), fields: concept.fields })));
}
