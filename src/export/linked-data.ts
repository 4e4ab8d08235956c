import { kinds, type Kind } from '../kinds.ts';
import { makersOf } from '../library/bibliography.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { isoDay } from '../lib/dates.ts';
import { pathOf } from '../library/path.ts';
import { absoluteUrl, dataUrl, overviewUrl, tooiUrl, urlOf } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { dataSets, mediaTypeOf } from './files.ts';
import { license } from '../lib/license.ts';

/** Something in the words of schema.org. */
export interface Thing {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

/** Writes a thing as JSON-LD that can stand in a page. */
export const writeThing = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');

/** The site itself, for its home page. */
export const siteThing = (site: SiteSettings): Thing => ({
  '@type': 'WebSite',
  '@id': absoluteUrl('/', site),
  name: site.name,
  inLanguage: 'nl',
  license,
  publisher: { '@type': 'Organization', name: site.organisation.name },
  potentialAction: {
    '@type': 'SearchAction',
    target: `${absoluteUrl('/zoeken/', site)}?q={query}`,
    'query-input': 'required name=query',
  },
});

/** A page of which no more is known than its title. */
export const pageThing = (name: string, url: string, site: SiteSettings): Thing => ({
  '@type': 'WebPage',
  '@id': url,
  name,
  isPartOf: { '@id': absoluteUrl('/', site) },
});

/** The way from the home page to a page. */
export const trailThing = (trail: readonly { text: string; url: string }[], site: SiteSettings): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ text, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: absoluteUrl(url, site),
  })),
});

/** A list of entries; the list of all concepts is the glossary that they belong to. */
export function overviewThing(
  kind: Kind,
  title: string,
  url: string,
  entries: readonly Entry[],
  site: SiteSettings,
): Thing {
  const addresses = entries.map((entry) => absoluteUrl(urlOf(entry), site));
  const page = pageThing(title, absoluteUrl(url, site), site);
  if (kind === 'concepts')
    return { ...page, '@type': 'DefinedTermSet', hasDefinedTerm: addresses.map((address) => ({ '@id': address })) };
  return { ...page, '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', itemListElement: addresses } };
}

/** The page about the open data. */
export const dataThing = (title: string, site: SiteSettings): Thing => ({
  ...pageThing(title, absoluteUrl(dataUrl(''), site), site),
  '@type': 'DataCatalog',
  license,
  dataset: dataSets.map(({ id, title: name, description, files }) => ({
    '@type': 'Dataset',
    '@id': `${absoluteUrl(dataUrl(''), site)}#${id}`,
    name,
    description,
    license,
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: absoluteUrl(dataUrl(file.name), site),
      encodingFormat: mediaTypeOf(file),
    })),
  })),
});

/** What an entry is, identified by the address of its page. */
export function entryThing(entry: Entry, library: Library, site: SiteSettings): Thing {
  const { title, summary, reviewed } = entry.fields;
  const refer = (to: { kind: Kind; id: string }) => ({ '@id': absoluteUrl(urlOf(to), site) });
  const about = library
    .relationsOf(entry)
    .flatMap(({ entry: other }) => (other.kind === 'concepts' ? refer(other) : []));
  const sources = [...new Set(entry.references.map(({ source }) => source))];
  return {
    ...pageThing(title, absoluteUrl(urlOf(entry), site), site),
    description: summary,
    dateModified: isoDay(reviewed),
    license,
    ...(about.length > 0 && entry.kind !== 'concepts' ? { about } : {}),
    ...(sources.length > 0 ? { citation: sources.map((id) => refer({ kind: 'sources', id })) } : {}),
    ...ownProperties(entry, library, site),
  };
}

function ownProperties(entry: Entry, library: Library, site: SiteSettings): Thing {
  switch (entry.kind) {
    case 'lessons':
      return { '@type': 'LearningResource' };
    case 'dilemmas':
      return { '@type': 'Article', mainEntity: { '@type': 'Question', name: entry.fields.title } };
    case 'examples': {
      const municipality = library.at(pathOf({ kind: 'municipalities', id: entry.fields.municipality.id }));
      if (municipality.kind !== 'municipalities') return { '@type': 'Article' };
      return { '@type': 'Article', contentLocation: municipalityThing(municipality.fields) };
    }
    case 'municipalities':
      return { '@type': 'WebPage', mainEntity: municipalityThing(entry.fields) };
    case 'concepts':
      return {
        '@type': 'DefinedTerm',
        ...(entry.fields.aliases.length > 0 ? { alternateName: entry.fields.aliases } : {}),
        inDefinedTermSet: { '@id': absoluteUrl(overviewUrl('concepts'), site) },
      };
    case 'sources': {
      const { fields } = entry;
      const address = fields.url ?? fields.archived;
      return {
        '@type': 'CreativeWork',
        // This is the publication, and not our page about it.
        isPartOf: undefined,
        license: undefined,
        dateModified: undefined,
        creator: makersOf(fields),
        publisher: fields.publisher,
        inLanguage: fields.language,
        genre: fields.kind,
        ...(fields.date === 'z.d.' ? {} : { datePublished: fields.date }),
        ...(address ? { url: address } : {}),
      };
    }
    case 'pages':
      return { '@type': 'WebPage' };
    case 'questions':
      return {
        '@type': 'QAPage',
        mainEntity: {
          '@type': 'Question',
          name: entry.fields.title,
          answerCount: 1,
          acceptedAnswer: { '@type': 'Answer', text: entry.fields.summary },
        },
      };
    case 'practices':
    case 'recommendations':
    case 'situations':
    case 'roles':
      return { '@type': 'Article', articleSection: kinds[entry.kind].plural };
  }
}

const municipalityThing = ({ title, code, province }: Entry<'municipalities'>['fields']): Thing => ({
  '@type': 'AdministrativeArea',
  '@id': tooiUrl(code),
  name: title,
  identifier: code,
  containedInPlace: { '@type': 'AdministrativeArea', name: province },
});
