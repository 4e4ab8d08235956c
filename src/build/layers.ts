import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { readFields, type FieldReading } from '../lib/fields.ts';

/** Reads the YAML file with this name in each layer that has one, the shared before the fork's own. Never throws. */
export const readLayers = <S extends z.ZodType>(
  name: string,
  schema: S,
  root = '.',
): ({ file: string } & FieldReading<z.infer<S>>)[] =>
  [`content/${name}`, `content/lokaal/${name}`]
    .filter((file) => existsSync(`${root}/${file}`))
    .map((file) => ({ file, ...readFields(file, schema, readFileSync(`${root}/${file}`, 'utf8'), 1) }));
