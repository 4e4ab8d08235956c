import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { listedKinds } from '../kinds.ts';
import { isoDay, lastOf } from '../lib/dates.ts';
import { absoluteUrl, overviewUrl, paperUrlsOf, urlOf } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { urlsUpstream } from '../library/same-upstream.ts';
import { readContent } from '../library/node/content-files.ts';

/** The sitemap: every page of which the original is here, that is not hidden and did not move (`moved` holds the old paths), with the day on which its content was last reviewed. */
export function datedSitemap(site: SiteSettings, moved: ReadonlySet<string>): AstroIntegration {
  const days = reviewDays(site);
  const elsewhere = new Set(
    site.upstream ? urlsUpstream(readContent().entries).map((url) => absoluteUrl(url, site)) : [],
  );
  return sitemap({
    filter: (page) =>
      !/\/(404|redactie|beheer|meenemen\/boek)\/$/.test(page) &&
      !moved.has(new URL(page).pathname) &&
      !elsewhere.has(page),
    serialize: (item) => {
      const day = days.get(item.url);
      return day ? { ...item, lastmod: isoDay(day) } : item;
    },
  });
}

/** The days of entries and their pages for paper; an overview has the last day of its entries, the home page that of all. */
function reviewDays(site: SiteSettings): Map<string, Date> {
  const entries = readContent().entries;
  const reviewed = (of: typeof entries) => lastOf(of.map(({ fields }) => fields.reviewed));
  const overviews = listedKinds.map((kind) => ({ kind, of: entries.filter((entry) => entry.kind === kind) }));
  const days: [string, Date][] = [
    ['/', reviewed(entries)],
    ...overviews.flatMap(({ kind, of }): [string, Date][] =>
      of.length > 0 ? [[overviewUrl(kind), reviewed(of)]] : [],
    ),
    ...entries.flatMap((entry): [string, Date][] => [
      [urlOf(entry), entry.fields.reviewed],
      ...paperUrlsOf(entry).map((url): [string, Date] => [url, entry.fields.reviewed]),
    ]),
  ];
  return new Map(days.map(([url, day]) => [absoluteUrl(url, site), day]));
}
