import type { PlainDocument } from '../document.ts';
import { download } from './download.ts';

/** Saves a document for Word, lying down when it is wide; gives what to tell the reader. The writer is large, and loaded when it is asked for. */
export async function saveWord(made: PlainDocument, isWide = false): Promise<string> {
  try {
    const { wordOf } = await import('../word.ts');
    return `Gedownload: ${download(await wordOf(made, isWide), made.title, 'docx')}`;
  } catch {
    return 'Het bestand voor Word kon niet worden gemaakt. Print het, of download het als Markdown.';
  }
}
