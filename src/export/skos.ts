import type { Entry, Library } from '../lib/content.ts';
import { overviewUrl, urlOf, absoluteUrl } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { license } from './license.ts';
import { prefixesOf, writeTurtle } from './rdf.ts';

/** The glossary as a SKOS concept scheme, in JSON-LD. A concept is identified by the address of its page. */
export function glossaryOf(library: Library, site: SiteSettings) {
  const scheme = absoluteUrl(overviewUrl('concepts'), site);
  return {
    '@context': {
      ...prefixesOf(['dct', 'skos']),
      prefLabel: { '@id': 'skos:prefLabel', '@language': 'nl' },
      altLabel: { '@id': 'skos:altLabel', '@language': 'nl' },
      definition: { '@id': 'skos:definition', '@language': 'nl' },
      title: { '@id': 'dct:title', '@language': 'nl' },
      license: { '@id': 'dct:license', '@type': '@id' },
      ...Object.fromEntries(
        ['inScheme', 'broader', 'narrower', 'related'].map((name) => [name, { '@id': `skos:${name}`, '@type': '@id' }]),
      ),
    },
    '@graph': [
      { '@id': scheme, '@type': 'skos:ConceptScheme', title: `Begrippen van ${site.name}`, license },
      ...library.of('concepts').map((concept) => ({
        '@id': absoluteUrl(urlOf(concept), site),
        '@type': 'skos:Concept',
        inScheme: scheme,
        prefLabel: concept.fields.title,
        altLabel: concept.fields.aliases.filter((alias) => alias !== concept.fields.title),
        definition: concept.fields.summary,
        ...neighboursOf(concept, library, site),
      })),
    ],
  };
}

/** The glossary in Turtle. */
export const glossaryInTurtle = (library: Library, site: SiteSettings): Promise<string> =>
  writeTurtle(glossaryOf(library, site), ['dct', 'skos']);

/** The concepts that a concept is related to, by what they are to it. */
function neighboursOf(concept: Entry<'concepts'>, library: Library, site: SiteSettings) {
  const relations = library.relationsOf(concept).filter(({ entry }) => entry.kind === 'concepts');
  const urls = (field: string, declaredHere?: boolean) =>
    relations
      .filter(
        (relation) => relation.field === field && relation.declaredHere === (declaredHere ?? relation.declaredHere),
      )
      .map(({ entry }) => absoluteUrl(urlOf(entry), site));
  return { broader: urls('broader', true), narrower: urls('broader', false), related: urls('related') };
}
