import { cacheControl, cacheRules, securityHeaders } from '../lib/headers.ts';
import { contentType, mediaTypes } from '../lib/media.ts';
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
${cacheRules
  .map(
    (rule) => `  <location path="${rule.folder.slice(1, -1)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${timeSpan(rule.seconds)}" cacheControlCustom="${custom(cacheControl(rule))}" />
      </staticContent>
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

/** IIS writes `max-age` itself; the rest of the value is for `cacheControlCustom`. */
const custom = (value: string): string => value.replace(/, max-age=\d+/, '');

/** Seconds as days.hours:minutes:seconds. */
function timeSpan(seconds: number): string {
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  return `${days}.${two((seconds % 86_400) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
