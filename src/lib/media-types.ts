/** The media type of every kind of file that the site has, by the end of its name. All text is UTF-8. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  ics: 'text/calendar',
  vtt: 'text/vtt',
  ttl: 'text/turtle',
  bib: 'application/x-bibtex',
  json: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  zip: 'application/zip',
  wasm: 'application/wasm',
  ...Object.fromEntries(
    ['pagefind', 'pf_meta', 'pf_index', 'pf_fragment', 'pf_filter'].map((ending) => [
      ending,
      'application/octet-stream',
    ]),
  ),
};

/** Whether a media type is text: worth compressing, and with a character set to name. */
export const isText = (type: string): boolean => /^text\/|json|xml$|bibtex$/.test(type);

/** A media type as a header says it: with its character set, where it is text. */
export const contentType = (type: string): string => (isText(type) ? `${type}; charset=utf-8` : type);

/** The ends of names of files that are text. */
export const textEndings: readonly string[] = Object.keys(mediaTypes).filter((ending) =>
  isText(mediaTypes[ending] ?? ''),
);
