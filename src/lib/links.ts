import { fault, mendWith, type Problem } from './problem.ts';
import type { Prose } from './prose.ts';

/** Every address of the site below the root, with the ids on that page, or `undefined` when they are not known. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Links in a text that lead nowhere on the site: `own` is the address of the text itself. */
export function linkProblems(file: string, own: string, prose: Prose, addresses: Addresses): Problem[] {
  return prose.links.flatMap(({ url, line }): Problem[] => {
    if (/^(https?|mailto|tel):/i.test(url)) return [];
    if (!url.startsWith('/') && !url.startsWith('#'))
      return [
        fault({
          file,
          line,
          message: `De link \`${url}\` is geen adres.`,
          mend: 'Begin met / voor een pagina van deze site, of met https:// voor een andere.',
        }),
      ];
    const [path = '', fragment] = url.split('#');
    const address = path === '' ? own : path;
    if (!addresses.has(address))
      return [
        fault({ file, line, message: `De link \`${url}\` leidt nergens heen.`, mend: brokenMend(address, addresses) }),
      ];
    const ids = addresses.get(address);
    if (!fragment || !ids || ids.has(fragment)) return [];
    return [
      fault({
        file,
        line,
        message: `De link \`${url}\` wijst naar een kop die er niet is.`,
        mend: mendWith(fragment, [...ids], 'Laat het deel vanaf # weg.'),
      }),
    ];
  });
}

function brokenMend(address: string, addresses: Addresses): string {
  if (addresses.has(`${address}/`)) return `Bedoelde u \`${address}/\`?`;
  return mendWith(address, [...addresses.keys()], 'Kijk op de site wat het adres is.');
}
