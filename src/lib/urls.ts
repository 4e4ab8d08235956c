import { hasCard, kindOfFolder, kinds, type Kind } from '../kinds.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';

/** The addresses that are not made from an entry or a kind, as path below the root. */
export const fixedRoutes = [
  '/',
  '/a-z/',
  '/zoeken/',
  '/zoeken/uitleg/',
  '/samenhang/',
  '/vergelijken/',
  '/dossier/',
  '/gesprek/',
  '/teamscan/',
  '/nieuw/',
  '/data/',
  '/meenemen/',
  '/redactie/',
  '/over/afwijkingen/',
] as const;

/** A page that is not made from an entry or a kind. */
export type FixedRoute = (typeof fixedRoutes)[number];

/** The files at the root that pages lead to. */
export type FixedFile =
  | '/favicon.ico'
  | '/favicon.svg'
  | '/apple-touch-icon.png'
  | '/site.webmanifest'
  | '/logo.svg'
  | '/sitemap-0.xml'
  | '/llms.txt'
  | '/pagefind/'
  | '';

/** An address below the root that a function of this module made. */
export type Address = string & { readonly [made]: true };

declare const made: unique symbol;

const address = (path: string): Address => path as Address;

/** An address that content names: the check holds that there is a page. */
export const namedAddress = (path: string): Address => address(path);

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

/** The id of the examples from a municipality about the practice or lesson on this row, counted from 0. */
export const coveredId = (kind: Kind, row: number, municipality: { id: string }): string =>
  `${kinds[kind].singular}-${row + 1}-${municipality.id}`;

/** The address of an entry below the root: `/lessen/x/`, or `/over/` for a page. */
export const urlOf = ({ kind, id }: { kind: Kind; id: string }): Address =>
  address(kind === 'pages' ? `/${id}/` : `/${kinds[kind].folder}/${id}/`);

/** How the address of a card goes on after that of its entry. */
export const cardPart = 'kaart/';

/** How the address of a session goes on after that of its dilemma or example. */
export const sessionPart = 'intervisie/';

/** The address of a section on a page, by its id. */
export const withFragment = (url: Address, id: string): Address => address(`${url}#${id}`);

/** The address of the card of an entry, for the kinds that have one. */
export const cardUrlOf = (entry: { kind: Kind; id: string }): Address => address(urlOf(entry) + cardPart);

/** The kinds of which every entry has a page that prepares a conversation. */
export const talkKinds = ['situations', 'dilemmas'] as const satisfies readonly Kind[];

/** A kind of which every entry has a page that prepares a conversation. */
export type TalkKind = (typeof talkKinds)[number];

/** How the address of a page that prepares a conversation goes on after that of its entry. */
export const talkPart = 'gesprek/';

/** The address where a conversation on an entry is prepared; undefined for the kinds that have none. */
export const talkUrlOf = ({ kind, id }: { kind: Kind; id: string }): Address | undefined =>
  talkKinds.some((each) => each === kind) ? address(urlOf({ kind, id }) + talkPart) : undefined;

/** What tells which pages for paper an entry has. */
interface OnPaper {
  kind: Kind;
  id: string;
  /** The components that its text uses. */
  prose: { components: readonly string[] };
}

/** Whether a team can meet on an entry: a dilemma, or an example whose story stops at a decision. */
export const hasSession = ({ kind, prose }: OnPaper): boolean =>
  kind === 'dilemmas' || prose.components.includes('Beslismoment');

/** The address of the session on a dilemma or example. */
export const sessionUrlOf = (entry: { kind: Kind; id: string }): Address => address(urlOf(entry) + sessionPart);

/** The addresses of the pages for paper that an entry has: its card, its session, and where a conversation is prepared. */
export const paperUrlsOf = (entry: OnPaper): string[] => [
  ...(hasCard(entry.kind) ? [cardUrlOf(entry)] : []),
  ...(hasSession(entry) ? [sessionUrlOf(entry)] : []),
  ...[talkUrlOf(entry) ?? []].flat(),
];

