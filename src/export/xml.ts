import Builder from 'fast-xml-builder';

/** Writes XML: `@_name` is an attribute, `#text` the text beside attributes. */
export const writeXml = (root: object): string =>
  builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' }, ...root });

const builder = new Builder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
