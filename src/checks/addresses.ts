import { kinds, kindList, listedKinds } from '../kinds.ts';
import { catalogueFile, dataFiles } from '../export/files.ts';
import {
  bibtexUrlOf,
  dataUrl,
  downloads,
  downloadUrl,
  feedUrl,
  fixedRoutes,
  letterUrl,
  markdownUrlOf,
  openSearchUrl,
  overviewPageSize,
  overviewPageUrl,
  overviewUrl,
  paperUrlsOf,
  sectionIds,
  urlOf,
  urlOfPath,
} from '../lib/urls.ts';
import { alphabetOf } from '../library/alphabet.ts';
import type { Content } from '../library/content.ts';
import type { Entry } from '../library/entry.ts';
import { libraryOf } from '../library/library.ts';
import { exampleFacets, facetsOf } from '../search/facets.ts';
import type { Addresses } from './links.ts';

/** The addresses of the pages that list others: further pages of an overview, examples by a choice, letters of the A–Z. Throws when a relation leads nowhere. */
export function listAddresses(content: Content): readonly string[] {
  const known = kept.get(content) ?? listsOf(content);
  kept.set(content, known);
  return known;
}

/** Several checks ask it of the same content. */
const kept = new WeakMap<Content, readonly string[]>();

function listsOf(content: Content): string[] {
  const library = libraryOf(content, []);
  const examples = library.of('examples').map((entry) => facetsOf(entry, library));
  const { folder } = kinds.examples;
  return [
    ...listedKinds.flatMap((kind) =>
      Array.from({ length: Math.ceil(library.of(kind).length / overviewPageSize) }, (_, index) =>
        overviewPageUrl(kind, index + 1),
      ),
    ),
    ...exampleFacets.flatMap((facet) =>
      examples.flatMap((each) => (each[facet] ?? []).map(({ value }) => `/${folder}/${facet}/${value}/`)),
    ),
    ...alphabetOf(library.all.filter(({ kind }) => kind !== 'sources')).map(({ letter }) => letterUrl(letter)),
  ];
}

/** Whether an address is that of a page that lists others, beside the overview of a kind. */
export const isListAddress = (address: string): boolean =>
  new RegExp(`^/(?:a-z/[^/]+|[a-z]+/pagina/\\d+|${kinds.examples.folder}/(?:${exampleFacets.join('|')})/[^/]+)/$`).test(
    address,
  );

/** The addresses of the files of a site beside its pages: data, feeds, books, and entries in another form. */
export const fileAddresses = (entries: readonly Entry[]): string[] => [
  ...dataFiles.map(({ name }) => dataUrl(name)),
  dataUrl(catalogueFile),
  ...Object.values(downloads).map(downloadUrl),
  feedUrl,
  openSearchUrl,
  '/llms.txt',
  '/sitemap-index.xml',
  '/sitemap-0.xml',
  ...entries.map(markdownUrlOf),
  ...entries.filter(({ kind }) => kind === 'sources').map(({ id }) => bibtexUrlOf(id)),
];

/** Every address that a text may link to; `lists` are the pages that list others, where they are known. */
export function addressesOf({ all, unreadable, hiddenAndMoved }: Content, lists?: readonly string[]): Addresses {
  const open = (addresses: readonly string[]) => addresses.map((address) => [address, undefined] as const);
  const ids = new Map<string, ReadonlySet<string> | undefined>([
    ...open([...hiddenAndMoved.moved.keys()].map(urlOfPath)),
    ...open(fixedRoutes),
    ...open(kindList.flatMap((kind) => (kind === 'pages' ? [] : overviewUrl(kind)))),
    ...open(lists ?? []),
    ...open(fileAddresses(all)),
    ...open(all.flatMap(paperUrlsOf)),
    ...open(unreadable.map(urlOfPath)),
    ...all.map(
      (entry) =>
        [
          urlOf(entry),
          new Set([...entry.prose.headings.map(({ slug }) => slug), ...Object.values(sectionIds)]),
        ] as const,
    ),
  ]);
  return { ids, mayBe: (address) => !lists && isListAddress(address) };
}
