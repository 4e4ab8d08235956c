import { diffWords } from 'diff';
import type { Content } from '../library/content.ts';
import type { Entry } from '../library/entry.ts';
import type { Path } from '../library/path.ts';

/** What a proposal does to the entries of a site. */
export interface Changes {
  added: Entry[];
  changed: ChangedEntry[];
  /** Entries that are no more, with where their address leads now. */
  gone: { entry: Entry; to: Path | undefined }[];
}

/** An entry that says something else than before. */
export interface ChangedEntry {
  entry: Entry;
  before: Entry;
  /** How many words of its text came and went. */
  words: { added: number; removed: number };
  /** The fields that are other. */
  fields: string[];
}

/** What differs between the entries of a site before and after. */
export function changesBetween(before: Content, after: Content): Changes {
  const old = new Map(before.all.map((entry) => [entry.path, entry]));
  const { moved } = after.hiddenAndMoved;
  return {
    added: after.all.filter(({ path }) => !old.has(path)),
    changed: after.all.flatMap((entry) => {
      const was = old.get(entry.path);
      return was ? changeOf(was, entry) : [];
    }),
    gone: before.all
      .filter(({ path }) => !after.known.has(path))
      .map((entry) => ({ entry, to: moved.get(entry.path) })),
  };
}

function changeOf(before: Entry, entry: Entry): ChangedEntry[] {
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(entry.fields)])];
  const fieldOf = (each: Entry, name: string) => JSON.stringify((each.fields as Record<string, unknown>)[name]);
  const fields = names.filter((name) => fieldOf(before, name) !== fieldOf(entry, name));
  const [was, is] = [textOf(before), textOf(entry)];
  if (fields.length === 0 && was === is && JSON.stringify(before.tree) === JSON.stringify(entry.tree)) return [];
  const words = { added: 0, removed: 0 };
  for (const { added, removed, value } of diffWords(was, is)) {
    const count = value.split(/\s+/).filter(Boolean).length;
    if (added) words.added += count;
    if (removed) words.removed += count;
  }
  return [{ entry, before, words, fields }];
}

const textOf = ({ prose }: Entry): string => prose.passages.map(({ text }) => text).join('\n');
