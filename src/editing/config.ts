import { kindList, kinds, type Kind } from '../kinds.ts';
import type { Entry, Layer } from '../library/entry.ts';
import { referringFields } from '../library/references.ts';
import { withBase } from '../lib/urls.ts';
import { siteParts } from '../markdown/author-components.ts';
import { authorComponents } from '../prose/components.ts';
import { schemas } from '../schemas/index.ts';
import { newsList } from '../schemas/settings/news.ts';
import { redirectList } from '../schemas/settings/redirects.ts';
import { siteSettings, type SiteSettings } from '../schemas/settings/site.ts';
import { teamscan } from '../schemas/settings/teamscan.ts';
import { thesaurusRules } from '../schemas/settings/thesaurus.ts';
import { fieldsOf, type Choice, type ChoiceList, type EditorField, type Referring } from './fields.ts';
import { forgeOf } from './forge.ts';
import { citation } from './citation.ts';
import { bodyField, originalField } from './written-file.ts';

/** Everything that the page of the editor needs to know: made at build, read in the browser. */
export interface EditorConfig {
  /** The settings of Sveltia CMS; the fields begin with what a file means that does not say them. */
  cms: Record<string, unknown> & { collections: EditorCollection[]; singletons: EditorSettings[] };
  /** What a new text begins with instead, as `npm run nieuw` makes it. */
  starts: Readonly<Record<string, string>>;
  /** The ending of the files of each format of texts. */
  extensions: Record<string, string>;
  /** The lists of choices that fields name. */
  choices: Record<ChoiceList, Choice[]>;
  /** What can be cited: `bron`, and `bron, deel`. */
  citable: Choice[];
  components: EditorComponent[];
  /** What a text in a component may have. */
  writing: typeof writing;
  /** The origins that the page may ask, its own aside. */
  origins: string[];
}

/** The texts of a kind, each a file in a folder. */
export interface EditorCollection {
  name: string;
  folder: string;
  format: string;
  fields: EditorField[];
  [setting: string]: unknown;
}

/** A file with settings. */
export interface EditorSettings {
  name: string;
  label: string;
  file: string;
  format: string;
  fields: EditorField[];
}

/** A component of authors: a block with a text in it, a mark in a sentence, a part that the site fills in, or a photo. */
export interface EditorComponent {
  name: string;
  form: 'block' | 'inline' | 'part' | 'photo';
}

/** What the editor is made of. */
export interface EditorSources {
  site: SiteSettings;
  /** All that is shown, for what can be chosen. */
  entries: readonly Entry[];
  /** The endings of the files in each folder of the layer that is written. */
  formats: ReadonlyMap<Kind, ReadonlySet<string>>;
  /** The template of each kind, as a file. */
  templates: ReadonlyMap<Kind, { title: string; body: string }>;
}

/** The configuration of the editor. Throws when the settings do not turn it on. */
export function editorConfig({ site, entries, formats, templates }: EditorSources): EditorConfig {
  if (!site.cms || !site.repository) throw new Error('The settings do not turn the editor on.');
  const layer: Layer = site.cms.layer === 'lokaal' ? 'local' : 'shared';
  const { name, repo, branch, root, api, origins } = forgeOf(site.repository);
  const { login, direct } = site.cms;
  const texts = kindList.flatMap((kind) => collectionsOf(kind, layer, formats, templates));
  return {
    cms: {
      load_config_file: false,
      backend: {
        name,
        repo,
        branch,
        api_root: api,
        ...(name === 'github' ? {} : { base_url: root }),
        ...(login ? { app_id: login, ...(name === 'gitlab' ? { auth_type: 'pkce' } : {}) } : {}),
        auth_methods: login ? ['oauth', 'token'] : ['token'],
        commit_messages: messages,
      },
      publish_mode: direct || name === 'gitea' ? 'simple' : 'editorial_workflow',
      media_folder: 'public',
      // A photo is put beside its text with git: nothing can be uploaded here, and none be taken from elsewhere.
      media_libraries: { all: { max_file_size: 1 }, stock_assets: { providers: [] } },
      logo: { src: withBase('/favicon.svg', site.base) },
      app_title: `Redactie van ${site.name}`,
      site_url: site.url,
      show_preview_links: false,
      slug: { encoding: 'ascii', clean_accents: true },
      collections: texts.map(({ collection }) => collection),
      singletons: settingsFiles.flatMap((each) => settingsOf(each, layer)),
    },
    starts: { status: 'concept' },
    extensions: Object.fromEntries(texts.map(({ collection, extension }) => [collection.format, extension])),
    choices: choicesOf(entries),
    citable: citableOf(entries),
    components: Object.entries(authorComponents).map(([component, { inline }]) => ({
      name: component,
      form: formOfComponent(component, inline),
    })),
    writing,
    origins,
  };
}

function formOfComponent(component: string, inline: boolean): EditorComponent['form'] {
  if (component === 'Foto') return 'photo';
  if ((siteParts as readonly string[]).includes(component)) return 'part';
  return inline ? 'inline' : 'block';
}

