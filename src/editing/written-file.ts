import { isoDay } from '../lib/dates.ts';
import type { EditorField } from './fields.ts';
import { isNothing, same } from './same.ts';
import { readValues, writeValues, type Values } from './written-yaml.ts';

/** The field of a form that holds the text below the fields. */
export const bodyField = 'body';

/** The hidden field of a form that holds the file as it was, so that what is saved differs from it only where it was changed. */
export const originalField = 'oorspronkelijk';

/** What a form shows of a file with fields and a text below them. Throws when the fields are no YAML. */
export function readEntryFile(file: string): Values {
  const { header, body } = split(file);
  return { ...(plain(readValues(header)) as Values), [bodyField]: body, [originalField]: file };
}

/** The file that a form of these fields stands for. */
export function writeEntryFile(form: Values, fields: readonly EditorField[]): string {
  const { [bodyField]: text, [originalField]: original, ...values } = form;
  const was = typeof original === 'string' && original ? split(original) : undefined;
  const written = typeof text === 'string' ? text.trim() : '';
  const header = headerOf(was?.header ?? '', values, fields);
  const body = was && was.body === written ? was.written : `\n${was ? withLinesOf(was.body, written) : written}\n`;
  return `---\n${header}---\n${body}`;
}

/** A text in which each line that an editor only wrote in another way, `_so_` for `*so*`, is again as it was. */
function withLinesOf(was: string, text: string): string {
  const lines = new Map(was.split('\n').map((line) => [bare(line), line]));
  return text
    .split('\n')
    .map((line) => lines.get(bare(line)) ?? line)
    .join('\n');
}

/** A line of Markdown without the choices that change nothing: which mark makes italics, and what is escaped. */
const bare = (line: string): string => line.replaceAll('_', '*').replace(/\\(?=[^\w\s])/g, '');

/** What a form of these fields shows of a file with settings. Throws when it is no YAML. */
export function readSettingsFile(file: string, fields: readonly EditorField[]): Values {
  const values = plain(readValues(file)) as Values;
  for (const { name, fields: inner } of fields) {
    const list = values[name];
    if (inner && Array.isArray(list))
      values[name] = list.map((each: unknown) => (typeof each === 'string' ? groupOfText(each, inner) : each));
  }
  return { ...values, [originalField]: file };
}

/** A text that stands in a list of groups, as a group that has it alone. */
const groupOfText = (text: string, fields: readonly EditorField[]): Values =>
  Object.fromEntries(fields.filter(({ required }) => required).map(({ name }) => [name, [text]]));

/** The settings that a form of these fields stands for. */
export function writeSettingsFile(form: Values, fields: readonly EditorField[]): string {
  const { [originalField]: original, ...values } = form;
  return headerOf(typeof original === 'string' ? original : '', values, fields);
}

function split(file: string): { header: string; body: string; written: string } {
  const [, header = '', written = ''] = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n([\s\S]*))?$/m.exec(file) ?? [];
  return { header, written, body: written.trim() };
}

function headerOf(header: string, values: Values, fields: readonly EditorField[]): string {
  const was = header ? (plain(readValues(header)) as Values) : undefined;
  const written = writeValues(
    header,
    valuesOf(values, fields, was),
    fields.map(({ name }) => name),
  );
  return written && !written.endsWith('\n') ? `${written}\n` : written;
}

/** What stands in a form as what stands in a file: days as days, in the order of the fields, and without defaults that the file did not say. */
function valuesOf(values: Values, fields: readonly EditorField[], was: Values | undefined): Values {
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.entries(values).filter(([name]) => !known.has(name));
  const said = fields.flatMap((field): [string, unknown][] => {
    const value = values[field.name];
    const isUnsaid = was && !Object.hasOwn(was, field.name);
    if (isUnsaid && (same(value, field.default) || (field.widget === 'boolean' && value === false))) return [];
    return [[field.name, valueOf(value, field, was?.[field.name])]];
  });
  return Object.fromEntries([...said, ...unknown].filter(([, value]) => value !== undefined));
}

function valueOf(value: unknown, field: EditorField, was: unknown): unknown {
  if (isNothing(value)) return was === undefined ? undefined : value;
  if (field.widget === 'datetime' && typeof value === 'string') {
    const day = new Date(value);
    return Number.isNaN(day.getTime()) ? value : day;
  }
  if (Array.isArray(value) && field.fields) {
    const { fields } = field;
    const olds: readonly unknown[] = Array.isArray(was) ? was : [];
    return value.map((each: Values, index) => {
      const old = olds[index];
      const group = valuesOf(each, fields, typeof old === 'object' ? (old as Values) : undefined);
      return olds.find((text) => typeof text === 'string' && same(groupOfText(text, fields), group)) ?? group;
    });
  }
  if (field.widget === 'object' && field.fields)
    return valuesOf(value as Values, field.fields, was as Values | undefined);
  return value;
}

/** Values with days as texts, as a form has them. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return isoDay(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
