import { z } from 'astro/zod';
import { isMap, isSeq, LineCounter, parseDocument as parseYaml, type Document as YamlDocument } from 'yaml';
import { fault, mendWith, type Problem } from './problem.ts';

z.config(z.locales.nl());

/** The way to a field, for instance `['practices', 0, 'id']`. */
export type FieldPath = readonly PropertyKey[];

/** What a block of YAML says, with the line of each field; `fields` is absent when something is wrong. */
export interface FieldReading<T> {
  fields?: T;
  lineOf: (path: FieldPath) => number | undefined;
  problems: Problem[];
}

/** Reads YAML that begins on `firstLine` of a file and holds it against a schema. Never throws. */
export function readFields<S extends z.ZodType>(
  file: string,
  schema: S,
  text: string,
  firstLine: number,
): FieldReading<z.infer<S>> {
  const lines = new LineCounter();
  const yaml = parseYaml(text, { lineCounter: lines, version: '1.2', schema: 'core', customTags: [day] });
  const line = (offset: number | undefined) =>
    offset === undefined ? undefined : lines.linePos(offset).line + firstLine - 1;
  const lineOf = (path: FieldPath) => line(offsetOf(yaml, path));
  if (yaml.errors.length > 0) return { lineOf, problems: yamlProblems(yaml, file, line) };
  if (!isMap(yaml.contents))
    return {
      lineOf,
      problems: [
        fault({
          file,
          line: firstLine,
          message: 'Het blok met velden is leeg of geen lijst van velden.',
          mend: 'Schrijf elk veld op een eigen regel: `title: De titel`.',
        }),
      ],
    };
  const parsed = schema.safeParse(yaml.toJS());
  if (!parsed.success)
    return {
      lineOf,
      problems: parsed.error.issues.flatMap((issue) => fieldProblems(issue, file, schema, yaml.toJS(), lineOf)),
    };
  return { lineOf, problems: [], fields: parsed.data };
}

function yamlProblems(yaml: YamlDocument, file: string, line: (offset: number) => number | undefined): Problem[] {
  const byLine = new Map(yaml.errors.toReversed().map((error) => [line(error.pos[0]), error.code]));
  return [...byLine].map(([at, code]) => {
    const [what, mend] = yamlComplaints[code] ?? [
      `er staat iets dat hier niet kan (${code})`,
      'Vergelijk de regel met het sjabloon van deze soort.',
    ];
    return fault({ file, line: at, message: `De velden zijn geen geldige YAML: ${what}.`, mend });
  });
}

/** Reads `2026-11-21` as a day; a day that does not exist stays a text, which no schema takes for a date. */
const day = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-\d{2}-\d{2}$/,
  resolve: (text: string): Date | string => {
    const date = new Date(text);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : text;
  },
} as const;

function fieldProblems(
  issue: z.core.$ZodIssue,
  file: string,
  schema: z.core.$ZodType,
  value: unknown,
  lineOf: FieldReading<unknown>['lineOf'],
): Problem[] {
  const field = issue.path.join('.');
  const at = { file, line: lineOf(issue.path), field };
  const found = valueAt(value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) =>
      fault({
        ...at,
        line: lineOf([...issue.path, key]),
        field: [...issue.path, key].join('.'),
        message: `Het veld \`${key}\` bestaat hier niet.`,
        mend: mendWith(key, known, `Kies uit: ${known.join(', ')}.`),
      }),
    );
  }
  const explanation = descriptionOf(schema, issue.path);
  const help = explanation ? `${field}: ${explanation.replace(/\.$/, '')}.` : 'Zie het sjabloon van deze soort.';
  if (issue.code === 'invalid_type' && (found === undefined || found === null))
    return [
      fault({ ...at, message: `Het veld \`${field}\` ${found === null ? 'is leeg' : 'ontbreekt'}.`, mend: help }),
    ];
  if (issue.code === 'invalid_key')
    return [
      fault({
        ...at,
        message: `De naam \`${String(issue.path.at(-1))}\` past niet: ${issue.issues.map(({ message }) => message).join('; ')}.`,
        mend: help,
      }),
    ];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [
      fault({
        ...at,
        message: `${show(found)} kan hier niet. Mogelijk zijn: ${allowed.join(', ')}.`,
        mend: mendWith(String(found), allowed, help),
      }),
    ];
  }
  if (found === undefined)
    return [fault({ ...at, message: `Het veld \`${field}\` past niet: ${issue.message}.`, mend: help })];
  return [fault({ ...at, message: `${show(found)} ${complaint(issue)}.`.replace(/\.\.$/, '.'), mend: help })];
}

