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
        : [error('WB-401', { file, line, message: notAddress(url), fix: addressFix(url, ids) })];
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
    if (url === '#') return [error('WB-401', { file, line, message: notAddress(url), fix: addressFix(url, ids) })];
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

const notAddress = (url: string): string =>
  url === '' ? 'Een link heeft geen adres.' : `De link \`${shown(url)}\` is geen adres.`;

function addressFix(url: string, ids: Addresses['ids']): string {
  if (/^(?:[a-z]:\\|\\|file:)/i.test(url))
    return 'Een bestand op uw computer kan een lezer niet openen: link naar een pagina op het web.';
  const page = pageOf(url, ids);
  if (page) return `Bedoelde u \`${page}\`?`;
  const spaceless = url.trim().replace(/\s/g, '%20');
  const bare = spaceless.replace(/^(?:h?t{0,2}ps?[:;]?[\\/]+)+/i, '');
  const repaired = [
    spaceless,
    `https:${spaceless}`,
    `https://${spaceless}`,
    `https://${bare}`,
    `https://${bare.replace(/^[^/]*/, (host) => host.replaceAll(',', '.'))}`,
  ].find((each) => isWebAddress(each) && /\.[a-z]{2,}/i.test(new URL(each).hostname));
  return repaired && !/^[a-z-]+:(?!\/)/i.test(url)
    ? `Bedoelde u \`${shown(repaired)}\`?`
    : 'Begin met / voor een pagina van deze site, of met https:// voor een andere.';
}

/** The page that someone meant with the path of its file, or with an address that misses its slashes. */
function pageOf(url: string, ids: Addresses['ids']): string | undefined {
  const path = url
    .replace(/^(?:\.{0,2}\/)*(?:content\/)?(?:lokaal\/)?/, '')
    .replace(/^paginas\//, '')
    .replace(/(?:\.mdx?)?\/?$/, '');
  return path && ids.has(`/${path}/`) ? `/${path}/` : undefined;
}

function brokenFix(address: string, addresses: Addresses['ids']): string {
  const page = pageOf(address, addresses);
  return page
    ? `Bedoelde u \`${page}\`?`
    : fixWith(address, [...addresses.keys()], 'Kijk op de site wat het adres is.');
}
