import {
  cacheForGood,
  hashedFolders,
  savedUnopened,
  securityHeaders,
  sharedFolders,
  sharedWithAll,
} from './headers.ts';
import { contentType, mediaTypes } from '../lib/media-types.ts';
import { downloadFolder } from '../lib/urls.ts';
import { moves, notice, type Hosted } from './hosted.ts';

/** What IIS does with the site: the `web.config` that lies among its files. It asks for nothing but what IIS has itself. */
export function iisConfig(site: Hosted): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- ${notice(site).join('. ')} -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
      <remove statusCode="403" subStatusCode="14" />
      <error statusCode="403" subStatusCode="14" path="404.html" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${Object.entries(securityHeaders)
  .map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${escaped(value)}" />`)
  .join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${Object.entries(mediaTypes)
  .map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${contentType(type)}" />`,
  )
  .join('\n')}
    </staticContent>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
${hashedFolders
  .map(
    (folder) => `  <location path="${folder.slice(1, -1)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" ${forGood()} />
      </staticContent>
    </system.webServer>
  </location>
`,
  )
  .join('')}${[
    ...sharedFolders.map((folder) => ({ folder, headers: sharedWithAll })),
    { folder: downloadFolder, headers: savedUnopened },
    ...Object.entries(site.folders ?? {}).map(([folder, headers]) => ({ folder, headers })),
  ]
    .map(
      ({ folder, headers }) => `  <location path="${folder.slice(1, -1)}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${Object.entries(headers)
  .map(
    ([name, value]) =>
      `${name in securityHeaders ? `          <remove name="${name}" />\n` : ''}          <add name="${name}" value="${escaped(value)}" />`,
  )
  .join('\n')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
`,
    )
    .join('')}${moves(site)
    .filter(({ from }) => !from.endsWith('/'))
    .map(
      ({ from, to }) => `  <location path="${escaped(from.slice(site.base.length))}">
    <system.webServer>
      <httpRedirect enabled="true" destination="${escaped(to)}" exactDestination="true" httpResponseStatus="Permanent" />
    </system.webServer>
  </location>
`,
    )
    .join('')}</configuration>
`;
}

/** IIS writes `max-age` by itself, from a number of days; the rest of the value stands beside it. */
function forGood(): string {
  const [maxAge = '', seconds] = /, max-age=(\d+)/.exec(cacheForGood) ?? [];
  return `cacheControlMaxAge="${Number(seconds) / 86_400}.00:00:00" cacheControlCustom="${cacheForGood.replace(maxAge, '')}"`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
