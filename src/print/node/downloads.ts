import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { writeFiles } from '../../lib/node/write-files.ts';
import type { Download } from '../../lib/urls.ts';
import { downloadUrl } from '../../lib/urls.ts';

/** Shows a file on the page of the built site where readers take it along, now that it is there; with its size, and its pages where it has them. */
export function offer(folder: string, name: Download, pages?: number): void {
  const file = join(folder, 'meenemen/index.html');
  const root = parse(readFileSync(file, 'utf8'), { comment: true });
  const item = root.querySelector(`[data-download="${name}"]`);
  if (!item) throw new Error(`The page does not offer ${name}`);
  const size = megabytes(statSync(join(folder, downloadUrl(name))).size);
  item.removeAttribute('hidden');
  item.querySelector('[data-size]')?.set_content([...(pages ? [`${pages} pagina’s`] : []), size].join(', '));
  writeFiles(new Map([[file, root.toString()]]));
}

const megabytes = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
