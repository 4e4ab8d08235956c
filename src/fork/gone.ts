import type { Entry } from '../library/entry.ts';
import { pathOf, pathOfUrl, type Path } from '../library/path.ts';
import { referencesOf } from '../library/references.ts';
import type { RedirectList, Removed } from '../schemas/settings/redirects.ts';

/** A shared text that upstream took away or gave another name. */
export interface Gone {
  path: Path;
  /** The path that it has now. */
  now?: Path;
  /** When and why it was taken away, where upstream says so. */
  removed?: Pick<Removed, 'date' | 'reason' | 'instead'>;
  /** The places of the fork that relate, link or cite it, as file and line. */
  uses: string[];
}

/** What became of shared texts that are no longer there, and where entries of a fork refer to them. */
export function goneOf(paths: readonly Path[], redirects: readonly RedirectList[], own: readonly Entry[]): Gone[] {
  const steps = new Map(
    redirects.flatMap(({ moved }) => moved).map(({ from, to }) => [pathOfUrl(from), pathOfUrl(to)]),
  );
  const removed = new Map(redirects.flatMap(({ removed: list }) => list).map((each) => [pathOfUrl(each.url), each]));
  const uses = own.flatMap(usesOf);
  return paths.map((path) => {
    const now = lastOf(path, steps);
    const why = removed.get(now);
    return {
      path,
      ...(now === path || why ? {} : { now }),
      ...(why ? { removed: why } : {}),
      uses: [...new Set(uses.filter(({ to }) => to === path).map(({ at }) => at))],
    };
  });
}

function lastOf(path: Path, steps: ReadonlyMap<Path | undefined, Path | undefined>): Path {
  const passed = new Set([path]);
  for (let next = steps.get(path); next && !passed.has(next); next = steps.get(next)) passed.add(next);
  return [...passed].at(-1) ?? path;
}

function usesOf(entry: Entry): { to: Path | undefined; at: string }[] {
  const at = (line: number | undefined) => (line ? `${entry.file}:${line}` : entry.file);
  return [
    ...referencesOf(entry).map(({ path, to }) => ({ to, at: at(entry.lineOf(path)) })),
    ...entry.prose.links.map(({ url, line }) => ({ to: pathOfUrl(url.split(/[?#]/)[0] ?? ''), at: at(line) })),
    ...entry.prose.citations.map(({ source, line }) => ({ to: pathOf({ kind: 'sources', id: source }), at: at(line) })),
  ];
}
