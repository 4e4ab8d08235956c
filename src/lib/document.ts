import { kindOfFolder, kindList, kinds, type Kind } from '../kinds.ts';
import { schemas, type Fields } from '../schemas/index.ts';
import { slugOf } from './words.ts';
import { readFields, type FieldPath } from './fields.ts';
import { fault, mendWith, type Problem } from './problem.ts';

/** One content file that was read and found valid. */
export interface Document<K extends Kind = Kind> {
  kind: K;
  /** File name without extension. */
  id: string;
  /** Path from the root of the project. */
  file: string;
  format: 'md' | 'mdx';
  layer: Layer;
  fields: Fields<K>;
  /** The text below the frontmatter. */
  body: string;
  /** Line of the file on which `body` begins, from 1. */
  bodyLine: number;
  /** Line on which a field stands, by its path, for instance `['practices', 0, 'id']`. */
  lineOf: (path: FieldPath) => number | undefined;
}

/** The shared content of upstream, or the fork's own. */
export type Layer = 'gedeeld' | 'lokaal';

/** Where a content file stands, and which entry that makes it. */
export interface Place {
  kind: Kind;
  id: string;
  layer: Layer;
  format: 'md' | 'mdx';
}

/** Whether a document is of a kind. */
export const isKind =
  <K extends Kind>(kind: K) =>
  (document: Document): document is Document<K> =>
    document.kind === kind;

/** What came of reading a file: a document when it is sound, and all that is wrong when it is not. */
export interface Reading {
  document?: Document;
  problems: Problem[];
}

/** The id in the store of a file below `content/`: `lokaal/x` for `lokaal/lessen/x.mdx`, `gedeeld/x` for `lessen/x.mdx`. */
export function storeId(entry: string): `${Layer}/${string}` {
  const name =
    entry
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/, '') ?? '';
  return entry.startsWith('lokaal/') ? `lokaal/${name}` : `gedeeld/${name}`;
}

/** Layer and file name from an id in the store. */
export function fromStoreId(storeId: string): { layer: Layer; id: string } {
  const [layer, id = ''] = storeId.split('/');
  return { layer: layer === 'lokaal' ? 'lokaal' : 'gedeeld', id };
}

const extension = /\.(mdx?)$/;

/** Derives kind, id and layer from a path such as `content/lokaal/lessen/x.mdx`; gives the problem if it cannot. */
export function placeOf(file: string): Place | Problem {
  const [, ...parts] = file.split('/');
  const layer: Layer = parts[0] === 'lokaal' ? 'lokaal' : 'gedeeld';
  if (layer === 'lokaal') parts.shift();
  const [folder = '', name = '', ...deeper] = parts;
  const kind = kindOfFolder(folder);
  const folders = kindList.map((each) => kinds[each].folder);
  if (!kind && name === '')
    return fault({
      file,
      message: 'Dit bestand staat niet in een map voor een soort inhoud.',
      mend: `Zet het in een van deze mappen: ${folders.join(', ')}.`,
    });
  if (!kind) {
    const mend = mendWith(folder, folders, `Kies een van deze mappen: ${folders.join(', ')}.`);
    return fault({ file, message: `De map \`${folder}\` is geen soort inhoud.`, mend });
  }
  if (deeper.length > 0)
    return fault({
      file,
      message: `Een map in \`${folder}\` wordt niet gelezen.`,
      mend: `Zet het bestand direct in \`${folder}\`.`,
    });
  const format = extension.exec(name)?.[1];
  if (!format)
    return fault({
      file,
      message: `\`${name}\` eindigt niet op .md of .mdx en wordt niet gelezen.`,
      mend: 'Sla de tekst op als .mdx, of haal het bestand weg.',
    });
  const id = name.replace(extension, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return fault({
      file,
      message: `De bestandsnaam \`${name}\` kan geen adres worden.`,
      mend: `Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld \`${slugOf(id) || 'een-korte-naam'}.${format}\`.`,
    });
  return { kind, id, layer, format: format as Place['format'] };
}

/** Reads one file: encoding, frontmatter and fields. Never throws. */
export function readDocument(file: string, bytes: Uint8Array): Reading {
  const place = placeOf(file);
  if ('level' in place) return { problems: [place] };
  const text = decode(bytes);
  if (text === undefined)
    return {
      problems: [
        fault({
          file,
          message: 'Dit bestand is geen UTF-8-tekst.',
          mend: 'Open het in een teksteditor en sla het op met de codering UTF-8.',
        }),
      ],
    };
  if (text.trim() === '')
    return {
      problems: [
        fault({
          file,
          message: 'Dit bestand is leeg.',
          mend: `Begin met \`${kinds[place.kind].folder}/_sjabloon.mdx\`, of haal het bestand weg.`,
        }),
      ],
    };
  const parts = /^---[ \t]*\n([\s\S]*?)(?:\n)?^---[ \t]*$\n?([\s\S]*)$/m.exec(text);
  if (!parts || !/^---[ \t]*\n/.test(text)) {
    const open = /^---[ \t]*\n/.test(text);
    const message = open
      ? 'Het blok met velden begint met --- maar sluit nergens.'
      : 'Dit bestand begint niet met een blok velden tussen twee regels ---.';
    return {
      problems: [
        fault({
          file,
          line: 1,
          message,
          mend: open
            ? 'Zet een regel met alleen --- onder de velden.'
            : 'Zet bovenaan --- , dan de velden, dan weer ---.',
        }),
      ],
    };
  }
  const [, header = '', body = ''] = parts;
  const { fields, lineOf, problems } = readFields(file, schemas[place.kind], header, 2);
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  return fields ? { problems, document: { ...place, file, fields, lineOf, body, bodyLine } } : { problems };
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
