import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';

/**
 * Renders the templates of a chart as `helm template` does: the part of Go's templates that a plain chart needs.
 * A workflow has Helm itself render the same chart; where Helm is on the machine, a test compares the two.
 */
export function renderChart(folder: string, values: unknown, release = 'kennisbank'): Record<string, unknown>[] {
  const chart = parse(readFileSync(join(folder, 'Chart.yaml'), 'utf8')) as Record<string, unknown>;
  const context: Value = {
    Values: values,
    Release: { Name: release, Service: 'Helm' },
    Chart: { Name: chart['name'], Version: chart['version'], AppVersion: chart['appVersion'] },
  };
  const names = readdirSync(join(folder, 'templates')).sort();
  const texts = names.map((name) => [name, readFileSync(join(folder, 'templates', name), 'utf8')] as const);
  const defined = new Map<string, Node[]>();
  const trees = texts.map(([name, text]) => [name, treeOf(text, defined)] as const);
  return trees
    .filter(([name]) => name.endsWith('.yaml'))
    .flatMap(([name, tree]) =>
      parseAllDocuments(renderAll(tree, context, { root: context, defined })).map((document) => {
        if (document.errors.length > 0) throw new Error(`${name}: ${document.errors.join('\n')}`);
        return document.toJS() as Record<string, unknown> | null;
      }),
    )
    .filter((object) => object !== null);
}

type Value = unknown;

/** A piece of text, something to fill in, or a block with what it holds and what it holds otherwise. */
type Node =
  { text: string } | { expression: string } | { block: string; head: string; body: Node[]; otherwise: Node[] };

interface Scope {
  root: Value;
  defined: ReadonlyMap<string, readonly Node[]>;
}

/** Reads a template; puts what it defines by name in `defined`. Throws on an action that is not known here. */
function treeOf(text: string, defined: Map<string, Node[]>): Node[] {
  const root: Node[] = [];
  const open: { list: Node[]; node?: Node }[] = [{ list: root }];
  const here = () => open.at(-1) as { list: Node[]; node?: Node };
  let rest = text;
  for (let at = /\{\{(-?)\s*([^]*?)\s*(-?)\}\}/.exec(rest); at; at = /\{\{(-?)\s*([^]*?)\s*(-?)\}\}/.exec(rest)) {
    const before = rest.slice(0, at.index);
    here().list.push({ text: at[1] ? before.trimEnd() : before });
    rest = rest.slice(at.index + at[0].length);
    if (at[3]) rest = rest.trimStart();
    const [, word = '', head = ''] = /^(\S+)\s*([^]*)$/.exec(at[2] ?? '') ?? [];
    if (word === 'end') open.pop();
    else if (word === 'else') {
      const { node } = here();
      if (!node || !('block' in node) || head) throw new Error(`{{ else ${head} }}`);
      open[open.length - 1] = { list: node.otherwise, node };
    } else if (word === 'define') {
      const body: Node[] = [];
      defined.set(String(JSON.parse(head)), body);
      open.push({ list: body });
    } else if (['if', 'with', 'range'].includes(word)) {
      const node = { block: word, head, body: [], otherwise: [] };
      here().list.push(node);
      open.push({ list: node.body, node });
    } else here().list.push({ expression: at[2] ?? '' });
  }
  if (open.length !== 1) throw new Error('A block is not closed.');
  root.push({ text: rest });
  return root;
}

function renderAll(nodes: readonly Node[], dot: Value, scope: Scope): string {
  return nodes.map((node) => render(node, dot, scope)).join('');
}

function render(node: Node, dot: Value, scope: Scope): string {
  if ('text' in node) return node.text;
  if ('expression' in node) return String(evaluate(node.expression, dot, scope));
  const value = evaluate(node.head, dot, scope);
  if (isEmpty(value)) return renderAll(node.otherwise, dot, scope);
  if (node.block === 'range') return (value as Value[]).map((each) => renderAll(node.body, each, scope)).join('');
  return renderAll(node.body, node.block === 'with' ? value : dot, scope);
}

/** The value of a pipeline: each step gets what came before it as its last argument. */
function evaluate(pipeline: string, dot: Value, scope: Scope): Value {
  let value: Value;
  for (const [index, step] of pipeline.split('|').entries()) {
    const words = step.match(/"[^"]*"|\S+/g) ?? [];
    const [name = '', ...rest] = words;
    const isCall = Object.hasOwn(functions, name) || name === 'include';
    const given = (isCall ? rest : words).map((word) => valueOf(word, dot, scope.root));
    const all = index === 0 ? given : [...given, value];
    if (name === 'include') {
      const body = scope.defined.get(String(all[0]));
      if (!body) throw new Error(`Nothing is called ${String(all[0])}.`);
      value = renderAll(body, all[1], scope);
    } else if (isCall) value = functions[name]?.(...all);
    else if (all.length === 1) value = all[0];
    else throw new Error(`{{ ${pipeline} }} is not known here.`);
  }
  return value;
}

const functions: Record<string, (...given: Value[]) => Value> = {
  not: (value) => isEmpty(value),
  default: (standard, value) => (isEmpty(value) ? standard : value),
  // Helm reads numbers as fractions, and would write a large one with an exponent.
  int64: (value) => Math.trunc(Number(value)),
  quote: (value) => JSON.stringify(String(value)),
  toYaml: (value) => stringify(value).trimEnd(),
  nindent: (spaces, text) => `\n${String(text)}`.replace(/\n(?=.)/g, (start) => start + ' '.repeat(Number(spaces))),
};

function valueOf(word: string, dot: Value, root: Value): Value {
  if (/^"|^\d+$/.test(word)) return JSON.parse(word);
  const [, start = '', path = ''] = /^(\$?)\.?(.*)$/.exec(word) ?? [];
  if (!/^[$.]/.test(word)) throw new Error(`${word} is not known here.`);
  return path
    .split('.')
    .filter(Boolean)
    .reduce<Value>((value, key) => (value as Record<string, Value> | undefined)?.[key], start ? root : dot);
}

/** What Go takes for nothing. */
const isEmpty = (value: Value): boolean => !value || (typeof value === 'object' && Object.keys(value).length === 0);
