import { cacheForGood, hashedFolders, savedUnopened, securityHeaders } from '../lib/headers.ts';
import { downloadFolder } from '../lib/urls.ts';
import { addressOn, moves, notice, type Hosted } from './hosted.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. They join what several rules say of one header, so only what never overlaps is written; they ask browsers to check all else each time by themselves. */
export function headersFile(site: Hosted): string {
  return [
    ...notice(site).map((line) => `# ${line}`),
    `${site.base}*`,
    ...Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`),
    ...hashedFolders.flatMap((folder) => [`${addressOn(site, folder)}*`, `  Cache-Control: ${cacheForGood}`]),
    `${addressOn(site, downloadFolder)}*`,
    ...Object.entries(savedUnopened).map(([name, value]) => `  ${name}: ${value}`),
    '',
  ].join('\n');
}

/** `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export const redirectsFile = (site: Hosted): string =>
  [...notice(site).map((line) => `# ${line}`), ...moves(site).map(({ from, to }) => `${from} ${to} 301`), ''].join(
    '\n',
  );
