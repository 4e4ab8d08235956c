import type { z } from 'astro/zod';
import { readText } from './read-text.ts';
import { readFields, type FieldReading } from '../yaml.ts';

/** Reads the YAML file with this name in each layer that has one, the shared before the fork's own. Never throws. */
export const readLayers = <S extends z.ZodType>(
  name: string,
  schema: S,
  root = '.',
): ({ file: string } & FieldReading<z.infer<S>>)[] =>
  [`content/${name}`, `content/lokaal/${name}`].flatMap((file) => {
    const reading = readSettings(file, schema, root);
    return reading ? [{ file, ...reading }] : [];
  });

/** What a YAML file with settings says; undefined when there is no such file. Never throws. */
export function readSettings<S extends z.ZodType>(
  file: string,
  schema: S,
  root = '.',
): FieldReading<z.infer<S>> | undefined {
  const read = readText(file, root);
  if (!read) return undefined;
  return 'problems' in read
    ? { lineOf: () => undefined, problems: read.problems }
    : readFields(file, schema, read.text, 1);
}
