const creativeCommons = 'https://creativecommons.org/';

/** The licence of the texts, as data refers to it. */
export const license = `${creativeCommons}licenses/by/4.0/`;

/** The licence of the texts, as people know it. */
export const licenseName = 'CC BY 4.0';

/** Where a licence of Creative Commons can be read, by its name as people know it; undefined for any other. */
export function licenseUrl(name: string): string | undefined {
  if (name === 'CC0 1.0') return `${creativeCommons}publicdomain/zero/1.0/`;
  const found = /^CC (BY(?:-NC)?(?:-SA|-ND)?) (?:4\.0|(?:[123]\.0|2\.5)(?: NL)?)$/.exec(name);
  return found ? `${creativeCommons}licenses/${name.slice(3).toLowerCase().replaceAll(' ', '/')}/` : undefined;
}