/** The files that readers take along, each made of the built site. */
export const downloads = {
  /** The whole site as one page that needs no others. */
  file: 'boek.html',
  /** The whole site on paper. */
  book: 'boek.pdf',
  /** Every card on paper. */
  cards: 'kaarten.pdf',
} as const;

/** The name of a file to take along. */
export type Download = (typeof downloads)[keyof typeof downloads];

/** The folder with the files that readers take along. */
export const downloadFolder = '/meenemen/bestanden/';

/** The address of a file that readers take along. */
export const downloadUrl = (file: Download): Address => address(downloadFolder + file);

/** The page that searches, and its explanation below it. */
export const searchFolder = '/zoeken/';

/** The folder of the editor, where the settings turn it on. */
export const editorFolder = '/beheer/';

/** The address of what the page of the editor knows of fields and entries. */
export const editorConfigUrl = address(`${editorFolder}velden.json`);

/** The page that becomes the book; it is no page of the site. */
export const bookShellUrl = '/meenemen/boek/';

/** The id in the book of the page at an address below the root: `lessen/x` for `/lessen/x/`. */
export const placeId = (url: string): string => url.slice(1, -1);

/** The address of an entry as Markdown. */
export const markdownUrlOf = (entry: { kind: Kind; id: string }): Address =>
  address(urlOf(entry).replace(/\/$/, '.md'));

/** The address of the text of an entry as its authors wrote it, by the path of the entry. */
export const entryTextUrl = (path: string): Address => address(`/bijdragen/teksten/${path}.json`);

/** The id of the form that takes a text to Word and back. */
export const wordFormId = 'in-word';

/** Where a text is taken to Word, on the page that tells how one contributes: the form knows which page led there. */
export const wordFormUrl = withFragment(urlOf({ kind: 'pages', id: 'bijdragen' }), wordFormId);

/** The address of the BibTeX of a source. */
export const bibtexUrlOf = (id: string): Address => address(urlOf({ kind: 'sources', id }).replace(/\/$/, '.bib'));

/** The address of a file with open data. */
export const dataUrl = (file: string): Address => address(`/data/${file}`);

/** The id of a file on the page about the open data. */
export const dataFileId = (file: string): string => file.replaceAll('.', '-');

/** The address of what the page of the dossier knows of all pages. */
export const dossierIndexUrl = address('/dossier/paginas.json');

/** The address of what the page that compares knows of all that can be compared. */
export const comparisonIndexUrl = address('/vergelijken/velden.json');

/** The address of the questions that can be taken along. */
export const questionIndexUrl = address('/gesprek/vragen.json');

/** The address of the feed. */
export const feedUrl = address('/nieuw/feed.xml');

/** The address of the description of search, for browsers. */
export const openSearchUrl = address('/opensearch.xml');

/** The address of the overview of a kind. */
export const overviewUrl = (kind: Exclude<Kind, 'pages'>): Address => address(`/${kinds[kind].folder}/`);

/** The address of the overview of the examples that have a value in a facet. */
export const narrowedUrl = (facet: string, value: string): Address =>
  address(`${overviewUrl('examples')}${facet}/${value}/`);

/** How many entries a page of an overview lists. */
export const overviewPageSize = 50;

/** The address of a page of the overview of a kind, from 1. */
export const overviewPageUrl = (kind: Exclude<Kind, 'pages'>, page: number): Address =>
  page === 1 ? overviewUrl(kind) : address(`${overviewUrl(kind)}pagina/${page}/`);

/** The address of an entry by its path, `praktijken/werken-aan-relaties`. */
export function urlOfPath(path: string): Address {
  const [folder = '', id = ''] = path.split('/');
  return address(kindOfFolder(folder) === 'pages' ? `/${id}/` : `/${folder}/${id}/`);
}

/** The name of a letter of the A–Z in an address: `#` stands for all that is no letter. */
export const letterId = (letter: string): string => (letter === '#' ? 'cijfers' : letter.toLowerCase());

