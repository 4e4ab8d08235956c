import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { editorConfig, formOf, type EditorConfig } from '../../../src/editing/config.ts';
import { fieldsOf, wordsOf, type EditorField } from '../../../src/editing/fields.ts';
import { bodyField, originalField } from '../../../src/editing/written-file.ts';
import { kindList, kinds } from '../../../src/kinds.ts';
import { readSite } from '../../../src/lib/site.ts';
import { authorComponents } from '../../../src/prose/components.ts';
import { relationFields } from '../../../src/schemas/kinds/relation.ts';
import { schemas } from '../../../src/schemas/index.ts';
import { filesWith, judge } from '../content.ts';

function configWith(cms = '{}', forge = 'github', url = 'https://github.com/voorbeeldstad/kennisbank'): EditorConfig {
  const { site } = readSite(
    `name: Bank\nurl: https://bank.nl\norganisation:\n  name: Gemeente\nrepository:\n  url: ${url}\n  forge: ${forge}\ncms: ${cms}`,
  );
  if (!site) throw new Error('The settings are wrong');
  return editorConfig({
    site,
    entries: judge(filesWith()).entries,
    formats: new Map([['pages', new Set(['md', 'mdx'])]]),
    templates: new Map([['lessons', { title: 'Naam van de les (1)', body: '## Kop' }]]),
  });
}

const named = (fields: readonly EditorField[], name: string): EditorField => {
  const found = fields.find((field) => field.name === name);
  if (!found) throw new Error(`There is no field ${name}`);
  return found;
};

/** Every key of a schema and what stands in it, as paths; the keys of a record are whatever an author makes of them. */
function keysOf(node: z.core.$ZodType, path = ''): string[] {
  const def = node._zod.def as {
    innerType?: z.core.$ZodType;
    in?: z.core.$ZodType;
    element?: z.core.$ZodType;
    shape?: Record<string, z.core.$ZodType>;
  };
  const inner = def.innerType ?? def.in ?? def.element;
  if (inner) return keysOf(inner, path);
  return Object.entries(def.shape ?? {}).flatMap(([key, each]) => [`${path}${key}`, ...keysOf(each, `${path}${key}.`)]);
}

const namesIn = (fields: readonly EditorField[], path = ''): string[] =>
  fields.flatMap(({ name, fields: inner = [] }) => [`${path}${name}`, ...namesIn(inner, `${path}${name}.`)]);

const everyField = (fields: readonly EditorField[]): EditorField[] =>
  fields.flatMap((field) => [
    field,
    ...everyField(field.fields ?? []),
    ...everyField(field.field ? [field.field] : []),
  ]);

