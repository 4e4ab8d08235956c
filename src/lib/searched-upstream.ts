import type { SiteSettings } from '../schemas/settings/site.ts';

/** The shared site, as readers of this one can search it too. */
export interface SearchedUpstream {
  /** What readers call it, within a sentence: `de Werkbank`. */
  name: string;
  /** Its address, without a last slash. */
  url: string;
  /** The origin of that address. */
  origin: string;
}

/** The shared site that readers can search too; undefined where the settings do not turn that on, and always on an intranet. */
export const searchedUpstream = ({
  search,
  upstream,
  environment,
}: Pick<SiteSettings, 'search' | 'upstream' | 'environment'>): SearchedUpstream | undefined =>
  search && upstream && environment !== 'intranet'
    ? { name: search.upstream, url: upstream, origin: new URL(upstream).origin }
    : undefined;
