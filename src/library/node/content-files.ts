import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBytes, unreadable } from '../../lib/node/read-text.ts';
import { contentOf, type Content } from '../content.ts';
import { readEntry, seemsSettings, settingsFiles, type ContentFile, type Reading } from '../entry.ts';
import { readSiteIn } from '../../lib/node/load-site.ts';
import { misplaced } from '../misplaced.ts';
import { readHiddenAndMoved } from './hidden-and-moved.ts';

/** The files that should be entries, by path from the root: all below `content/` but templates, hidden files, packages, and what a layer has beside its folders. */
export function contentFiles(root = '.'): string[] {
  const { theme = 'thema.css' } = readSiteIn(root).site ?? {};
  return filesIn('content', root)
    .filter((file) => isMeantAsEntry(file, theme))
    .sort();
}

function filesIn(folder: string, root: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== '_sjabloon.mdx' && name !== 'node_modules')
    .flatMap((each) => (each.isDirectory() ? filesIn(`${folder}/${each.name}`, root) : [`${folder}/${each.name}`]));
}

/** Whether somebody meant a file to be read: not the settings of a layer, nor what a fork keeps beside them, of which `theme` is one. What nobody reads there is told as an entry that is none. */
function isMeantAsEntry(file: string, theme: string): boolean {
  const [, name = '', own, ...deeper] = file.split('/');
  if (own === undefined) return !settingsFiles.shared.includes(name) && name !== 'README.md';
  if (name !== 'lokaal' || deeper.length > 0) return true;
  if ([...settingsFiles.local, 'README.md', 'thema.css', 'logo.svg', theme].includes(own)) return false;
  return /\.mdx?$/.test(own) || seemsSettings(own) || misplaced(own, 'local') !== undefined;
}

/** A content file as it lies on disk. Throws when it cannot be read. */
export const readContentFile = (file: string, root = '.'): ContentFile => ({ file, bytes: readBytes(file, root) });

/** What came of reading a file; one that cannot be read is an error about that file. Never throws. */
function readingOf(file: string, root: string): Reading {
  try {
    return readEntry(readContentFile(file, root));
  } catch (thrown) {
    return { file, problems: [unreadable(file, thrown)] };
  }
}

/** The content of both layers. A file is read again only when it changed, however often and by whatever part of a build this is asked. */
export function readContent(root = '.'): Content {
  const files = contentFiles(root).map((file) => ({ file, stamp: stampOf(join(root, file)) }));
  const hiddenAndMoved = readHiddenAndMoved(root);
  const state = JSON.stringify([
    files,
    [...hiddenAndMoved.hidden],
    [...hiddenAndMoved.moved],
    hiddenAndMoved.hidesDrafts,
  ]);
  const kept = store.get(resolve(root));
  if (kept?.state === state) return kept.content;
  const readings = new Map<string, Reading>();
  for (const { file, stamp } of files) readings.set(stamp, kept?.readings.get(stamp) ?? readingOf(file, root));
  const content = contentOf([...readings.values()], hiddenAndMoved);
  store.set(resolve(root), { state, readings, content });
  return content;
}

interface Kept {
  state: string;
  /** What came of reading each file, by its stamp. */
  readings: ReadonlyMap<string, Reading>;
  content: Content;
}

/** One for the whole process: Astro loads this module apart for its settings, its content and its pages. */
const shared = globalThis as { [key: symbol]: unknown };
const store = (shared[Symbol.for('werkbank.content')] ??= new Map()) as Map<string, Kept>;

/** Changes when the file does. */
function stampOf(path: string): string {
  const file = lstatSync(path, { throwIfNoEntry: false });
  return `${path} ${file?.mtimeMs} ${file?.size} ${file?.ino}`;
}
