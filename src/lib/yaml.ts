import { z } from 'astro/zod';
import { isMap, isScalar, LineCounter, parseDocument as parseYaml, type Document } from 'yaml';
import { dayTag } from './day-tag.ts';
import { fieldProblems, knownKeys, type FieldPath } from './field-problems.ts';
import { error, type Problem } from './problem.ts';
import { misreadings, offsetOf, syntaxProblems } from './yaml-syntax.ts';

z.config(z.locales.nl());

/** What a block of YAML says, with the line of each field; `fields` is absent when something is wrong. */
export interface FieldReading<T> {
  fields?: T;
  lineOf: (path: FieldPath) => number | undefined;
  problems: Problem[];
}

/** Reads YAML that begins on `firstLine` of a file and holds it against a schema. What is read is what was written, or it is told. Never throws. */
export function readFields<S extends z.ZodType>(
  file: string,
  schema: S,
  written: string,
  firstLine: number,
): FieldReading<z.infer<S>> {
  const text = withOrdinarySpaces(written);
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const yaml = parse(text, lines);
  if (!yaml) return { lineOf: () => undefined, problems: [tooDeep(file, firstLine)] };
  const lineOf = (path: FieldPath) => {
    const offset = offsetOf(yaml, path);
    return offset === undefined ? undefined : lineAt(offset);
  };
  const place = { file, lineAt };
  if (yaml.errors.length > 0) return { lineOf, problems: syntaxProblems(yaml, text, place) };
  if (!isMap(yaml.contents))
    return {
      lineOf,
      problems: [
        error('WB-202', {
          file,
          line: firstLine,
          message: 'Het blok met velden is leeg of geen lijst van velden.',
          fix: `Schrijf elk veld op een eigen regel, als \`naam: waarde\`. De namen zijn: ${knownKeys(schema, []).join(', ')}.`,
        }),
      ],
    };
  const misread = misreadings(text, yaml.contents, place);
  if (misread.length > 0) return { lineOf, problems: misread };
  const value: unknown = yaml.toJS();
  const parsed = schema.safeParse(value);
  if (parsed.success) return { lineOf, problems: [], fields: parsed.data };
  const read = { file, value, lineOf, writtenAt: (path: FieldPath) => sourceAt(yaml, path) };
  return { lineOf, problems: parsed.error.issues.flatMap((issue) => fieldProblems(issue, schema, read)) };
}

/** Fixed spaces, which other programs set in with, as the spaces that they look like: before a field, and between its name and its value. */
const withOrdinarySpaces = (text: string): string =>
  text.replace(/^[ \u00a0]*(?:-[ \u00a0]+)*(?:\w+:[ \u00a0]+)?/gm, (space) => space.replaceAll('\u00a0', ' '));

/** The block as a tree; undefined when it is nested too deep to read. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseYaml(text, { lineCounter, version: '1.2', schema: 'core', customTags: [dayTag], logLevel: 'error' });
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

const tooDeep = (file: string, line: number): Problem =>
  error('WB-201', {
    file,
    line,
    message: 'De velden zijn geen geldige YAML: ze zijn te diep genest.',
    fix: 'Vergelijk het blok met het sjabloon van deze soort.',
  });

/** A number, a day, true or false as it was written. */
function sourceAt(yaml: Document, path: FieldPath): string | undefined {
  const node: unknown = yaml.getIn(path, true);
  return isScalar(node) && typeof node.value !== 'string' ? node.source : undefined;
}
