/** Three numbers, as Semantic Versioning has them: a release, without anything behind it. */
const pattern = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether a text is the version of a release, for instance `0.4.0`. */
export const isVersion = (text: string): boolean => pattern.test(text);

/** Orders two versions: below zero where the first is older. What is no version is older than all that are. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  const place = [0, 1, 2].find((index) => left[index] !== right[index]);
  return place === undefined ? 0 : (left[place] ?? -1) - (right[place] ?? -1);
}

const numbers = (version: string): number[] => (pattern.exec(version)?.slice(1) ?? []).map(Number);

/** The newest of some versions; undefined where there is none. */
export const newestOf = (versions: readonly string[]): string | undefined =>
  versions.filter(isVersion).sort(compareVersions).at(-1);
