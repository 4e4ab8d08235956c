import { fetchJson } from '../../lib/browser/fetched.ts';
import { wordFile } from '../../lib/browser/save-file.ts';
import { href } from '../../lib/href.ts';
import { entryTextUrl } from '../../lib/urls.ts';
import type { Path } from '../../library/path.ts';
import type { EntryText } from '../../schemas/published/entry-text.ts';
import { pathIn } from '../review/origin.ts';
import { reviewDocument } from '../review/review-document.ts';

/** The text of the entry at an address on this site. Throws when there is none, or when it does not come in. */
export async function textAt(address: string): Promise<EntryText> {
  const path = pathIn(address);
  if (path === undefined) throw new Error(`${address}: no entry`);
  return textOf(path);
}

/** The text of an entry of this site. Throws when there is none, or when it does not come in. */
export const textOf = (path: Path): Promise<EntryText> => fetchJson<EntryText>(href(entryTextUrl(path)));

/** The text of an entry as a document of Word. */
export const documentOf = (entry: EntryText): Promise<Blob> => wordFile(reviewDocument(entry));

/** What the file of an entry is called, without its ending. */
export const nameOf = ({ file }: EntryText): string => /([^/]*)\.mdx?$/.exec(file)?.[1] ?? '';
