import { searchHeaders, searchPolicyInPage, type FolderHeaders } from '../hosting/headers.ts';
import { searchedUpstream } from '../lib/searched-upstream.ts';
import { searchFolder } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';

/** The headers of the page that searches; none of its own where it searches this site alone. */
export const searchHeadersOf = (site: SiteSettings): FolderHeaders => {
  const upstream = searchedUpstream(site);
  return upstream ? { [searchFolder]: searchHeaders(upstream.origin) } : {};
};

/** The policy in the page that searches; undefined where it searches this site alone, and has that of the site. */
export const searchPolicyOf = (site: SiteSettings): string | undefined => {
  const upstream = searchedUpstream(site);
  return upstream && searchPolicyInPage(upstream.origin);
};
