import type { EditorConfig } from '../config.ts';
import type { EditorField } from '../fields.ts';
import { readEntryFile, readSettingsFile, writeEntryFile, writeSettingsFile } from '../written-file.ts';
import type { Values } from '../written-yaml.ts';
import { blockOf, citationOf } from './components.ts';
import { adoptStyles } from './adopt-styles.ts';
import { askOnly } from './only-own.ts';

const page = document.querySelector<HTMLElement>('[data-config]');
if (!page?.dataset['config']) throw new Error('The page of the editor does not say where its configuration is.');
const response = await fetch(page.dataset['config']);
const config = (await response.json()) as EditorConfig;
askOnly(config.origins);
adoptStyles();
speakDutch();
const { default: CMS } = await import('@sveltia/cms');

for (const { format, fields } of config.cms.collections) {
  const unsaid = structuredClone(fields);
  CMS.registerCustomFormat(format, config.extensions[format] ?? 'mdx', {
    fromFile: readEntryFile,
    toFile: (form: Values) => writeEntryFile(form, unsaid),
  });
  for (const field of fields) if (Object.hasOwn(config.starts, field.name)) field.default = config.starts[field.name];
}
for (const { format, fields } of config.cms.singletons)
  CMS.registerCustomFormat(format, 'yaml', {
    fromFile: (file: string) => readSettingsFile(file, fields),
    toFile: (form: Values) => writeSettingsFile(form, fields),
  });
for (const component of config.components) CMS.registerEditorComponent(blockOf(component, config.writing));
CMS.registerEditorComponent(citationOf(config.citable));
for (const { fields } of [...config.cms.collections, ...config.cms.singletons]) fields.forEach(fillIn);
page.replaceChildren();
await CMS.init({ config: config.cms as never });

/** Puts the choices in a field that names their list. */
function fillIn(field: EditorField): void {
  if (typeof field.options === 'string') {
    const choices = config.choices[field.options];
    // A list of nothing is refused: what is not there yet is written by its name.
    if (choices.length > 0) field.options = choices;
    else {
      field.widget = field['multiple'] ? 'list' : 'string';
      for (const setting of ['options', 'multiple', 'dropdown_threshold']) delete field[setting];
    }
  }
  field.fields?.forEach(fillIn);
  if (field.field) fillIn(field.field);
}

/** Lets the editor begin in Dutch; who chose another language there keeps it. */
function speakDutch(): void {
  const name = 'sveltia-cms.prefs';
  if (localStorage.getItem(name) === null) localStorage.setItem(name, JSON.stringify({ locale: 'nl' }));
}
