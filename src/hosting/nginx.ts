import { cacheForGood, hashedFolders, headersAt, sharedFolders } from './headers.ts';
import { isText, mediaTypes } from '../lib/media-types.ts';
import { downloadFolder } from '../lib/urls.ts';
import { addressOn, moves, notice, quoted, type Hosted } from './hosted.ts';

/** What nginx does with the site, to include in a `server` block whose `root` is the folder `site`. */
export function nginxConfig(site: Hosted): string {
  const missing = addressOn(site, '404.html');
  return `${notice(site)
    .map((line) => `# ${line}`)
    .join('\n')}
# Zet dit in een server-blok waarvan root de map site is:  include /srv/werkbank/nginx.conf;
${beforeBase(site)}location ${site.base} {
    absolute_redirect off;
    server_tokens off;
    index index.html;
${noLog(site)}    error_page 403 404 =404 ${missing};

    # Ingepakte bestanden liggen klaar. brotli_static vraagt libnginx-mod-http-brotli-static (Debian); zonder die module mag de regel weg.
    gzip_static on;
    gzip_vary on;
    brotli_static on;

    charset utf-8;
    charset_types ${charsetTypes().join(' ')};
    default_type application/octet-stream;
    types {
${Object.entries(mediaTypes)
  .map(([ending, type]) => `        ${type} ${ending};`)
  .join('\n')}
    }

${headers('/', '    ', site)}
${[...hashedFolders, ...sharedFolders, downloadFolder, ...Object.keys(site.folders ?? {})]
  .map(
    (folder) => `
    location ${addressOn(site, folder)} {
${headers(folder, '        ', site)}
    }
`,
  )
  .join('')}
${moves(site)
  .map(({ from, to }) => `    location = ${quoted(from)} { return 301 ${quoted(to)}; }\n`)
  .join('')}}
`;
}

/** Whether nginx keeps a log, for a server that has this site alone, as the container does. */
export const nginxLog = (site: Hosted): string => `${notice(site)
  .map((line) => `# ${line}`)
  .join('\n')}
# Voor het blok http van een nginx die alleen deze site heeft: de container. De keuze is privacy.logs in site.yaml.
${site.logs ? 'access_log /dev/stdout;' : '# Ook een fout in een verzoek noemt wie het deed.\naccess_log off;\nerror_log stderr crit;'}
`;

const noLog = ({ logs }: Hosted): string =>
  logs
    ? ''
    : '    # Er is geen logboek, tenzij privacy.logs in site.yaml zegt hoe lang het bewaard blijft.\n    access_log off;\n    log_not_found off;\n\n';

/** A place that adds a header of its own has none of those around it: nginx wants them all again. */
function headers(folder: string, indent: string, { folders }: Hosted): string {
  return Object.entries(headersAt(folder, folders))
    .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)}${value === cacheForGood ? '' : ' always'};`)
    .join('\n');
}

function beforeBase(site: Hosted): string {
  const { base } = site;
  if (base === '/') return '';
  return `location = ${base.slice(0, -1)} {
    absolute_redirect off;
    server_tokens off;
${noLog(site)}${headers('/', '    ', site)}
    return 301 ${base}$is_args$args;
}
`;
}

/** The types that have a character set, but for the one that nginx has by itself. */
const charsetTypes = (): string[] =>
  [...new Set(Object.values(mediaTypes))].filter((type) => isText(type) && type !== 'text/html').sort();
