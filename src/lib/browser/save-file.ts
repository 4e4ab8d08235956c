import type { PlainDocument } from '../document.ts';
import { slugOf } from '../words.ts';
import { anchor } from './dom.ts';
import { tell, waited } from './status.ts';

/** A file that a reader asks for. Its name is made of the title. */
export interface AskedFile {
  title: string;
  extension: 'md' | 'mdx' | 'docx';
  make(): Promise<Blob>;
  /** What a reader can do when the file cannot be made. */
  otherWay: string;
}

/** Makes a file and hands it to the reader; the status says what became of it. */
export async function saveFile(status: HTMLElement, { title, extension, make, otherWay }: AskedFile): Promise<void> {
  try {
    const content = await waited(make(), status, 'Het bestand wordt gemaakt.');
    const file = anchor('', URL.createObjectURL(content));
    file.download = `${slugOf(title) || 'document'}.${extension}`;
    file.click();
    URL.revokeObjectURL(file.href);
    tell(status, `Gedownload: ${file.download}`);
  } catch {
    tell(status, `Het bestand kon niet worden gemaakt. ${otherWay}`);
  }
}

/** Words as a file of Markdown. */
export const markdownFile = (text: string): Blob => new Blob([text], { type: 'text/markdown;charset=utf-8' });

/** A document as a file for Word, lying down when it is wide. The writer is large, and loaded when it is asked for. */
export async function wordFile(made: PlainDocument, isWide = false): Promise<Blob> {
  const { wordOf } = await import('../word.ts');
  return wordOf(made, isWide);
}
