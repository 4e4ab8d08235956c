import { z } from 'astro/zod';
import type { ErrorCode } from '../error-codes.ts';
import { error, fixWith, type Problem } from './problem.ts';
import { meantAs, meantForm } from './meant-value.ts';

/** The way to a field, for instance `['practices', 0, 'id']`. */
export type FieldPath = readonly PropertyKey[];

/** Fields as they were written, to tell what is wrong with them. */
export interface WrittenFields {
  file: string;
  /** What was read. */
  value: unknown;
  /** The line of a field. */
  lineOf: (path: FieldPath) => number | undefined;
  /** A value as it was written, where that is not how it was read. */
  writtenAt: (path: FieldPath) => string | undefined;
}

/** What an issue of a schema means to who wrote the fields. */
export function fieldProblems(issue: z.core.$ZodIssue, schema: z.core.$ZodType, written: WrittenFields): Problem[] {
  const { file, lineOf } = written;
  const field = issue.path.join('.');
  const at = { file, line: lineOf(issue.path), field };
  const found = valueAt(written.value, issue.path);
  const shown = show(written.writtenAt(issue.path) ?? found);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) =>
      error('WB-212', {
        ...at,
        line: lineOf([...issue.path, key]),
        field: [...issue.path, key].join('.'),
        message: `Het veld ${show(key)} bestaat hier niet.`,
        fix: fixWith(key, known, known.length ? `Kies uit: ${known.join(', ')}.` : 'Haal het weg.'),
      }),
    );
  }
  const inBranch = issue.code === 'invalid_union' ? issuesOfBranch(issue) : [];
  if (inBranch.length > 0) return inBranch.flatMap((each) => fieldProblems(each, schema, written));
  const explanation = descriptionOf(schema, issue.path);
  const help = explanation ? `${field}: ${explanation.replace(/\.$/, '')}.` : 'Zie het sjabloon van deze soort.';
  const isMissing = found === undefined || found === null;
  if (isMissing && issue.code !== 'custom' && issue.code !== 'invalid_key')
    return [
      error('WB-211', {
        ...at,
        message: `Het veld \`${field}\` ${found === null ? 'is leeg' : 'ontbreekt'}.`,
        fix: found === null && canMiss(schema, issue.path) ? `${help} Of haal de regel weg.` : help,
      }),
    ];
  if (issue.code === 'custom' && issue.params) {
    const { code, fix } = issue.params as { code: ErrorCode; fix: string };
    return [error(code, { ...at, message: issue.message, fix })];
  }
  if (issue.code === 'invalid_key')
    return [
      error('WB-218', {
        ...at,
        message: `De naam ${show(String(issue.path.at(-1)))} past niet: ${issue.issues
          .map(({ message }) => message)
          .join('; ')
          .replace(/\.$/, '')}.`,
        fix: help,
      }),
    ];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [
      error('WB-213', {
        ...at,
        message: `${shown} kan hier niet. Mogelijk zijn: ${allowed.join(', ')}.`,
        fix: fixWith(String(found), allowed, help),
      }),
    ];
  }
  if (isMissing)
    return [error('WB-217', { ...at, message: `Het veld \`${field}\` past niet: ${issue.message}.`, fix: help })];
  if (typeof found === 'string' && found.trim() === '' && issue.code === 'too_small')
    return [error('WB-215', { ...at, message: `Het veld \`${field}\` is leeg.`, fix: help })];
  const meant = typeof found === 'string' ? meantBy(issue, found) : undefined;
  const isQuoted = meant === found && issue.code === 'invalid_type';
  return [
    error(codes[issue.code] ?? 'WB-217', {
      ...at,
      message: isQuoted
        ? `${shown} staat tussen aanhalingstekens, en is daardoor een tekst.`
        : `${shown} ${complaint(issue)}.`.replace(/\.\.$/, '.'),
      fix: isQuoted
        ? 'Haal de aanhalingstekens weg.'
        : meant
          ? `Bedoelde u \`${meant}\`?`
          : [help, howToWrite(issue, found, knownKeys(schema, issue.path))].filter(Boolean).join(' '),
    }),
  ];
}

