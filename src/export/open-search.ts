import { absoluteUrl, openSearchUrl } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { writeXml } from './xml.ts';

/** The description of search by which a browser can offer it in its own search field. */
export const openSearchOf = (site: SiteSettings): string =>
  writeXml({
    OpenSearchDescription: {
      '@_xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: shortened(site.name),
      Description: `Zoeken in ${site.name}`,
      Language: 'nl',
      InputEncoding: 'UTF-8',
      OutputEncoding: 'UTF-8',
      Image: {
        '@_width': '32',
        '@_height': '32',
        '@_type': 'image/x-icon',
        '#text': absoluteUrl('/favicon.ico', site),
      },
      Url: [
        { '@_type': 'text/html', '@_template': `${absoluteUrl('/zoeken/', site)}?q={searchTerms}` },
        {
          '@_type': 'application/opensearchdescription+xml',
          '@_rel': 'self',
          '@_template': absoluteUrl(openSearchUrl, site),
        },
      ],
    },
  });

/** As much of a name as the standard allows, in whole characters as readers see them. */
function shortened(name: string): string {
  let short = '';
  for (const { segment } of new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(name)) {
    if ((short + segment).length > longestName) break;
    short += segment;
  }
  return short.trim();
}

const longestName = 16;
