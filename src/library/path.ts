import { kinds, kindOfFolder, type Kind } from '../kinds.ts';

/** Kind and id of an entry as one string, in the words of the content: `praktijken/werken-aan-relaties`. */
export type Path = string;

/** The path of an entry. */
export const pathOf = ({ kind, id }: { kind: Kind; id: string }): Path => `${kinds[kind].folder}/${id}`;

/** The path of an entry from its address, or undefined when it is no address of an entry. */
export function pathOfUrl(url: string): Path | undefined {
  const parts = url.split('/').filter(Boolean);
  if (parts.length === 1) return `${kinds.pages.folder}/${parts[0]}`;
  return parts.length === 2 && kindOfFolder(parts[0] ?? '') ? parts.join('/') : undefined;
}
