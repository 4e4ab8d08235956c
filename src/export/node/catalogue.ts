import { createHash } from 'node:crypto';
import type { Library } from '../../library/library.ts';
import { isoDay } from '../../lib/dates.ts';
import { absoluteUrl, dataFileId, dataUrl, urlOfPath } from '../../lib/urls.ts';
import type { SiteSettings } from '../../schemas/settings/site.ts';
import { contentOfFile, dataSets, extensionOf, fileTypes, mediaTypeOf, type DataFile, type DataSet } from '../files.ts';
import { prefixesOf } from '../rdf.ts';
import { schemaFile } from '../record.ts';

/** The catalogue of the open data, in JSON-LD, as DCAT-AP-NL 3.0 asks. Data sets and files are identified by their place on the page about the data. */
export async function catalogueOf(library: Library, site: SiteSettings) {
  const page = absoluteUrl(dataUrl(''), site);
  const modified = day(library.reviewed);
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': dutch(site.organisation.name) };
  const contactPoint = {
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': dutch(site.organisation.name),
    'vcard:hasURL': { '@id': absoluteUrl(urlOfPath('paginas/bijdragen'), site) },
  };
  const common = {
    'dct:creator': publisher,
    'dct:publisher': publisher,
    'dcat:contactPoint': contactPoint,
    'dct:modified': modified,
    'dct:language': language,
  };

  const distribution = async (file: DataFile) => {
    const bytes = Buffer.from(await contentOfFile(file, library, site));
    const url = { '@id': absoluteUrl(dataUrl(file.name), site) };
    const fileType = fileTypes[extensionOf(file)];
    return {
      '@id': `${page}#${dataFileId(file.name)}`,
      '@type': 'dcat:Distribution',
      'dct:title': dutch(file.title),
      'dcat:accessURL': url,
      'dcat:downloadURL': url,
      'dct:license': dutchLicense,
      'dct:modified': modified,
      'dct:language': language,
      'dcat:mediaType': typed('dct:MediaType', `https://www.iana.org/assignments/media-types/${mediaTypeOf(file)}`),
      ...(fileType ? { 'dct:format': typed('dct:MediaTypeOrExtent', `${authority}/file-type/${fileType}`) } : {}),
      ...(file.name === 'kennisbank.json'
        ? { 'dct:conformsTo': typed('dct:Standard', absoluteUrl(dataUrl(schemaFile), site)) }
        : {}),
      'dcat:byteSize': { '@value': String(bytes.length), '@type': 'xsd:nonNegativeInteger' },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': typed('spdx:ChecksumAlgorithm', 'spdx:checksumAlgorithm_sha256'),
        'spdx:checksumValue': {
          '@value': createHash('sha256').update(bytes).digest('hex'),
          '@type': 'xsd:hexBinary',
        },
      },
    };
  };
  const dataset = async ({ id, title, description, files }: DataSet) => ({
    '@id': `${page}#${id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${page}#${id}`,
    'dct:title': dutch(title),
    'dct:description': dutch(description),
    ...common,
    'dct:accessRights': typed('dct:RightsStatement', `${authority}/access-right/PUBLIC`),
    'dcat:theme': {
      ...typed('skos:Concept', `${authority}/data-theme/GOVE`),
      'skos:prefLabel': { '@value': 'Government and public sector', '@language': 'en' },
    },
    'dcat:keyword': ['ambtelijk vakmanschap', 'participatie', 'gemeenten'].map(dutch),
    'dcat:landingPage': typed('foaf:Document', page),
    'foaf:page': typed('foaf:Document', page),
    'dcat:distribution': await Promise.all(files.map(distribution)),
  });

  return {
    '@context': prefixesOf(['dcat', 'dct', 'foaf', 'skos', 'spdx', 'vcard', 'xsd']),
    '@id': page,
    '@type': 'dcat:Catalog',
    'dct:title': dutch(`Open data van ${site.name}`),
    'dct:description': dutch(`Alle inhoud van ${site.name} als gegevens, om elders te gebruiken.`),
    ...common,
    'dct:license': dutchLicense,
    'foaf:homepage': typed('foaf:Document', absoluteUrl('/', site)),
    'dcat:dataset': await Promise.all(dataSets.map(dataset)),
  };
}

const authority = 'http://publications.europa.eu/resource/authority';

const typed = (type: string, id: string) => ({ '@id': id, '@type': type });

const dutch = (text: string) => ({ '@value': text, '@language': 'nl' });

const day = (date: Date) => ({ '@value': isoDay(date), '@type': 'xsd:date' });

const language = typed('dct:LinguisticSystem', `${authority}/language/NLD`);

/** The licence under the name that it has in the list of DCAT-AP-NL. */
const dutchLicense = typed('dct:LicenseDocument', 'http://creativecommons.org/licenses/by/4.0/deed.nl');
