import { error, fixWith, type Problem } from '../lib/problem.ts';
import type { Prose } from '../prose/prose.ts';
import { isWebAddress } from '../schemas/values.ts';

/** Where a text can lead to. */
export interface Addresses {
  /** Every address of the site below the root, with the ids on that page, or `undefined` when they are not known. */
  ids: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Whether an address is of a page that may be there, as long as something else is wrong. */
  mayBe: (address: string) => boolean;
}

/** Links in a text that lead nowhere: `own` is the address of the text itself. */
export function linkProblems(file: string, own: string, prose: Prose, { ids, mayBe }: Addresses): Problem[] {
  return prose.links.flatMap(({ url, line }): Problem[] => {
    if (/^(mailto|tel):/i.test(url)) return [];
    if (!/^(\/(?!\/)|#)/.test(url))
      return isWebAddress(url)
        ? []
        : [error('WB-401', { file, line, message: `De link \`${shown(url)}\` is geen adres.`, fix: addressFix(url) })];
    const [whole = '', fragment] = url.split('#');
    const [path = ''] = whole.split('?');
    const address = path === '' ? own : path;
    if (!ids.has(address) && !mayBe(address))
      return [
        error('WB-402', {
          file,
          line,
          message: `De link \`${shown(url)}\` leidt nergens heen.`,
          fix: brokenFix(address, ids),
        }),
      ];
    const there = ids.get(address);
    if (!fragment || !there || there.has(fragment)) return [];
    return [
      error('WB-403', {
        file,
        line,
        message: `De link \`${shown(url)}\` wijst naar een kop die er niet is.`,
        fix: fixWith(fragment, [...there], 'Laat het deel vanaf # weg.'),
      }),
    ];
  });
}

const shown = (url: string): string => (url.length > 100 ? `${url.slice(0, 100)}…` : url);

function addressFix(url: string): string {
  const spaceless = url.trim().replace(/\s/g, '%20');
  const repaired = [
    spaceless,
    `https:${spaceless}`,
    `https://${spaceless}`,
    spaceless.replace(/^h?t?t?p?s?:?\/{1,3}/i, 'https://'),
  ].find((each) => isWebAddress(each) && /\.[a-z]{2,}/i.test(new URL(each).hostname));
  return repaired && !/^[a-z-]+:(?!\/)/i.test(url)
    ? `Bedoelde u \`${shown(repaired)}\`?`
    : 'Begin met / voor een pagina van deze site, of met https:// voor een andere.';
}

function brokenFix(address: string, addresses: Addresses['ids']): string {
  if (addresses.has(`${address}/`)) return `Bedoelde u \`${address}/\`?`;
  return fixWith(address, [...addresses.keys()], 'Kijk op de site wat het adres is.');
}