/** The address of a letter of the A–Z. */
export const letterUrl = (letter: string): Address => address(`/a-z/${letterId(letter)}/`);

/** The address of the image that stands for a page where it is shared: `/deelbeelden/lessen/x.png`. */
export const shareImageUrl = (url: string): Address =>
  address(`/deelbeelden${url === '/' ? '/index' : url.replace(/\/$/, '')}.png`);

/** The address of a photo by the name of its file and what changes with its bytes: as AVIF of a width, or as it is shown, in WebP or, for paper and other programs, in JPEG. */
export const photoUrl = (name: string, digest: string, form: number | 'webp' | 'jpg'): Address =>
  address(`/_astro/${name.replace(/\.\w+$/, '')}.${digest}${typeof form === 'number' ? `-${form}.avif` : `.${form}`}`);

/** What an example that is still missing would be about. */
export interface Gap {
  municipality: { id: string; fields: { title: string } };
  subject: { kind: Kind; id: string; fields: { title: string } };
}

/**
 * Where one contributes the example that is missing, with the questions filled in: a new issue in the repository or a
 * mail; or, where the site names neither, the page that tells how.
 */
export function contributionUrl(
  { municipality, subject }: Gap,
  { base, repository, feedback }: Pick<SiteSettings, 'base' | 'repository' | 'feedback'>,
): string {
  const { singular } = kinds[subject.kind];
  const title = `Voorbeeld uit ${municipality.fields.title} bij ${subject.fields.title}`;
  const about = [
    `Gemeente: ${municipality.fields.title}`,
    `${singular.charAt(0).toUpperCase()}${singular.slice(1)}: ${subject.fields.title}`,
  ];
  const questions = ['Aanleiding:', 'Aanpak:', 'Uitkomst:', 'Wat lastig was:', 'Openbare bron (adres):'];
  const text = [...about, '', ...questions].join('\n');
  if (repository) {
    const { issues, title: titleName, body } = forges[repository.forge];
    return `${repository.url}/${issues}/new?${new URLSearchParams({ [titleName]: title, [body]: text })}`;
  }
  if (feedback?.mail) return letterTo(feedback.mail, title, text);
  return withBase(`${urlOf({ kind: 'pages', id: 'bijdragen' })}#wat-u-kunt-sturen`, base);
}

/** Puts the base path of the site before an address below the root. */
export const withBase = (url: string, base: string): string => base.replace(/\/$/, '') + url;

/** The full address of what has an address below the root. */
export const absoluteUrl = (url: string, site: Pick<SiteSettings, 'url' | 'base'>): string =>
  new URL(withBase(url, site.base), site.url).href;

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
  github: { edit: 'edit', view: 'blob', issues: 'issues', title: 'title', body: 'body' },
  gitlab: { edit: '-/edit', view: '-/blob', issues: '-/issues', title: 'issue[title]', body: 'issue[description]' },
  gitea: { edit: '_edit', view: 'src/branch', issues: 'issues', title: 'title', body: 'body' },
} as const;

const fileUrl = ({ url, forge, branch }: Repository, way: 'edit' | 'view', file: string): string =>
  [url, forges[forge][way], branch, file].join('/');

/** Where a file is edited in the browser. */
export const editUrl = (repository: Repository, file: string): string => fileUrl(repository, 'edit', file);

/** Where a file is read in the browser. */
export const viewUrl = (repository: Repository, file: string): string => fileUrl(repository, 'view', file);

/** A mail about a page, ready to be written. */
export const mailUrl = (address: string, subject: string, page: string): string =>
  letterTo(address, subject, `Over: ${page}\n\n`);

/** A mail with its subject, ready to be written. */
export const letterTo = (address: string, subject: string, body: string): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;

/** A form about a page: `{pagina}` and `{titel}` in its address are filled in. */
export const formUrl = (form: string, page: string, title: string): string =>
  form.replaceAll('{pagina}', encodeURIComponent(page)).replaceAll('{titel}', encodeURIComponent(title));
