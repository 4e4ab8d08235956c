import { kindOfFolder, kinds, type Kind } from '../kinds.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { isoDay } from './dates.ts';
import { slugOf } from './words.ts';

/** The addresses that are not made from an entry or a kind, as path below the root. */
export const fixedRoutes = [
  '/',
  '/a-z/',
  '/zoeken/',
  '/zoeken/uitleg/',
  '/samenhang/',
  '/nieuw/',
  '/data/',
  '/redactie/',
] as const;

/** A page that is not made from an entry or a kind. */
export type FixedRoute = (typeof fixedRoutes)[number];

/** Ids that the layout of an entry gives to its own sections; a heading in a text cannot have them. */
export const sectionIds = {
  names: 'andere-namen',
  confused: 'niet-te-verwarren',
  people: 'uit-deze-rol',
  citing: 'aangehaald-op',
  coverage: 'dekking',
  uses: 'gebruikt-op',
  related: 'verder-lezen',
  sources: 'bronnen',
  cite: 'aanhalen',
} as const;

/** The id of the group of relations to entries in a folder. */
export const groupId = (folder: string): string => `${sectionIds.related}-${folder}`;

/** The address of an entry below the root: `/lessen/x/`, or `/over/` for a page. */
export const urlOf = ({ kind, id }: { kind: Kind; id: string }): string =>
  kind === 'pages' ? `/${id}/` : `/${kinds[kind].folder}/${id}/`;

/** The address of the card of an entry, for the kinds that have one. */
export const cardUrlOf = (entry: { kind: Kind; id: string }): string => `${urlOf(entry)}kaart/`;

/** The address of an entry as Markdown. */
export const markdownUrlOf = (entry: { kind: Kind; id: string }): string => urlOf(entry).replace(/\/$/, '.md');

/** The address of the BibTeX of a source. */
export const bibtexUrlOf = (id: string): string => urlOf({ kind: 'sources', id }).replace(/\/$/, '.bib');

/** The address of a file with open data. */
export const dataUrl = (file: string): string => `/data/${file}`;

/** The id of a file on the page about the open data. */
export const dataFileId = (file: string): string => file.replaceAll('.', '-');

/** The address of the feed. */
export const feedUrl = '/nieuw/feed.xml';

/** The id of a piece of news on the page about what is new. */
export const newsId = ({ date, what }: { date: Date; what: string }): string =>
  `nieuws-${isoDay(date)}-${slugOf(what)}`;

/** The address of the description of search, for browsers. */
export const openSearchUrl = '/opensearch.xml';

/** The address of the overview of a kind. */
export const overviewUrl = (kind: Exclude<Kind, 'pages'>): string => `/${kinds[kind].folder}/`;

/** The address of an entry by its path, `praktijken/werken-aan-relaties`. */
export function urlOfPath(path: string): string {
  const [folder = '', id = ''] = path.split('/');
  return kindOfFolder(folder) === 'pages' ? `/${id}/` : `/${folder}/${id}/`;
}

/** The name of a letter of the A–Z in an address: `#` stands for all that is no letter. */
export const letterId = (letter: string): string => (letter === '#' ? 'cijfers' : letter.toLowerCase());

/** The address of a letter of the A–Z. */
export const letterUrl = (letter: string): string => `/a-z/${letterId(letter)}/`;

/** Puts the base path of the site before an address below the root. */
export const withBase = (url: string, base: string): string => base.replace(/\/$/, '') + url;

/** The full address of what has an address below the root. */
export const absoluteUrl = (url: string, site: Pick<SiteSettings, 'url' | 'base'>): string =>
  new URL(withBase(url, site.base), site.url).href;
