import {
  cacheForGood,
  hashedFolders,
  policyOfHeader,
  savedUnopened,
  securityHeaders,
  sharedFolders,
  sharedWithAll,
} from './headers.ts';
import { downloadFolder } from '../lib/urls.ts';
import { addressOn, moves, notice, type Hosted } from './hosted.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. They join what several rules say of one header, so only what never overlaps is written; they ask browsers to check all else each time by themselves. Where a folder has a policy of its own, pages carry the policy, and two values of another header are none. */
export function headersFile(site: Hosted): string {
  const own = Object.entries(site.folders ?? {});
  return [
    ...notice(site).map((line) => `# ${line}`),
    `${site.base}*`,
    ...lines(own.length > 0 ? { ...securityHeaders, [policyHeader]: policyOfHeader } : securityHeaders),
    ...hashedFolders.flatMap((folder) => [`${addressOn(site, folder)}*`, `  Cache-Control: ${cacheForGood}`]),
    ...sharedFolders.flatMap((folder) => [`${addressOn(site, folder)}*`, ...lines(sharedWithAll)]),
    `${addressOn(site, downloadFolder)}*`,
    ...lines(savedUnopened),
    ...own.flatMap(([folder, headers]) => {
      const others = lines(Object.fromEntries(Object.entries(headers).filter(([name]) => name !== policyHeader)));
      return others.length > 0 ? [`${addressOn(site, folder)}*`, ...others] : [];
    }),
    '',
  ].join('\n');
}

const policyHeader = 'Content-Security-Policy';

const lines = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/** `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export const redirectsFile = (site: Hosted): string =>
  [...notice(site).map((line) => `# ${line}`), ...moves(site).map(({ from, to }) => `${from} ${to} 301`), ''].join(
    '\n',
  );
