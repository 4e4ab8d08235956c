import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store, Writer, type Term } from 'n3';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { catalogueFile, dataFiles } from '../../src/export/files.ts';
import type { Kind } from '../../src/kinds.ts';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { absoluteUrl, dataUrl, urlOf } from '../../src/lib/urls.ts';
import { below, dist, idsOf, pageAt } from './pages.ts';

const site = loadSite();
const { entries, relations } = readContent();
const concepts = entries.filter(({ kind }) => kind === 'concepts');
const read = (file: string) => readFileSync(`${dist}${dataUrl(file)}`, 'utf8');
const address = (entry: { kind: Kind; id: string }) => absoluteUrl(urlOf(entry), site);

describe('the glossary as SKOS', () => {
  const skos = (name: string) => `http://www.w3.org/2004/02/skos/core#${name}`;
  const store = new Store(new Parser().parse(read('begrippen.ttl')));
  const values = (subject: string | null, predicate: string) =>
    store.getObjects(subject, skos(predicate), null).map(({ value }) => value);

  test('has every concept with its words, in the one scheme', () => {
    expect(store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', skos('Concept'), null)).toHaveLength(
      concepts.length,
    );
    for (const concept of concepts) {
      const url = address(concept);
      expect(values(url, 'inScheme')).toEqual([absoluteUrl('/begrippen/', site)]);
      expect(store.getObjects(url, skos('prefLabel'), null).map(String)).toHaveLength(1);
      expect(values(url, 'prefLabel')).toEqual([concept.fields.title]);
      expect(values(url, 'definition')).toEqual([concept.fields.summary]);
      expect(values(url, 'altLabel').sort()).toEqual(
        concept.fields.aliases.filter((alias) => alias !== concept.fields.title).sort(),
      );
    }
    const labels: Term[] = ['prefLabel', 'altLabel', 'definition'].flatMap((name) =>
      store.getObjects(null, skos(name), null),
    );
    expect(labels.filter((label) => label.termType !== 'Literal' || label.language !== 'nl')).toEqual([]);
  });

  test('has every relation between concepts from both ends, and leads nowhere else', () => {
    const between = relations.filter(({ from, to }) => [from, to].every((each) => each.startsWith('begrippen/')));
    const url = (each: string) => absoluteUrl(`/${each}/`, site);
    for (const { from, to, field } of between) {
      const [there, back] = field === 'broader' ? ['broader', 'narrower'] : ['related', 'related'];
      expect(values(url(from), there), `${from} ${there}`).toContain(url(to));
      expect(values(url(to), back), `${to} ${back}`).toContain(url(from));
    }
    expect(between.filter(({ field }) => field === 'broader').length).toBeGreaterThan(0);
    const links = ['broader', 'narrower', 'related'].flatMap((name) => store.getQuads(null, skos(name), null, null));
    expect(links).toHaveLength(between.length * 2);
  });

  test('has no concept that is broader than itself, or related to what is broader', () => {
    const above = (url: string): string[] => values(url, 'broader').flatMap((each) => [each, ...above(each)]);
    for (const concept of concepts) {
      const url = address(concept);
      const related = values(url, 'related');
      // A circle would never end; Node then says that the stack is full.
      expect(above(url), concept.id).not.toContain(url);
      expect(
        above(url).filter((each) => related.includes(each)),
        concept.id,
      ).toEqual([]);
    }
  });

  test('says the same in JSON-LD as in Turtle', async () => {
    const canonical = async (quads: string) =>
      jsonld.canonize(quads as unknown as object, { inputFormat: 'application/n-quads' });
    const fromJson = await jsonld.toRDF(JSON.parse(read('begrippen.jsonld')) as object, {
      format: 'application/n-quads',
    });
    const fromTurtle = new Writer({ format: 'N-Quads' }).quadsToString(store.getQuads(null, null, null, null));
    expect(await canonical(fromTurtle)).toBe(await canonical(String(fromJson)));
  });
});

describe('the catalogue', async () => {
  const quads = await jsonld.toRDF(JSON.parse(read(catalogueFile)) as object, { format: 'application/n-quads' });
  const store = new Store(new Parser({ format: 'N-Quads' }).parse(String(quads)));
  const names: Record<string, string> = {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    spdx: 'http://spdx.org/rdf/terms#',
    vcard: 'http://www.w3.org/2006/vcard/ns#',
  };
  const iri = (name: string) => name.replace(/^(\w+):/, (_, prefix: string) => names[prefix] ?? '');
  const all = (type: string) => store.getSubjects(iri('rdf:type'), iri(type), null);
  const values = (subject: Term, property: string) => store.getObjects(subject, iri(property), null);
  const one = (subject: Term, property: string) => {
    const found = values(subject, property);
    expect(found, `${subject.value} ${property}`).toHaveLength(1);
    return found[0]?.value ?? '';
  };

  test('has what DCAT-AP-NL 3.0 demands of a catalogue, a data set and a distribution', () => {
    const demanded = {
      'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint'],
      'dcat:Dataset': [
        'dct:identifier',
        'dct:title',
        'dct:description',
        'dct:creator',
        'dct:publisher',
        'dcat:contactPoint',
        'dct:accessRights',
        'dcat:theme',
      ],
      'dcat:Distribution': ['dcat:accessURL', 'dct:license'],
    };
    for (const [type, properties] of Object.entries(demanded)) {
      expect(all(type).length, type).toBeGreaterThan(0);
      for (const subject of all(type)) for (const property of properties) expect(one(subject, property)).toBeTruthy();
    }
    expect(all('dcat:Catalog')).toHaveLength(1);
    expect(store.getObjects(null, iri('dcat:dataset'), null)).toHaveLength(all('dcat:Dataset').length);
    for (const contact of store.getObjects(null, iri('dcat:contactPoint'), null))
      expect(pageAt(below(new URL(one(contact, 'vcard:hasURL')).pathname))).toBeTruthy();
  });

  test('has every file, with its size and checksum, and each thing has its place on the page about the data', () => {
    expect(all('dcat:Distribution')).toHaveLength(dataFiles.length);
    const ids = idsOf(pageAt(dataUrl('')));
    for (const distribution of all('dcat:Distribution')) {
      const url = one(distribution, 'dcat:downloadURL');
      const bytes = readFileSync(`${dist}${dataUrl(url.split('/').at(-1) ?? '')}`);
      expect(one(distribution, 'dcat:byteSize')).toBe(String(bytes.length));
      const [checksum] = values(distribution, 'spdx:checksum');
      expect(checksum && one(checksum, 'spdx:checksumValue')).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    for (const { value } of [...all('dcat:Distribution'), ...all('dcat:Dataset')]) {
      const [page, id = ''] = value.split('#');
      expect(page).toBe(absoluteUrl(dataUrl(''), site));
      expect([...ids]).toContain(id);
    }
  });
});
