import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { kindList, kinds } from '../../../src/kinds.ts';
import { readEntry } from '../../../src/library/entry.ts';
import { schemas } from '../../../src/schemas/index.ts';
import { relationFields } from '../../../src/schemas/kinds/relation.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
}

const jsonSchema = (kind: keyof typeof schemas) =>
  z.toJSONSchema(schemas[kind], {
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema;

const undescribed = (schema: JsonSchema, path: string): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${path}.${name}`]),
    ...undescribed(field, `${path}.${name}`),
    ...undescribed(field.items ?? {}, `${path}.${name}[]`),
  ]);

test.each(kindList)('%s: every field is described, and no other is let in', (kind) => {
  expect(undescribed(jsonSchema(kind), kind)).toEqual([]);
  expect(jsonSchema(kind).additionalProperties).toBe(false);
});

test('every field that declares relations is in the schema of its kind', () => {
  for (const [kind, fields] of Object.entries(relationFields))
    for (const field of Object.keys(fields))
      expect(jsonSchema(kind as keyof typeof schemas).properties).toHaveProperty(field);
});

test.each(kindList)(
  '%s: has a template in which only what is to be filled in is wrong, and that names every field',
  (kind) => {
    const file = `content/${kinds[kind].folder}/_sjabloon.mdx`;
    const bytes = readFileSync(file);
    const { problems } = readEntry({ file: file.replace('_sjabloon', 'sjabloon'), bytes });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['WB-117']));
    for (const field of Object.keys(jsonSchema(kind).properties ?? {}))
      expect(bytes.toString()).toMatch(new RegExp(`^(# )?${field}:`, 'm'));
  },
);
