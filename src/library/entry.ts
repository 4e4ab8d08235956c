import type { Root } from 'mdast';
import { kindOfFolder, kindList, kinds, type Kind } from '../kinds.ts';
import { error, fixWith, type Problem } from '../lib/problem.ts';
import { slugOf } from '../lib/words.ts';
import { readTextFile } from '../lib/text-file.ts';
import type { FieldPath } from '../lib/field-problems.ts';
import { readFields } from '../lib/yaml.ts';
import { readProse, type Format, type Prose } from '../prose/prose.ts';
import { schemas, type Fields } from '../schemas/index.ts';
import { blankProblems } from './blanks.ts';
import { misplaced } from './misplaced.ts';
import { pathOf, type Path } from './path.ts';
import { numberReferences, type Reference } from './citations.ts';
import { isPhotoFile, readPhotoFile, type PhotoFile } from './photos.ts';

/** A text with fields: one page of the site. A union over the kinds: test `kind` and the fields are known. */
export type Entry<K extends Kind = Kind> = { [Each in K]: EntryOf<Each> }[K];

interface EntryOf<K extends Kind> {
  kind: K;
  /** File name without extension. */
  id: string;
  path: Path;
  /** Path from the root of the project. */
  file: string;
  format: Format;
  layer: Layer;
  fields: Fields<K>;
  /** Line on which a field stands, by its path, for instance `['practices', 0, 'id']`. */
  lineOf: (path: FieldPath) => number | undefined;
  /** Line of the file on which the text below the fields begins, from 1. */
  bodyLine: number;
  /** The text, parsed once for all that needs it; nobody changes it. */
  tree: Root;
  /** What the text says. */
  prose: Prose;
  /** The places in sources that the text cites, numbered. */
  references: readonly Reference[];
}

/** A content file as it lies on disk. */
export interface ContentFile {
  /** Path from the root of the project, with `/`. */
  file: string;
  bytes: Uint8Array;
}

/** The shared content of upstream, or the fork's own. */
export type Layer = 'shared' | 'local';

/** Where a content file stands, and which entry that makes it. */
export interface Place {
  kind: Kind;
  id: string;
  layer: Layer;
  format: Format;
}

/** Whether an entry is of a kind. */
export const isKind =
  <K extends Kind>(kind: K) =>
  (entry: Entry): entry is Entry & Entry<K> =>
    entry.kind === kind;

/** The language of the title of an entry, where it is not Dutch. */
export const languageOf = ({ kind, fields }: Entry): string | undefined =>
  kind === 'sources' && fields.language !== 'nl' ? fields.language : undefined;

/** What came of reading a file: an entry when its fields are sound, or a photo, and what is wrong with it as a file. */
export interface Reading {
  file: string;
  entry?: Entry;
  photo?: PhotoFile;
  problems: Problem[];
}

/** The id in the store of a file below `content/`: `local/x` for `lokaal/lessen/x.mdx`, `shared/x` for `lessen/x.mdx`. */
export function storeId(entry: string): `${Layer}/${string}` {
  const name =
    entry
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/, '') ?? '';
  return entry.startsWith('lokaal/') ? `local/${name}` : `shared/${name}`;
}

const extension = /\.(mdx?)$/;

const sharedSettings = [
  'nieuws.yaml',
  'redirects.yaml',
  'taal.yaml',
  'teamscan.yaml',
  'teksten.yaml',
  'zoekwoorden.yaml',
  'urls.lock',
] as const;

/** The files with settings that a layer can have. */
export const settingsFiles: Readonly<Record<Layer, readonly string[]>> = {
  shared: sharedSettings,
  local: ['site.yaml', ...sharedSettings],
};

/** Whether a file was meant to hold settings, by its extension or its first word. */
export const seemsSettings = (name: string): boolean =>
  /\.(?:ya?ml|lock)$|^(?:site|nieuws|redirects|taal|teamscan|teksten|zoekwoorden)\b.*\.(?:txt|json)$/i.test(name);