/** What someone meant with a text of another type or form. */
function meantBy(issue: z.core.$ZodIssue, found: string): string | undefined {
  if (issue.code === 'invalid_type') return meantAs(issue.expected, found);
  if (issue.code !== 'invalid_format' || issue.format !== 'regex' || !issue.pattern) return undefined;
  const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(issue.pattern) ?? [];
  return meantForm(new RegExp(pattern, flags), found);
}

/** How YAML writes what was asked, where something of another type stands. */
function howToWrite(issue: z.core.$ZodIssue, found: unknown, keys: readonly string[]): string {
  if (issue.code !== 'invalid_type') return '';
  if (issue.expected === 'array') return 'Zet elk onderdeel op een eigen regel, met `- ` ervoor.';
  if (issue.expected === 'object') return `Zet de velden elk op een eigen regel: ${keys.join(', ')}.`;
  if (issue.expected === 'record') return 'Zet elk onderdeel op een eigen regel, als `naam: waarde`, zonder streepje.';
  const isQuotable = issue.expected === 'string' && (typeof found !== 'object' || found instanceof Date);
  return isQuotable || found instanceof Date ? 'Zet het tussen aanhalingstekens.' : '';
}

/** What is wrong in the one of several shapes that was tried: that with the fewest mistakes below its root. */
function issuesOfBranch({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const [branch = []] = errors
    .filter(
      (issues) =>
        issues.length > 0 && issues.every((each) => each.path.length > 0 || each.code === 'unrecognized_keys'),
    )
    .toSorted((a, b) => a.length - b.length);
  return branch.map((each) => ({ ...each, path: [...path, ...each.path] }));
}

const codes: Partial<Record<z.core.$ZodIssue['code'], ErrorCode>> = {
  invalid_type: 'WB-214',
  too_small: 'WB-215',
  too_big: 'WB-216',
};

/** What an issue says of the value, to follow the value: `is geen getal`. */
export function complaint(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `is geen ${typeNames[issue.expected] ?? 'waarde die hier kan'}`;
    case 'too_small':
      return `is te ${issue.origin === 'string' ? 'kort' : 'weinig'}: ten minste ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return `is te ${issue.origin === 'string' ? 'lang' : 'veel'}: hoogstens ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'is geen webadres; begin met https://' : `past niet: ${issue.message}`;
    default:
      return `past niet: ${issue?.message}`;
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
  tuple: 'lijst',
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
    const inShape = def.shape && Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
    const next = def.type === 'array' ? def.element : def.type === 'record' ? def.valueType : inShape;
    if (!next) break;
    node = next;
    description =
      z.globalRegistry.get(next)?.description ?? z.globalRegistry.get(unwrap(next))?.description ?? description;
  }
  return { node: unwrap(node), description };
}

/** Whether a field can be left out. */
function canMiss(schema: z.core.$ZodType, path: FieldPath): boolean {
  const def = schemaAt(schema, path.slice(0, -1)).node._zod.def as { shape?: Record<string, z.core.$ZodType> };
  return ['optional', 'default', 'prefault'].includes(def.shape?.[String(path.at(-1))]?._zod.def.type ?? '');
}

const descriptionOf = (schema: z.core.$ZodType, path: FieldPath) => schemaAt(schema, path).description;

/** The names of the fields in a group. */
export function knownKeys(schema: z.core.$ZodType, path: FieldPath): string[] {
  const def = schemaAt(schema, path).node._zod.def as { shape?: Record<string, unknown> };
  return Object.keys(def.shape ?? {});
}

function unwrap(node: z.core.$ZodType): z.core.$ZodType {
  const { innerType, options } = node._zod.def as { innerType?: z.core.$ZodType; options?: z.core.$ZodType[] };
  const inner = innerType ?? options?.find((each) => 'shape' in unwrap(each)._zod.def);
  return inner ? unwrap(inner) : node;
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as keyof typeof at] : undefined,
    value,
  );
}

function show(value: unknown): string {
  const text =
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'string'
        ? value
        : (JSON.stringify(value) ?? '');
  return `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``;
}
