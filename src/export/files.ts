import type { Library } from '../library/library.ts';
import { mediaTypes } from '../lib/media-types.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { writeBibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { coverageTable, exampleTable, writeCsv } from './csv.ts';
import { jsonSchema, knowledgeBaseOf, schemaFile, writeJson } from './record.ts';
import { glossaryInTurtle, glossaryOf } from './skos.ts';

/** What can be downloaded as one thing: a set of files that hold the same. */
export interface DataSet {
  id: string;
  title: string;
  description: string;
  files: readonly DataFile[];
}

/** One file in `/data/`. */
export interface DataFile {
  name: `${string}.${keyof typeof fileTypes}`;
  /** What the file is, in a few words. */
  title: string;
  write(library: Library, site: SiteSettings): string | Promise<string>;
}

/** The kinds of file in `/data/`, by the end of the name, with their name in the EU list of file types where they have one. */
export const fileTypes = { json: 'JSON', csv: 'CSV', ttl: 'RDF_TURTLE', jsonld: 'JSON_LD', bib: undefined } as const;

/** The end of the name of a file. */
export const extensionOf = ({ name }: DataFile) => name.split('.').at(-1) as keyof typeof fileTypes;

/** The media type of a file. */
export const mediaTypeOf = (file: DataFile): string => mediaTypes[extensionOf(file)] ?? '';

/** Everything in `/data/` but the catalogue that describes it, see `catalogueFile`. */
export const dataSets: readonly DataSet[] = [
  {
    id: 'kennisbank',
    title: 'De hele kennisbank',
    description:
      'Alle pagina’s met hun velden, tekst en bronnen, en elke relatie met haar reden. Het schema zegt wat er in het bestand staat.',
    files: [
      {
        name: 'kennisbank.json',
        title: 'De kennisbank, als JSON',
        write: (library, site) => writeJson(knowledgeBaseOf(library, site)),
      },
      { name: schemaFile, title: 'Het schema, als JSON Schema', write: (_, site) => writeJson(jsonSchema(site)) },
    ],
  },
  {
    id: 'voorbeelden',
    title: 'De voorbeelden',
    description:
      'Elk voorbeeld op een rij, met gemeente, periode, vorm, uitkomst en wat lastig was. Om te sorteren en te vergelijken.',
    files: [
      {
        name: 'voorbeelden.csv',
        title: 'De voorbeelden, voor Excel',
        write: (library, site) => writeCsv(exampleTable(library, site)),
      },
    ],
  },
  {
    id: 'dekking',
    title: 'De dekking',
    description: 'Hoeveel voorbeelden elke gemeente heeft bij elke praktijk en elke les.',
    files: [
      {
        name: 'dekking.csv',
        title: 'De dekking, voor Excel',
        write: (library, site) => writeCsv(coverageTable(library, site)),
      },
    ],
  },
  {
    id: 'begrippen',
    title: 'De begrippen',
    description:
      'De begrippenlijst als SKOS: elk begrip met zijn woorden, omschrijving, ruimere begrippen en verwante begrippen.',
    files: [
      { name: 'begrippen.ttl', title: 'De begrippen, als Turtle', write: glossaryInTurtle },
      {
        name: 'begrippen.jsonld',
        title: 'De begrippen, als JSON-LD',
        write: (library, site) => writeJson(glossaryOf(library, site)),
      },
    ],
  },
  {
    id: 'bronnen',
    title: 'De bronnen',
    description:
      'Alle publicaties die op de site worden aangehaald, voor Zotero en andere programma’s voor literatuur.',
    files: [
      {
        name: 'bronnen.bib',
        title: 'De bronnen, als BibTeX',
        write: (library) => writeBibtex(library.of('sources').map(toCsl)),
      },
      {
        name: 'bronnen.json',
        title: 'De bronnen, als CSL-JSON',
        write: (library) => writeJson(library.of('sources').map(toCsl)),
      },
    ],
  },
];

/** What a file holds, written once for its own address, the page about the data and the catalogue. */
export function contentOfFile(file: DataFile, library: Library, site: SiteSettings): Promise<string> {
  const written = writtenOf.get(library) ?? new Map<string, Promise<string>>();
  writtenOf.set(library, written);
  const known = written.get(file.name) ?? Promise.resolve(file.write(library, site));
  written.set(file.name, known);
  return known;
}

const writtenOf = new WeakMap<Library, Map<string, Promise<string>>>();

/** Every file in `/data/` but the catalogue. */
export const dataFiles: readonly DataFile[] = dataSets.flatMap(({ files }) => files);

/** The name of the catalogue. */
export const catalogueFile = 'catalogus.jsonld';