/** What an issue says of the value, to follow the value: `is geen getal`. */
function complaint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is geen ${typeNames[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `is te ${issue.origin === 'string' ? 'kort' : 'weinig'}: ten minste ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return `is te ${issue.origin === 'string' ? 'lang' : 'veel'}: hoogstens ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'is geen webadres; begin met https://' : `past niet: ${issue.message}`;
    default:
      return `past niet: ${issue.message}`;
  }
}

const units: Record<string, string> = { string: ' tekens', array: ' onderdelen' };

const typeNames: Record<string, string> = {
  string: 'tekst',
  number: 'getal',
  int: 'geheel getal',
  boolean: 'true of false',
  date: 'datum zoals 2026-11-21',
  array: 'lijst',
  object: 'groep velden',
  record: 'groep velden',
};

function schemaAt(
  schema: z.core.$ZodType,
  path: FieldPath,
): { node: z.core.$ZodType; description?: string | undefined } {
  let node = schema;
  let description: string | undefined;
  for (const key of path) {
    node = unwrap(node);
    const def = node._zod.def as {
      type: string;
      element?: z.core.$ZodType;
      valueType?: z.core.$ZodType;
      shape?: Record<string, z.core.$ZodType>;
    };
    const next = def.type === 'array' ? def.element : def.type === 'record' ? def.valueType : def.shape?.[String(key)];
    if (!next) break;
    node = next;
    description =
      z.globalRegistry.get(next)?.description ?? z.globalRegistry.get(unwrap(next))?.description ?? description;
  }
  return { node: unwrap(node), description };
}

const descriptionOf = (schema: z.core.$ZodType, path: FieldPath) => schemaAt(schema, path).description;

function knownKeys(schema: z.core.$ZodType, path: FieldPath): string[] {
  const def = schemaAt(schema, path).node._zod.def as { shape?: Record<string, unknown> };
  return Object.keys(def.shape ?? {});
}

function unwrap(node: z.core.$ZodType): z.core.$ZodType {
  const inner = (node._zod.def as { innerType?: z.core.$ZodType }).innerType;
  return inner ? unwrap(inner) : node;
}

function offsetOf(yaml: YamlDocument, path: FieldPath): number | undefined {
  let node: unknown = yaml.contents;
  let offset: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) break;
      offset = (pair.key as { range?: [number] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function show(value: unknown): string {
  const text =
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``;
}

const quotes = 'Zet een tekst met een dubbele punt of aanhalingsteken tussen aanhalingstekens.';
const spaces = 'Spring in met twee spaties, gelijk met de regel erboven.';

/** Per code of the YAML parser what is wrong, and the mend. */
const yamlComplaints: Record<string, [what: string, mend: string]> = {
  BAD_INDENT: ['de inspringing klopt niet, of een haak is niet gesloten', spaces],
  DUPLICATE_KEY: ['een veld staat er twee keer', 'Haal een van beide weg.'],
  MISSING_CHAR: ['er ontbreekt een aanhalingsteken, komma of haak', 'Sluit elk aanhalingsteken en elke haak.'],
  TAB_AS_INDENT: ['er is ingesprongen met een tab', spaces],
  MULTILINE_IMPLICIT_KEY: [
    'een veld loopt over meer regels, of er ontbreekt een dubbele punt',
    'Schrijf elk veld als `naam: waarde`.',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['een tekst bevat een dubbele punt en staat niet tussen aanhalingstekens', quotes],
  UNEXPECTED_TOKEN: ['er staat een teken dat hier niet kan', quotes],
};
