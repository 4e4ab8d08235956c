import { readdirSync, readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { downloadFolder } from '../../src/lib/urls.ts';

/** A page as it was built. */
export interface Page {
  /** Address below the root of the site: `/lessen/x/`. */
  url: string;
  html: string;
  root: HTMLElement;
}

/** Where the site was built. */
export const dist = 'dist';

const base = loadSite().base.replace(/\/$/, '');

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