describe('the form of a kind', () => {
  test.each(kindList)('of %s has every field of its schema, in that order, then the text', (kind) => {
    const names = namesIn(formOf(kind));
    expect(names).toEqual([...keysOf(schemas[kind]), bodyField, originalField]);
  });

  test.each(kindList)('of %s asks for what the schema asks for, and begins as it does', (kind) => {
    const schema = schemas[kind] as z.ZodType;
    const required = formOf(kind).filter((field) => field.required);
    const { error } = schema.safeParse({});
    const missing = error?.issues.filter(({ code }) => code !== 'custom').map(({ path }) => String(path[0])) ?? [];
    expect(required.map(({ name }) => name)).toEqual([...new Set(missing)]);
  });

  test.each(kindList)('of %s says everything in the words of the schema', (kind) => {
    for (const { name, label, widget } of everyField(formOf(kind)))
      if (widget !== 'hidden') expect(label, name).toMatch(/^[\p{Lu}\d].*[^.,:;]$/u);
  });

  test('chooses other entries from a list, with the reason beside it', () => {
    for (const [kind, fields] of Object.entries(relationFields))
      for (const [field, target] of Object.entries(fields)) {
        const inner = named(formOf(kind as keyof typeof relationFields), field).fields ?? [];
        expect(inner.map(({ name, widget, options }) => [name, widget, options])).toEqual([
          ['id', 'select', `@${target}`],
          ['why', 'text', undefined],
        ]);
      }
    expect(named(formOf('examples'), 'roles')).toMatchObject({ widget: 'select', multiple: true, options: '@roles' });
    expect(named(named(formOf('examples'), 'figures').fields ?? [], 'source').options).toBe('@sources');
  });

  test('has a way to write for each sort of value', () => {
    const [source, example, place] = [formOf('sources'), formOf('examples'), formOf('municipalities')];
    expect(named(source, 'parts').widget).toBe('keyvalue');
    expect(named(source, 'consulted')).toMatchObject({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' });
    expect(named(source, 'reviewEvery')).toMatchObject({
      widget: 'number',
      value_type: 'int',
      min: 1,
      max: 60,
      default: 12,
    });
    expect(named(source, 'date').pattern).toEqual([expect.any(String), expect.stringMatching(/^Schrijf een jaar/)]);
    expect(named(example, 'scale').options).toEqual(['straat', 'wijk', 'gemeente', 'organisatie']);
    expect(named(example, 'zoekvragen')).toMatchObject({ widget: 'list', min: 2 });
    expect(named(place, 'position')).toMatchObject({
      min: 2,
      max: 2,
      field: { widget: 'number', value_type: 'float', min: 3.2, max: 53.6 },
    });
    expect(named(place, 'inResearch')).toMatchObject({ widget: 'boolean', required: true });
  });
});

test('a field that is new in a schema is in its form', () => {
  const [field] = fieldsOf(
    z.strictObject({ x: z.enum(['een', 'twee']).default('een').describe('Het nieuwe: een of twee') }),
  );
  expect(field).toEqual({
    name: 'x',
    label: 'Het nieuwe',
    hint: 'Het nieuwe: een of twee',
    required: false,
    widget: 'select',
    options: ['een', 'twee'],
    default: 'een',
    dropdown_threshold: 0,
  });
});

test.each([
  ['De titel, zoals boven de pagina staat', 'De titel'],
  ['De uitgever', 'De uitgever'],
  ['true als lezers de tekst mogen aanpassen', 'Of lezers de tekst mogen aanpassen'],
  ['Wanneer, bijvoorbeeld "2017"', 'Wanneer'],
])('%s is called %s', (description, label) => {
  expect(wordsOf(description)).toEqual(label === description ? { label } : { label, hint: description });
});

describe('the configuration', () => {
  test('is one that Sveltia CMS takes', () => {
    const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object;
    const takes = new Ajv({ strict: false, logger: false }).compile(schema);
    const { cms } = configWith();
    const filled = JSON.parse(JSON.stringify(cms).replace(/"options":"(@\w+)"/g, '"options":["$1"]')) as object;
    expect(takes(filled), JSON.stringify(takes.errors?.slice(0, 3))).toBe(true);
    expect(takes({ ...filled, collections: [{ name: 'x', folder: 'y', fields: [{ name: 'z', widget: 1 }] }] })).toBe(
      false,
    );
  });

  test('has a collection for each kind, and each list that a field names', () => {
    const { cms, choices } = configWith();
    expect([...new Set(cms.collections.map(({ folder }) => folder))]).toEqual(
      kindList.map((kind) => `content/lokaal/${kinds[kind].folder}`),
    );
    const lists = everyField([...cms.collections, ...cms.singletons].flatMap(({ fields }) => fields)).flatMap(
      ({ options }) => (typeof options === 'string' ? [options] : []),
    );
    expect(lists.length).toBeGreaterThan(20);
    for (const list of lists) expect(choices[list], list).toBeDefined();
    expect(choices['@practices']).toContainEqual({ value: 'werken-aan-relaties', label: 'Werken aan relaties' });
    expect(choices['@any']).toContainEqual({
      value: 'praktijken/werken-aan-relaties',
      label: 'Werken aan relaties (praktijk)',
    });
  });

  test('calls files as the command does: an example after its municipality', () => {
    const slugs = configWith().cms.collections.map(({ name, slug }) => [name, slug]);
    expect(slugs).toContainEqual(['voorbeelden', '{{fields.municipality.id}}-{{title}}']);
    expect(slugs).toContainEqual(['lessen', '{{title}}']);
  });

  test('writes in the own layer, or in the shared one where the settings say so', () => {
    const files = (cms: string) => {
      const { collections, singletons } = configWith(cms).cms;
      return [...collections.map(({ folder }) => folder), ...singletons.map(({ file }) => file)];
    };
    expect(files('{}').every((file) => file.startsWith('content/lokaal/'))).toBe(true);
    expect(files('{}')).toContain('content/lokaal/site.yaml');
    expect(files('{ layer: gedeeld }').some((file) => file.startsWith('content/lokaal/'))).toBe(false);
    expect(files('{ layer: gedeeld }')).toContain('content/nieuws.yaml');
  });

  test('leaves templates out, begins with their text, and has files that end in .md apart', () => {
    const { cms, extensions } = configWith();
    const { collections } = cms;
    const lessons = collections.find(({ name }) => name === 'lessen');
    const { pattern } = lessons?.['filter'] as { pattern: string };
    expect(new RegExp(pattern).test('Naam van de les (1)')).toBe(false);
    expect(new RegExp(pattern).test('Naam van de les (1) en meer')).toBe(true);
    expect(named(lessons?.fields ?? [], bodyField).default).toBe('## Kop');
    const pages = collections.filter(({ folder }) => folder.endsWith('/paginas'));
    expect(pages.map(({ name, format }) => [name, extensions[format]])).toEqual([
      ['paginas', 'mdx'],
      ['paginas-md', 'md'],
    ]);
  });

  test('offers every component of authors, and every place in a source', () => {
    const { components, citable } = configWith();
    expect(components.map(({ name }) => name)).toEqual(Object.keys(authorComponents));
    expect(Object.fromEntries(components.map(({ name, form }) => [name, form]))).toMatchObject({
      Handvat: 'block',
      Route: 'part',
      Taal: 'inline',
    });
    expect(citable.map(({ value }) => value)).toEqual(expect.arrayContaining(['vng-2019', 'vng-2019, grenzen']));
  });
});

test.each([
  ['github', 'https://github.com/a/b', 'a/b', 'https://api.github.com', 'https://api.github.com'],
  [
    'github',
    'https://github.gemeente.nl/a/b',
    'a/b',
    'https://github.gemeente.nl/api/v3',
    'https://github.gemeente.nl',
  ],
  ['gitlab', 'https://gitlab.com/a/c/b', 'a/c/b', 'https://gitlab.com/api/v4', 'https://gitlab.com'],
  ['gitea', 'https://codeberg.org/a/b', 'a/b', 'https://codeberg.org/api/v1', 'https://codeberg.org'],
  ['gitea', 'https://x.nl/git/a/b', 'a/b', 'https://x.nl/git/api/v1', 'https://x.nl'],
])('a repository at %s %s is asked at the right address', (forge, url, repo, api, origin) => {
  const { cms, origins } = configWith('{}', forge, url);
  expect(cms['backend']).toMatchObject({ name: forge, repo, api_root: api, auth_methods: ['token'] });
  expect(origins).toEqual([origin]);
});

test('who logs in at GitLab does so by its page, and what is saved is a proposal where the forge can hold one', () => {
  const { cms } = configWith('{ login: abcdef123456 }', 'gitlab', 'https://gitlab.com/a/b');
  expect(cms['backend']).toMatchObject({ auth_type: 'pkce', app_id: 'abcdef123456', auth_methods: ['oauth', 'token'] });
  expect(cms['publish_mode']).toBe('editorial_workflow');
  expect(configWith('{ direct: true }').cms['publish_mode']).toBe('simple');
  expect(configWith('{}', 'gitea', 'https://codeberg.org/a/b').cms['publish_mode']).toBe('simple');
});
