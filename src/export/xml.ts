import Builder from 'fast-xml-builder';

/** Writes XML: `@_name` is an attribute, `#text` the text beside attributes. Characters that XML cannot hold are left out. */
export const writeXml = (root: object): string =>
  builder
    .build({ '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' }, ...root })
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const builder = new Builder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
