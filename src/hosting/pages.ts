import {
  cacheForGood,
  hashedFolders,
  policyOfHeader,
  savedUnopened,
  securityHeaders,
  sharedFolders,
  sharedWithAll,
} from './headers.ts';
import { downloadFolder, editorFolder } from '../lib/urls.ts';
import { addressOn, moves, notice, type Hosted } from './hosted.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. They join what several rules say of one header, so only what never overlaps is written; they ask browsers to check all else each time by themselves. Where there is an editor, pages carry the policy, and two values of another header are none. */
export function headersFile(site: Hosted): string {
  const opener = site.editor?.[openerHeader];
  return [
    ...notice(site).map((line) => `# ${line}`),
    `${site.base}*`,
    ...lines(site.editor ? { ...securityHeaders, 'Content-Security-Policy': policyOfHeader } : securityHeaders),
    ...hashedFolders.flatMap((folder) => [`${addressOn(site, folder)}*`, `  Cache-Control: ${cacheForGood}`]),
    ...sharedFolders.flatMap((folder) => [`${addressOn(site, folder)}*`, ...lines(sharedWithAll)]),
    `${addressOn(site, downloadFolder)}*`,
    ...lines(savedUnopened),
    ...(opener ? [`${addressOn(site, editorFolder)}*`, ...lines({ [openerHeader]: opener })] : []),
    '',
  ].join('\n');
}

const openerHeader = 'Cross-Origin-Opener-Policy';

const lines = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/** `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export const redirectsFile = (site: Hosted): string =>
  [...notice(site).map((line) => `# ${line}`), ...moves(site).map(({ from, to }) => `${from} ${to} 301`), ''].join(
    '\n',
  );
