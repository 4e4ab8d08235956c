import { readdirSync, readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { isOpen } from '../../src/lib/site.ts';
import { downloadFolder } from '../../src/lib/urls.ts';
import { readContent } from '../../src/library/node/content-files.ts';
import { movedAddresses } from '../../src/library/node/moved-pages.ts';
import { urlsUpstream } from '../../src/library/same-upstream.ts';

/** A page as it was built. */
export interface Page {
  /** Address below the root of the site: `/lessen/x/`. */
  url: string;
  html: string;
  root: HTMLElement;
}

/** Where the site was built. */
export const dist = 'dist';

/** The settings of the installation that was built. */
export const site = loadSite();

const base = site.base.replace(/\/$/, '');

/** The addresses of pages that no search engine should show, wherever the site is open. */
export const hidden: readonly string[] = ['/404/', '/redactie/', ...movedAddresses('/')];

/** Whether a page asks search engines to stay away: all do where the site is not open. */
export const staysAway = (url: string): boolean => !isOpen(site) || hidden.includes(url);

/** Whether a page has a canonical address: one that is not hidden, where the site can be found at all. */
export const hasCanonical = (url: string): boolean => !hidden.includes(url) && site.environment !== 'intranet';

const upstreams = new Set(site.upstream ? urlsUpstream(readContent().entries) : []);

/** The full address of the original of a page: here, or on the site that this one is a fork of. */
export const originalOf = (url: string): string =>
  upstreams.has(url) ? `${site.upstream}${url}` : `${site.url}${base}${url}`;

/** The address below the root of a link to this site; any other as it is. */
export const below = (href: string): string => (href.startsWith(`${base}/`) ? href.slice(base.length) : href);

/** Every page of the built site. */
export const pages: readonly Page[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !`/${file}`.startsWith(downloadFolder))
  .sort()
  .map((file) => {
    const html = readFileSync(`${dist}/${file}`, 'utf8');
    return {
      url: `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '/')}`,
      html,
      root: parse(html, { comment: true }),
    };
  });

/** The pages of which one can stand for others: all, and of records of sources, which are made alike, every tenth. */
export const sample: readonly Page[] = pages.filter(
  ({ url }, index) => !/^\/bronnen\/[^/]+\/$/.test(url) || index % 10 === 0,
);

/** The page at an address. Throws when it was not built. */
export function pageAt(url: string): Page {
  const page = pages.find((each) => each.url === url);
  if (!page) throw new Error(`No page at ${url}`);
  return page;
}

/** The address below the root that a link on a page leads to, or undefined when it leads elsewhere. */
export function target(page: Page, href: string): { path: string; fragment: string } | undefined {
  if (/^[a-z]+:/i.test(href)) return undefined;
  const { pathname, hash } = new URL(href, `http://site${base}${page.url}`);
  return { path: pathname.slice(base.length), fragment: decodeURIComponent(hash.slice(1)) };
}

/** All ids on a page. */
export const idsOf = (page: Page): Set<string> =>
  new Set(page.root.querySelectorAll('[id]').map((element) => element.id));