/** Derives kind, id and layer from a path such as `content/lokaal/lessen/x.mdx`; gives the problem if it cannot. */
export function placeOf(file: string): Place | Problem {
  const [, ...parts] = file.split('/');
  const layer: Layer = parts[0] === 'lokaal' ? 'local' : 'shared';
  if (layer === 'local') parts.shift();
  const [folder = '', name = '', ...deeper] = parts;
  const kind = kindOfFolder(folder);
  const folders = kindList.map((each) => kinds[each].folder);
  if (!kind && name === '' && seemsSettings(folder))
    return error('WB-113', {
      file,
      message: `\`${folder}\` leest niemand.`,
      fix: fixWith(folder, settingsFiles[layer], `Hier kunnen staan: ${settingsFiles[layer].join(', ')}.`),
    });
  const advice = deeper.length === 0 ? misplaced(name || folder, layer) : undefined;
  if (advice) return error('WB-120', { file, message: `\`${name || folder}\` doet hier niets.`, fix: advice });
  if (!kind && name === '')
    return error('WB-104', {
      file,
      message: 'Dit bestand staat niet in een map voor een soort inhoud.',
      fix: `Zet het in een van deze mappen: ${folders.join(', ')}.`,
    });
  if (!kind) {
    const fix = fixWith(folder, folders, `Kies een van deze mappen: ${folders.join(', ')}.`);
    return error('WB-105', { file, message: `De map \`${folder}\` is geen soort inhoud.`, fix });
  }
  if (deeper.length > 0)
    return error('WB-106', {
      file,
      message: `Een map in \`${folder}\` wordt niet gelezen.`,
      fix: `Zet het bestand direct in \`${folder}\`.`,
    });
  const format = extension.exec(name)?.[1];
  if (!format)
    return error('WB-107', {
      file,
      message: `\`${name}\` eindigt niet op .md of .mdx en wordt niet gelezen.`,
      fix: 'Sla de tekst op als .mdx, of haal het bestand weg.',
    });
  const id = name.replace(extension, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return error('WB-108', {
      file,
      message: `De bestandsnaam \`${name}\` kan geen adres worden.`,
      fix: `Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld \`${slugOf(id) || 'een-korte-naam'}.${format}\`.${id.startsWith('_') ? ' Is de tekst nog niet af, zet dan `status: concept` bij de velden.' : ''}`,
    });
  return { kind, id, layer, format: format as Format };
}

/** Reads one file: its encoding, its fields, and its text as a tree; or the photo that it is. Never throws. */
export function readEntry({ file, bytes }: ContentFile): Reading {
  if (isPhotoFile(file)) return { file, ...readPhotoFile(file, bytes) };
  const place = placeOf(file);
  if ('level' in place) return { file, problems: [place] };
  const parts = splitFile(file, bytes, place);
  if (Array.isArray(parts)) return { file, problems: parts };
  const { header, body, bodyLine } = parts;
  const { fields, lineOf, problems } = readFields(file, schemas[place.kind], header, 2);
  const { tree, prose } = readProse(body, place.format, bodyLine);
  const second = secondBlock(file, body, bodyLine);
  const blanks = blankProblems(file, header, body, bodyLine);
  // A blank line is told as such, and not as a value that does not fit.
  const besides = (found: readonly Problem[]) => found.filter(({ line }) => !blanks.some((each) => each.line === line));
  if (!fields || blanks.length > 0)
    return { file, problems: [...blanks, ...besides([...problems, ...second, ...mistakeProblems(file, prose)])] };
  const references = numberReferences(prose.citations);
  const entry = { ...place, path: pathOf(place), file, fields, lineOf, bodyLine, tree, prose, references };
  return { file, problems: second, entry: entry as Entry };
}

/** A block of fields below the first, which a page would show as a line and a heading. */
function secondBlock(file: string, body: string, bodyLine: number): Problem[] {
  const found = /^---[ \t]*\n(?:[ \t]*#.*\n|[ \t]*- .*\n|[ \t]+.*\n)*[a-zA-Z]+:(?: .*)?\n/m.exec(body);
  return found && /^---[ \t]*$/m.test(body.slice(found.index + found[0].length))
    ? [
        error('WB-116', {
          file,
          line: bodyLine + body.slice(0, found.index).split('\n').length - 1,
          message: 'Hier begint een tweede blok met velden.',
          fix: 'Zet alle velden in het blok bovenaan, en haal dit blok weg.',
        }),
      ]
    : [];
}

/** What cannot stand in the text of a file. */
export const mistakeProblems = (file: string, { mistakes }: Prose): Problem[] =>
  mistakes.map(({ code, ...mistake }) => error(code, { file, ...mistake }));

/** The fields and the text of a file, or why they cannot be told apart. */
function splitFile(
  file: string,
  bytes: Uint8Array,
  { kind }: Place,
): { header: string; body: string; bodyLine: number } | Problem[] {
  const read = readTextFile(file, bytes);
  if ('problems' in read) return read.problems;
  const { text } = read;
  if (text.trim() === '')
    return [
      error('WB-103', {
        file,
        message: 'Dit bestand is leeg.',
        fix: `Begin met \`${kinds[kind].folder}/_sjabloon.mdx\`, of haal het bestand weg.`,
      }),
    ];
  const opens = /^---[ \t]*\n/.test(text);
  const parts = opens && /^---[ \t]*\n([\s\S]*?)(?:\n)?^---[ \t]*$\n?([\s\S]*)$/m.exec(text);
  if (!parts) return [frameProblem(file, text, opens)];
  const [, header = '', body = ''] = parts;
  return { header, body, bodyLine: text.slice(0, text.length - body.length).split('\n').length };
}

/** Why the fields of a text are in no block, and where the line is that was meant to open or close it. */
function frameProblem(file: string, text: string, opens: boolean): Problem {
  const lines = text.split('\n');
  const meant = lines.findIndex(
    (line, index) => index >= Number(opens) && /^\s*(?:[-–—]{1,6}|\.{3}|\+{3})\s*$/.test(line),
  );
  const instead = meant < 0 ? '' : ` Er staat \`${lines[meant]}\`.`;
  return error('WB-115', {
    file,
    line: opens && meant >= 0 ? meant + 1 : 1,
    message: opens
      ? `Het blok met velden begint met --- maar sluit nergens.${instead}`
      : `Dit bestand begint niet met een blok velden tussen twee regels ---.${instead}`,
    fix: opens
      ? 'Zet een regel met alleen --- onder de velden.'
      : 'Zet op de allereerste regel precies --- , dan de velden, dan weer ---.',
  });
}
