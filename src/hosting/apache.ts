import {
  cacheForGood,
  cacheUsually,
  hashedFolders,
  savedUnopened,
  securityHeaders,
  sharedFolders,
  sharedWithAll,
} from './headers.ts';
import { mediaTypes, textEndings } from '../lib/media-types.ts';
import { downloadFolder } from '../lib/urls.ts';
import { addressOn, folderPattern, moves, notice, quoted, type Hosted } from './hosted.ts';

/** What Apache does with the site: the `.htaccess` that lies among its files. */
export function apacheConfig(site: Hosted): string {
  const within = (folders: readonly string[]) =>
    `m#^(${folders.map((folder) => escaped(addressOn(site, folder))).join('|')})#`;
  const hashed = within(hashedFolders);
  return `${notice(site)
    .map((line) => `# ${line}`)
    .join('\n')}
# Dit bestand hoort tussen de bestanden van de site. Apache heeft nodig: a2enmod headers rewrite, en AllowOverride All.
# Of Apache een logboek bijhoudt, staat in de instellingen van de server (CustomLog) en kan niet hier. Laat het kloppen met privacy.logs in site.yaml.
Options -Indexes -MultiViews
DirectoryIndex index.html
DirectorySlash Off
ErrorDocument 404 ${addressOn(site, '404.html')}

${Object.entries(mediaTypes)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join('\n')}
AddDefaultCharset utf-8
AddCharset utf-8 ${textEndings.map((ending) => `.${ending}`).join(' ')}

# Ingepakte bestanden liggen klaar: x.html.br en x.html.gz naast x.html.
RemoveLanguage .br
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz

${Object.entries(securityHeaders)
  .map(([name, value]) => `Header always set ${name} ${quoted(value)}`)
  .join('\n')}
${Object.entries(site.folders ?? {})
  .flatMap(([folder, headers]) =>
    Object.entries(headers).map(
      ([name, value]) => `Header always set ${name} ${quoted(value)} "expr=%{REQUEST_URI} =~ ${within([folder])}"\n`,
    ),
  )
  .join('')}Header always set Cache-Control ${quoted(cacheUsually)} "expr=%{REQUEST_URI} !~ ${hashed}"
Header set Cache-Control ${quoted(cacheForGood)} "expr=%{REQUEST_URI} =~ ${hashed}"
${[
  { headers: sharedWithAll, folders: sharedFolders },
  { headers: savedUnopened, folders: [downloadFolder] },
]
  .flatMap(({ headers, folders }) =>
    Object.entries(headers).map(
      ([name, value]) => `Header set ${name} ${quoted(value)} "expr=%{REQUEST_URI} =~ ${within(folders)}"`,
    ),
  )
  .join('\n')}
<FilesMatch "\\.(${textEndings.join('|')})(\\.br|\\.gz)?$">
    Header merge Vary Accept-Encoding
</FilesMatch>

# Doorverwijzen gaat met een pad, zodat een antwoord nooit leidt naar een server die de vrager verzon. Een Apache van voor
# 2.4.58 kan dat niet, en noemt het adres van de site.
<IfVersion >= 2.4.58>
RedirectRelative On
${redirects(site, '')}
</IfVersion>
<IfVersion < 2.4.58>
${redirects(site, site.origin)}
</IfVersion>

RewriteEngine On
# Een map zonder pagina is geen pagina.
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]
${[
  ['br', 'br'],
  ['gzip', 'gz'],
]
  .map(
    ([coding, ending]) => `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b
RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f
RewriteRule ^(.*/)?$ ${site.base}$1index.html.${ending} [L]
RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b
RewriteCond %{REQUEST_FILENAME}.${ending} -f
RewriteRule ^(.+)$ ${site.base}$1.${ending} [L]
`,
  )
  .join('')}`;
}

/** What moved, and a folder that was asked for without its slash. */
function redirects(site: Hosted, origin: string): string {
  return [
    ...moves(site).map(({ from, to }) => `RedirectMatch permanent ^${escaped(from)}$ ${origin}${to}`),
    `<If "-d %{REQUEST_FILENAME} && %{REQUEST_URI} =~ m#${folderPattern}#">`,
    `    Redirect permanent ${origin}%{REQUEST_URI}/`,
    '</If>',
  ].join('\n');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
