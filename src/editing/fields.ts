import { z } from 'astro/zod';
import { kinds, type Kind } from '../kinds.ts';

/** A field of a form, as Sveltia CMS takes it. */
export interface EditorField {
  name: string;
  label: string;
  widget: string;
  required?: boolean;
  hint?: string;
  /** Choices, or the name of a list of choices that the page of the editor fills in. */
  options?: readonly (string | Choice)[] | ChoiceList;
  field?: EditorField;
  fields?: EditorField[];
  default?: unknown;
  [setting: string]: unknown;
}

/** Something to choose from a list. */
export interface Choice {
  value: string;
  label: string;
}

/** The name of a list of choices: the entries of a kind by their id, or those of every kind by their path. */
export type ChoiceList = `@${Kind | 'any'}`;

/** Which fields hold the name of an entry, with the list to choose it from: `practices.id`, or `pages` for a list of names. */
export type Referring = Readonly<Record<string, ChoiceList>>;

/** The fields of a form that writes what a schema takes, in the order of the schema. Throws on a schema that no form can show. */
export function fieldsOf(schema: z.ZodType, referring: Referring = {}): EditorField[] {
  const node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline', override }) as Node;
  return groupFields(node, '', referring);
}

/** What JSON Schema says of a value, with what it has no word for: days, and why a pattern is asked. */
interface Node {
  type?: string;
  format?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  pattern?: string;
  patternReason?: string;
  allOf?: { pattern?: string }[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node | false;
  prefixItems?: Node[];
  propertyNames?: Node;
  additionalProperties?: Node | false;
  anyOf?: Node[];
}

const override = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }): void => {
  const node = jsonSchema as Node;
  if (zodSchema._zod.def.type === 'date') Object.assign(node, { type: 'string', format: 'date' });
  const checks = (zodSchema._zod.def.checks ?? []).map(({ _zod }) => _zod.def);
  const asked = checks.find((check) => 'pattern' in check && check.pattern && check.error);
  const reason: unknown = (asked?.error as ((issue: object) => unknown) | undefined)?.({});
  if (typeof reason === 'string') node.patternReason = reason;
};

function groupFields({ properties = {}, required = [] }: Node, path: string, referring: Referring): EditorField[] {
  return Object.entries(properties).map(([name, node]) => {
    const isRequired = required.includes(name);
    const choices = referring[`${path}${name}`];
    const words = choices && node.type !== 'array' ? { label: nameOf(choices) } : wordsOf(node.description ?? name);
    const start = node.default === undefined || isEmpty(node.default) ? {} : { default: node.default };
    return { name, ...words, required: isRequired, ...start, ...inputFor(node, `${path}${name}`, referring) };
  });
}

/** What is chosen from a list, as a label. */
function nameOf(list: ChoiceList): string {
  const kind = list.slice(1) as Kind | 'any';
  return capital(kind === 'any' ? 'pagina' : kinds[kind].singular);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A description as a label, and as a hint below it where it says more than the label. */
export function wordsOf(description: string): { label: string; hint?: string } {
  const asked = description.replace(/^true als /, 'Of ');
  const label = /^.*?(?=$|[,:;.] | \()/.exec(asked)?.[0] ?? asked;
  return label === description ? { label } : { label, hint: description };
}

type Input = { widget: string } & Partial<EditorField>;

function inputFor(node: Node, path: string, referring: Referring): Input {
  const choices = referring[path];
  if (node.type === 'array') return listFor(node, path, referring);
  if (choices) return { widget: 'select', options: choices, dropdown_threshold: 0 };
  if (node.enum) return { widget: 'select', options: node.enum, dropdown_threshold: 0 };
  if (node.format === 'date')
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
  switch (node.type) {
    case 'boolean':
      return { widget: 'boolean' };
    case 'integer':
    case 'number':
      return {
        widget: 'number',
        value_type: node.type === 'integer' ? 'int' : 'float',
        ...(node.type === 'number' ? { step: 0.01 } : {}),
        ...present({ min: node.minimum, max: node.maximum }),
      };
    case 'object':
      return node.properties
        ? { widget: 'object', collapsed: 'auto', fields: groupFields(node, `${path}.`, referring) }
        : pairsFor(node);
    case 'string':
      return textFor(node);
    default:
      // One of several kinds of text: which, the check of the content tells.
      if (node.anyOf?.every(({ type }) => type === 'string')) return { widget: 'string' };
      throw new Error(`No form can show ${path}: ${JSON.stringify(node)}`);
  }
}

/** From this length on a text has a field of several lines. */
const longText = 200;

/** The length of a text on which the schema puts no bound of its own. */
const anyText = 2000;

function textFor(node: Node): Input {
  const pattern = node.pattern ?? node.allOf?.[0]?.pattern;
  const isLong = node.maxLength !== undefined && node.maxLength >= anyText;
  return {
    widget: node.maxLength !== undefined && node.maxLength > longText && !isLong ? 'text' : 'string',
    ...(pattern && node.patternReason ? { pattern: [pattern, node.patternReason] } : {}),
    ...present({ minlength: node.minLength, maxlength: isLong ? undefined : node.maxLength }),
  };
}

function pairsFor({ additionalProperties }: Node): Input {
  if (!additionalProperties || additionalProperties.type !== 'string')
    throw new Error(`No form can show pairs of ${JSON.stringify(additionalProperties)}`);
  return { widget: 'keyvalue', key_label: 'Sleutel', value_label: 'Omschrijving' };
}

function listFor(node: Node, path: string, referring: Referring): Input {
  const item = node.prefixItems ? joined(node.prefixItems) : groupOf(node.items);
  if (!item) throw new Error(`No form can show the list ${path}`);
  const size = present({ min: node.minItems, max: node.maxItems });
  const choices = referring[path];
  if (choices) return { widget: 'select', multiple: true, options: choices, dropdown_threshold: 0, ...size };
  if (item.properties) {
    const fields = groupFields(item, `${path}.`, referring);
    const [first] = fields;
    const chosen = referring[`${path}.id`];
    return {
      widget: 'list',
      label_singular: chosen ? nameOf(chosen) : 'Onderdeel',
      collapsed: 'auto',
      summary: `{{fields.${first?.name}}}`,
      ...size,
      fields,
    };
  }
  if (item.type === 'string' && !item.enum) return { widget: 'list', ...size };
  const inner = inputFor(item, path, referring);
  const words = wordsOf(item.description ?? node.description ?? path);
  return { widget: 'list', ...size, field: { name: 'item', label: words.label, required: true, ...inner } };
}

/** Of what is a text or a group with a list of texts, the group: a form shows a text as a group with that alone, see `groupOfText`. */
function groupOf(item: Node | false | undefined): Node | false | undefined {
  const [text, group, ...others] = (item && item.anyOf) || [];
  const [only = '', ...more] = group?.required ?? [];
  const isEither = text?.type === 'string' && group?.properties?.[only]?.type === 'array';
  return isEither && more.length === 0 && others.length === 0 ? group : item;
}

/** What may stand in any place of a row of values, each with bounds of its own: the check tells of those. */
const joined = (items: readonly Node[]): Node => ({
  ...items[0],
  minimum: Math.min(...items.map(({ minimum = -Infinity }) => minimum)),
  maximum: Math.max(...items.map(({ maximum = Infinity }) => maximum)),
});

const present = (settings: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
