import type { RedirectList, Removed } from '../schemas/settings/redirects.ts';
import type { Layer } from './entry.ts';
import { error, fixWith, warning, type Problem } from '../lib/problem.ts';
import { pathOfUrl } from './path.ts';
import type { Path } from './path.ts';
import { cardPart, sessionPart, talkPart } from '../lib/urls.ts';

/** An address that leads on to a page: both below the root. */
export interface Redirect {
  from: string;
  to: string;
}

/** The pages that stand where a page was: those that lead on, and those that tell why it was taken away. */
export interface MovedPages {
  moved: readonly Redirect[];
  removed: readonly Removed[];
}

/** The addresses that pages have, with the layer that each page is from, or that it is hidden here. */
export type Places = ReadonlyMap<string, Layer | 'hidden'>;

/** A file with redirects as it was read. */
export interface RedirectFile {
  file: string;
  list: RedirectList;
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Every old address with the page where it ends, however often that moved; also the pages for paper of a page that moved. Leaves out what is wrong. */
export function redirectsOf(files: readonly RedirectFile[], places: Places): Redirect[] {
  const steps = stepsOf(files);
  const isShown = (url: string) => places.has(url) && places.get(url) !== 'hidden';
  return [...steps.keys()].flatMap((from) => {
    const to = endOf(from, steps);
    if (!to || !isShown(to) || isShown(from)) return [];
    const below = [cardPart, sessionPart, talkPart].filter((part) => isShown(to + part));
    return [{ from, to }, ...below.map((part) => ({ from: from + part, to: to + part }))];
  });
}

/** The pages that were taken away, without those whose address has a page again. */
export const removedOf = (files: readonly RedirectFile[], places: Places): Removed[] =>
  files.flatMap(({ list }) => list.removed).filter(({ url }) => !places.has(url));

/** Redirects that lead nowhere or in a circle, that stand before a page, or that two rules claim. */
export function redirectProblems(files: readonly RedirectFile[], places: Places): Problem[] {
  const steps = stepsOf(files);
  const owners = new Map<string, string>();
  return files.flatMap(({ file, list, lineOf }) => {
    const claimed = (url: string, path: readonly PropertyKey[]): Problem[] => {
      const line = lineOf(path);
      const owner = owners.get(url);
      owners.set(url, owner ?? `${file}:${line}`);
      const at = { file, line, field: path.join('.') };
      if (owner)
        return [
          error('WB-521', {
            ...at,
            message: `\`${url}\` staat er dubbel: ook in ${owner}.`,
            fix: 'Houd een van beide.',
          }),
        ];
      const layer = places.get(url);
      if (!layer || layer === 'hidden') return [];
      const problem = { ...at, message: `Op \`${url}\` staat een pagina, dus deze regel doet niets.` };
      return layer === 'local'
        ? [
            warning('WB-522', {
              ...problem,
              fix: 'Geef uw eigen bestand de nieuwe naam, of laat het zo: uw pagina blijft dan hier.',
            }),
          ]
        : [error('WB-522', { ...problem, fix: 'Haal de regel weg, of geef de pagina een andere naam.' })];
    };
    const leads = (url: string, path: readonly PropertyKey[]): Problem[] => {
      const at = { file, line: lineOf(path), field: path.join('.') };
      const end = places.has(url) ? url : endOf(url, steps);
      if (end === undefined)
        return [
          error('WB-523', {
            ...at,
            message: `\`${url}\` loopt in een kring rond.`,
            fix: 'Laat elk oud adres eindigen bij een pagina die er is.',
          }),
        ];
      if (places.has(end)) return [];
      return [
        error('WB-524', {
          ...at,
          message: `\`${end}\` bestaat niet.`,
          fix: fixWith(end, [...places.keys()], 'Kijk op de site wat het adres is.'),
        }),
      ];
    };
    return [
      ...list.moved.flatMap(({ from, to }, index) => [
        ...claimed(from, ['moved', index, 'from']),
        ...leads(to, ['moved', index, 'to']),
      ]),
      ...list.removed.flatMap(({ url, instead }, index) => [
        ...claimed(url, ['removed', index, 'url']),
        ...instead.flatMap((each, place) => leads(each, ['removed', index, 'instead', place])),
      ]),
    ];
  });
}

/** Every step from an address to the next; a later file goes before an earlier one. */
const stepsOf = (files: readonly RedirectFile[]): ReadonlyMap<string, string> =>
  new Map(files.flatMap(({ list }) => list.moved.map(({ from, to }) => [from, to] as const)));

/** Where an address ends; undefined when it goes round in a circle. */
function endOf(from: string, steps: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>();
  let at = from;
  for (let next = steps.get(at); next !== undefined; next = steps.get(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = next;
  }
  return at;
}

/** The path that an entry has now, by each path that it had. */
export function movedPaths(files: readonly RedirectFile[]): ReadonlyMap<Path, Path> {
  const steps = stepsOf(files);
  return new Map(
    [...steps.keys()].flatMap((from) => {
      const [was, now] = [pathOfUrl(from), pathOfUrl(endOf(from, steps) ?? from)];
      return was && now && was !== now ? [[was, now] as const] : [];
    }),
  );
}