const messages = {
  create: '{{collection}}: {{slug}} toegevoegd',
  update: '{{collection}}: {{slug}} aangepast',
  delete: '{{collection}}: {{slug}} weggehaald',
};

/** The folder of a layer. */
const folderOf = (layer: Layer): string => (layer === 'local' ? 'content/lokaal' : 'content');

/** Where the fields of a kind name other entries. */
export const referringIn = (kind: Kind): Referring =>
  Object.fromEntries(
    Object.entries(referringFields(kind)).map(([field, { target, key }]) => [
      key ? `${field}.${key}` : field,
      `@${target}`,
    ]),
  );

/** The form of a kind: its fields in the order of the schema, then the text. */
export const formOf = (kind: Kind, body = ''): EditorField[] => [
  ...fieldsOf(schemas[kind], referringIn(kind)),
  {
    name: bodyField,
    label: 'Tekst',
    widget: 'richtext',
    required: false,
    default: body,
    ...writing,
  },
  hiddenField,
];

/** What a text may have: what the site shows of Markdown, the components of authors, and citations. */
const writing = {
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
  editor_components: [...Object.keys(authorComponents), citation],
  linked_images: false,
  use_emoji_autocomplete: false,
};

const hiddenField: EditorField = { name: originalField, label: originalField, widget: 'hidden' };

function collectionsOf(
  kind: Kind,
  layer: Layer,
  formats: EditorSources['formats'],
  templates: EditorSources['templates'],
): { collection: EditorCollection; extension: string }[] {
  const { folder, singular, plural, intro } = kinds[kind];
  const template = templates.get(kind);
  return [...new Set(['mdx', ...(formats.get(kind) ?? [])])].map((extension) => ({
    extension,
    collection: {
      name: extension === 'mdx' ? folder : `${folder}-${extension}`,
      label: extension === 'mdx' ? plural : `${plural} (.${extension})`,
      label_singular: `${singular.charAt(0).toUpperCase()}${singular.slice(1)}`,
      description: intro,
      folder: `${folderOf(layer)}/${folder}`,
      format: extension === 'mdx' ? folder : `${folder}-${extension}`,
      create: extension === 'mdx',
      delete: layer === 'local',
      // As `npm run nieuw` calls a file: an example after its municipality.
      slug: kind === 'examples' ? '{{fields.municipality.id}}-{{title}}' : '{{title}}',
      identifier_field: 'title',
      summary: '{{title}}',
      sortable_fields: ['title', 'reviewed', 'status'],
      ...(template ? { filter: { field: 'title', pattern: `^(?!${escaped(template.title)}$)` } } : {}),
      fields: formOf(kind, template?.body),
    },
  }));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The files with settings that an editor may write. */
const settingsFiles = [
  { file: 'zoekwoorden.yaml', label: 'Zoekwoorden', schema: thesaurusRules },
  { file: 'nieuws.yaml', label: 'Nieuws', schema: newsList },
  { file: 'redirects.yaml', label: 'Verhuisde adressen', schema: redirectList },
  { file: 'teamscan.yaml', label: 'Teamscan', schema: teamscan },
  { file: 'site.yaml', label: 'Instellingen van de site', schema: siteSettings },
] as const;

/** The fields with which settings name entries. */
const referringInSettings: Readonly<Record<string, Referring>> = {
  'zoekwoorden.yaml': { 'equals.pages': '@any', 'leads.pages': '@any' },
  'nieuws.yaml': { 'items.pages': '@any' },
  'teamscan.yaml': { 'statements.practice': '@practices' },
};

function settingsOf({ file, label, schema }: (typeof settingsFiles)[number], layer: Layer): EditorSettings[] {
  if (file === 'site.yaml' && layer === 'shared') return [];
  return [
    {
      name: file.replace('.yaml', ''),
      label,
      file: `${folderOf(layer)}/${file}`,
      format: file.replace('.yaml', ''),
      fields: [...fieldsOf(schema, referringInSettings[file]), hiddenField],
    },
  ];
}

function choicesOf(entries: readonly Entry[]): EditorConfig['choices'] {
  const ordered = [...entries].sort((a, b) => a.fields.title.localeCompare(b.fields.title, 'nl'));
  const ofKind = (kind: Kind) => ordered.filter((entry) => entry.kind === kind);
  return Object.fromEntries([
    ...kindList.map((kind) => [`@${kind}`, ofKind(kind).map(({ id, fields }) => ({ value: id, label: fields.title }))]),
    [
      '@any',
      kindList.flatMap((kind) =>
        ofKind(kind).map(({ path, fields }) => ({ value: path, label: `${fields.title} (${kinds[kind].singular})` })),
      ),
    ],
  ]) as EditorConfig['choices'];
}

const citableOf = (entries: readonly Entry[]): Choice[] =>
  entries
    .flatMap((entry) => (entry.kind === 'sources' ? [entry] : []))
    .flatMap(({ id, fields }) => [
      { value: id, label: `${fields.title} (${id})` },
      ...Object.entries(fields.parts).map(([part, what]) => ({
        value: `${id}, ${part}`,
        label: `${fields.title}: ${what} (${id})`,
      })),
    ])
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
