import type { FolderHeaders } from './headers.ts';
import type { Redirect } from '../library/redirects.ts';

/** A site as a host needs to know it. */
export interface Hosted {
  /** The address of the site, without its path: `https://werkbank.example`. */
  origin: string;
  /** The path below which the site stands, with a slash on both ends: `/` or `/kennisbank/`. */
  base: string;
  /** Addresses that moved. */
  redirects: readonly Redirect[];
  /** Whether the web server may keep a log of who asks what. */
  logs: boolean;
  /** The headers of folders that have their own. */
  folders?: FolderHeaders | undefined;
}

/** The address of a file or page on its host. */
export const addressOn = ({ base }: Hosted, path: string): string => base + path.replace(/^\//, '');

/** Every address that moved, with and without its last slash, and where it went, as addresses on the host. */
export const moves = (site: Hosted): Redirect[] =>
  site.redirects.flatMap(({ from, to }) => {
    const target = addressOn(site, to);
    return [...new Set([from, from.replace(/(.)\/$/, '$1')])].map((each) => ({
      from: addressOn(site, each),
      to: target,
    }));
  });

/** A path that a slash may be put behind: parts of plain characters, so that what a reader sends can never become the name of another host. */
export const folderPattern = '^(/[A-Za-z0-9_][A-Za-z0-9._-]*)+$';

/** The first lines of a generated file, for whoever opens it. */
export const notice = ({ origin, base }: Hosted): string[] => [
  `Werkbank op ${origin}${base}`,
  'Gemaakt door npm run hosting. Verander dit bestand niet: een volgende keer is het weer nieuw.',
];

/** A text between quotes, as the configurations of nginx, Apache and Caddy all want it. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
