import {
  cacheForGood,
  hashedFolders,
  savedUnopened,
  securityHeaders,
  sharedFolders,
  sharedWithAll,
} from './headers.ts';
import { downloadFolder } from '../lib/urls.ts';
import { addressOn, moves, notice, type Hosted } from './hosted.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. They join what several rules say of one header, so only what never overlaps is written; they ask browsers to check all else each time by themselves. */
export function headersFile(site: Hosted): string {
  return [
    ...notice(site).map((line) => `# ${line}`),
    `${site.base}*`,
    ...lines(securityHeaders),
    ...hashedFolders.flatMap((folder) => [`${addressOn(site, folder)}*`, `  Cache-Control: ${cacheForGood}`]),
    ...sharedFolders.flatMap((folder) => [`${addressOn(site, folder)}*`, ...lines(sharedWithAll)]),
    `${addressOn(site, downloadFolder)}*`,
    ...lines(savedUnopened),
    '',
  ].join('\n');
}

const lines = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/** `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export const redirectsFile = (site: Hosted): string =>
  [...notice(site).map((line) => `# ${line}`), ...moves(site).map(({ from, to }) => `${from} ${to} 301`), ''].join(
    '\n',
  );
