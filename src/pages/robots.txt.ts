import { loadSite } from '../lib/node/load-site.ts';
import { isOpen } from '../lib/site.ts';
import { robotsText } from '../export/well-known.ts';
import { withBase } from '../lib/urls.ts';

/** What search engines may read: everything, or nothing where the site is not for everyone. */
export function GET(): Response {
  const site = loadSite();
  return new Response(robotsText(isOpen(site), site.url + withBase('/sitemap-index.xml', site.base)));
}
