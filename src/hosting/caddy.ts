import {
  cacheForGood,
  cacheUsually,
  hashedFolders,
  savedUnopened,
  securityHeaders,
  sharedFolders,
  sharedWithAll,
} from './headers.ts';
import { contentType, mediaTypes } from '../lib/media-types.ts';
import { downloadFolder } from '../lib/urls.ts';
import { addressOn, folderPattern, moves, notice, quoted, type Hosted } from './hosted.ts';

/** What Caddy does with the site: a whole Caddyfile, whose address and folder can be set from outside. */
export function caddyConfig(site: Hosted): string {
  const { origin } = site;
  return `${notice(site)
    .map((line) => `# ${line}`)
    .join('\n')}
# Start met:  WERKBANK_ROOT=/srv/werkbank/site caddy run --config Caddyfile
{$WERKBANK_ADDRESS:${origin}} {
	root * {$WERKBANK_ROOT:/srv/werkbank/site}
${site.logs ? '\tlog\n' : ''}	route {
		header {
${Object.entries(securityHeaders)
  .map(([name, value]) => `\t\t\t${name} ${quoted(value)}`)
  .join('\n')}
			Cache-Control ${quoted(cacheUsually)}
		}
		header -Server
		header {
			Vary Accept-Encoding
			defer
		}
${hashedFolders
  .map((folder) => `\t\theader ${addressOn(site, folder)}* Cache-Control ${quoted(cacheForGood)}`)
  .join('\n')}
${[
  ...sharedFolders.map((folder) => ({ folder, headers: sharedWithAll })),
  { folder: downloadFolder, headers: savedUnopened },
  ...Object.entries(site.folders ?? {}).map(([folder, headers]) => ({ folder, headers })),
]
  .flatMap(({ folder, headers }) =>
    Object.entries(headers).map(([name, value]) => `\t\theader ${addressOn(site, folder)}* ${name} ${quoted(value)}`),
  )
  .join('\n')}
${types()}
${moves(site)
  .map(({ from, to }) => `\t\tredir ${quoted(from)} ${quoted(to)} permanent\n`)
  .join('')}
		# Een map krijgt haar streep, en houdt wat achter het vraagteken staat. Wat in het antwoord komt, is wat het patroon
		# vond en niet wat gevraagd werd: Caddy vergelijkt een opgeschoond pad, en //x/ zou naar een andere server leiden.
		@folder path_regexp folder ${folderPattern}
		route @folder {
			@page file {re.folder.0}/index.html
			route @page {
				rewrite * {re.folder.0}/
				redir {uri} permanent
			}
		}
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		header Cache-Control ${quoted(cacheUsually)}
		header Content-Type "text/html; charset=utf-8"
		rewrite * ${addressOn(site, '404.html')}
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

/** One matcher a type, since Caddy goes by the list of its own system otherwise. */
function types(): string {
  const endings = Object.groupBy(Object.keys(mediaTypes), (ending) => mediaTypes[ending] ?? '');
  return Object.entries(endings)
    .flatMap(([type, each = []]) => {
      const name = `@${type.replace(/\W+/g, '-')}`;
      const paths = each.map((ending) => `*.${ending}`).join(' ');
      return [`\t\t${name} path ${paths}`, `\t\theader ${name} Content-Type ${quoted(contentType(type))}`];
    })
    .join('\n');
}
