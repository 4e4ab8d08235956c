import { kindOfFolder, kinds, type Kind } from '../kinds.ts';

/** The addresses that are not made from an entry or a kind, as path below the root. */
export const fixedRoutes = [
  '/',
  '/a-z/',
  '/zoeken/',
  '/zoeken/uitleg/',
  '/samenhang/',
  '/nieuw/',
  '/redactie/',
  '/over/afwijkingen/',
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

/** The address of the image that stands for a page where it is shared: `/deelbeelden/lessen/x.png`. */
export const shareImageUrl = (url: string): string =>
  `/deelbeelden${url === '/' ? '/index' : url.replace(/\/$/, '')}.png`;

/** Puts the base path of the site before an address below the root. */
export const withBase = (url: string, base: string): string => base.replace(/\/$/, '') + url;

/** The identifier of a municipality in the government's register, from its code. */
export const tooiUrl = (code: string): string =>
  `https://identifier.overheid.nl/tooi/id/gemeente/${code.toLowerCase()}`;

/** Where the files of a site are kept. */
interface Repository {
  url: string;
  forge: keyof typeof forges;
  branch: string;
}

const forges = {
  github: { edit: 'edit', view: 'blob' },
  gitlab: { edit: '-/edit', view: '-/blob' },
  gitea: { edit: '_edit', view: 'src/branch' },
} as const;

const fileUrl = ({ url, forge, branch }: Repository, way: 'edit' | 'view', file: string): string =>
  [url, forges[forge][way], branch, file].join('/');

/** Where a file is edited in the browser. */
export const editUrl = (repository: Repository, file: string): string => fileUrl(repository, 'edit', file);

/** Where a file is read in the browser. */
export const viewUrl = (repository: Repository, file: string): string => fileUrl(repository, 'view', file);

/** A mail about a page, ready to be written. */
export const mailUrl = (address: string, subject: string, page: string): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`Over: ${page}\n\n`)}`;

/** A form about a page: `{pagina}` and `{titel}` in its address are filled in. */
export const formUrl = (form: string, page: string, title: string): string =>
  form.replaceAll('{pagina}', encodeURIComponent(page)).replaceAll('{titel}', encodeURIComponent(title));
