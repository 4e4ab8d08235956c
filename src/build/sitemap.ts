import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { listedKinds } from '../kinds.ts';
import { isoDay, lastOf } from '../lib/dates.ts';
import { paperUrlsOf } from '../lib/paper.ts';
import { absoluteUrl, overviewUrl, urlOf } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { inspectContent } from './files.ts';

/** The sitemap: every page that is not hidden and did not move (`moved` holds the old paths), with the day on which its content was last reviewed. */
export function datedSitemap(site: SiteSettings, moved: ReadonlySet<string>): AstroIntegration {
  const days = reviewDays(site);
  return sitemap({
    filter: (page) => !/\/(404|redactie|meenemen\/boek)\/$/.test(page) && !moved.has(new URL(page).pathname),
    serialize: (item) => {
      const day = days.get(item.url);
      return day ? { ...item, lastmod: isoDay(day) } : item;
    },
  });
}

/** The days of entries and their pages for paper; an overview has the last day of its entries, the home page that of all. */
function reviewDays(site: SiteSettings): Map<string, Date> {
  const documents = inspectContent().texts.map(({ document }) => document);
  const reviewed = (of: typeof documents) => lastOf(of.map(({ fields }) => fields.reviewed));
  const overviews = listedKinds.map((kind) => ({ kind, of: documents.filter((document) => document.kind === kind) }));
  const days: [string, Date][] = [
    ['/', reviewed(documents)],
    ...overviews.flatMap(({ kind, of }): [string, Date][] =>
      of.length > 0 ? [[overviewUrl(kind), reviewed(of)]] : [],
    ),
    ...documents.flatMap((document): [string, Date][] => [
      [urlOf(document), document.fields.reviewed],
      ...paperUrlsOf(document).map((url): [string, Date] => [url, document.fields.reviewed]),
    ]),
  ];
  return new Map(days.map(([url, day]) => [absoluteUrl(url, site), day]));
}
