import { existsSync, readFileSync } from 'node:fs';
import { kindList, kinds, type Kind } from '../../kinds.ts';
import { loadSite } from '../../lib/node/load-site.ts';
import { contentFiles, readContent } from '../../library/node/content-files.ts';
import { placeOf } from '../../library/entry.ts';
import { editorConfig, type EditorConfig } from '../config.ts';
import { bodyField, readEntryFile } from '../written-file.ts';

/** The configuration of the editor of this installation. Throws when the settings do not turn it on. */
export function readEditorConfig(): EditorConfig {
  const site = loadSite();
  const layer = site.cms?.layer === 'gedeeld' ? 'shared' : 'local';
  const formats = new Map<Kind, Set<string>>();
  for (const file of contentFiles()) {
    const place = placeOf(file);
    if (!('level' in place) && place.layer === layer)
      formats.set(place.kind, (formats.get(place.kind) ?? new Set()).add(place.format));
  }
  return editorConfig({ site, entries: readContent().entries, formats, templates: readTemplates() });
}

function readTemplates(): Map<Kind, { title: string; body: string }> {
  return new Map(
    kindList.flatMap((kind) => {
      const file = `content/${kinds[kind].folder}/_sjabloon.mdx`;
      if (!existsSync(file)) return [];
      const { title, [bodyField]: body } = readEntryFile(readFileSync(file, 'utf8'));
      return [[kind, { title: String(title), body: String(body) }] as const];
    }),
  );
}
