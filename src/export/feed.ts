import type { Library } from '../library/library.ts';
import { absoluteUrl, feedUrl, urlOf } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { licenseName } from '../lib/license.ts';
import { writeXml } from './xml.ts';

/** The news as an Atom feed: what is new and why, newest first. */
export function feedOf(library: Library, site: SiteSettings): string {
  const self = absoluteUrl(feedUrl, site);
  const page = absoluteUrl('/nieuw/', site);
  return writeXml({
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': 'nl',
      id: self,
      title: `${site.name}: wat is nieuw`,
      subtitle: 'Wat er veranderde, wanneer, en waarom.',
      updated: (library.news[0]?.date ?? library.reviewed).toISOString(),
      author: { name: site.organisation.name },
      rights: licenseName,
      link: [
        { '@_rel': 'self', '@_type': 'application/atom+xml', '@_href': self },
        { '@_rel': 'alternate', '@_type': 'text/html', '@_href': page },
      ],
      entry: library.news.map((item) => {
        const address = `${page}#${item.id}`;
        return {
          id: address,
          title: item.what,
          updated: item.date.toISOString(),
          content: { '@_type': 'text', '#text': item.why },
          link: [
            { '@_rel': 'alternate', '@_type': 'text/html', '@_href': address },
            ...item.pages.map((path) => {
              const entry = library.at(path);
              return { '@_rel': 'related', '@_title': entry.fields.title, '@_href': absoluteUrl(urlOf(entry), site) };
            }),
          ],
        };
      }),
    },
  });
}
