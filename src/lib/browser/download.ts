import { slugOf } from '../words.ts';
import { anchor } from './dom.ts';

/** Hands a file to the reader, under a name made of its title. Gives that name. */
export function download(content: Blob, title: string, extension: string): string {
  const file = anchor('', URL.createObjectURL(content));
  file.download = `${slugOf(title) || 'document'}.${extension}`;
  file.click();
  URL.revokeObjectURL(file.href);
  return file.download;
}

/** Words as a file of Markdown. */
export const markdownFile = (text: string): Blob => new Blob([text], { type: 'text/markdown;charset=utf-8' });
