import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import type { Path } from '../library/path.ts';
import { overviewUrl, urlOf, absoluteUrl } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { license } from '../lib/license.ts';
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
        altLabel: otherNames(concept.fields),
        definition: concept.fields.summary,
        ...neighboursOf(concept, library, site),
      })),
    ],
  };
}

/** The glossary in Turtle. */
export const glossaryInTurtle = (library: Library, site: SiteSettings): Promise<string> =>
  writeTurtle(glossaryOf(library, site), ['dct', 'skos']);

/** The concepts that a concept is related to, by what they are to it. What SKOS forbids is left out: rings, and what is both related and above or below. */
function neighboursOf(concept: Entry<'concepts'>, library: Library, site: SiteSettings) {
  const relations = library.relationsOf(concept).filter(({ entry }) => entry.kind === 'concepts');
  const isAbove = ({ entry }: { entry: Entry }) => ancestorsOf(concept, library).has(entry.path);
  const isBelow = ({ entry }: { entry: Entry }) => ancestorsOf(entry, library).has(concept.path);
  const urls = (of: typeof relations) => [...new Set(of.map(({ entry }) => absoluteUrl(urlOf(entry), site)))];
  const broader = relations.filter(({ field }) => field === 'broader');
  return {
    broader: urls(broader.filter((each) => each.declaredHere && !isBelow(each))),
    narrower: urls(broader.filter((each) => !each.declaredHere && !isAbove(each))),
    related: urls(relations.filter((each) => each.field === 'related' && !isAbove(each) && !isBelow(each))),
  };
}

/** The aliases of a concept, each once and none that is its title in other letters: SKOS wants labels to differ. */
function otherNames({ title, aliases }: Entry<'concepts'>['fields']): string[] {
  const names = new Map([title, ...aliases].map((name) => [name.toLowerCase(), name]));
  names.delete(title.toLowerCase());
  return [...names.values()];
}

/** The paths of all that is broader than a concept, and broader than that. */
function ancestorsOf(concept: Entry, library: Library, known = new Set<Path>()): Set<Path> {
  for (const { entry, field, declaredHere } of library.relationsOf(concept))
    if (field === 'broader' && declaredHere && !known.has(entry.path))
      ancestorsOf(entry, library, known.add(entry.path));
  return known;
}
