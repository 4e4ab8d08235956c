import { z } from 'astro/zod';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { isoDay } from '../lib/dates.ts';
import { pathOf } from '../library/path.ts';
import { absoluteUrl, dataUrl, markdownUrlOf, urlOf } from '../lib/urls.ts';
import { formatVersion, knowledgeBase, type KnowledgeBase } from '../schemas/published/knowledge-base.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';
import { license } from '../lib/license.ts';
import { textOf } from './markdown.ts';

/** The name of the published schema of the knowledge base. */
export const schemaFile = 'kennisbank.schema.json';

/** The whole site as data. */
export const knowledgeBaseOf = (library: Library, site: SiteSettings): KnowledgeBase => ({
  $schema: absoluteUrl(dataUrl(schemaFile), site),
  version: formatVersion,
  name: site.name,
  url: absoluteUrl('/', site),
  publisher: site.organisation.name,
  license,
  modified: library.reviewed,
  entries: library.all.map((entry) => toRecord(entry, library, site)),
  relations: library.all.flatMap((entry) =>
    library
      .relationsOf(entry)
      .filter(({ declaredHere }) => declaredHere)
      .map(({ path, field, why }) => ({ from: entry.path, to: path, field, why })),
  ),
});

/** The JSON Schema of the knowledge base. Days are texts there, as they are in JSON. */
export const jsonSchema = (site: SiteSettings): object => ({
  $id: absoluteUrl(dataUrl(schemaFile), site),
  title: `${site.name}: de kennisbank als gegevens`,
  ...z.toJSONSchema(knowledgeBase, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: schema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(schema, { type: 'string', format: 'date' });
    },
  }),
});

/** Writes data as JSON, with days as `2026-11-21`. */
export const writeJson = (data: object): string =>
  `${JSON.stringify(
    data,
    function (this: Record<string, unknown>, key, value: unknown) {
      const original = this[key];
      return original instanceof Date ? isoDay(original) : value;
    },
    1,
  )}\n`;

const toRecord = (entry: Entry, library: Library, site: SiteSettings) =>
  ({
    id: entry.path,
    kind: entry.kind,
    url: absoluteUrl(urlOf(entry), site),
    markdown: absoluteUrl(markdownUrlOf(entry), site),
    layer: entry.layer === 'local' ? 'lokaal' : 'gedeeld',
    fields: entry.fields,
    text: textOf(entry, library, site),
    references: entry.references.map(({ source, ...reference }) => ({
      ...reference,
      source: pathOf({ kind: 'sources', id: source }),
    })),
  }) as unknown as KnowledgeBase['entries'][number];
