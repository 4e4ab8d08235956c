import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, Writer } from 'n3';

/** The prefixes that data in RDF uses. */
export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Writes a graph in JSON-LD, whose context stands in it, as Turtle. */
export async function writeTurtle(graph: JsonLdDocument, used: readonly (keyof typeof prefixes)[]): Promise<string> {
  const quads = await jsonld.toRDF(graph, { format: 'application/n-quads' });
  const writer = new Writer({ prefixes: prefixesOf(used) });
  writer.addQuads(new Parser({ format: 'N-Quads' }).parse(String(quads)));
  return new Promise((resolve, reject) => {
    writer.end((error, turtle: string) => (error ? reject(error) : resolve(turtle)));
  });
}

/** The prefixes with these names. */
export const prefixesOf = (used: readonly (keyof typeof prefixes)[]): Record<string, string> =>
  Object.fromEntries(used.map((name) => [name, prefixes[name]]));
