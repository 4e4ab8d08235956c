import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { Parser } from 'n3';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KnowledgeBase } from '../../src/schemas/published/knowledge-base.ts';
import { entry, filesWith } from '../unit/content.ts';

/** A small site of a municipality: a base path, an entry of its own, and one that takes the place of a shared one. */
const root = mkdtempSync(join(tmpdir(), 'werkbank-fork-'));
const home = 'https://kennis.voorbeeld.nl/bank/';

const why = (text: string) => `"${text} en dat staat nergens anders."`;
const base = (title: string) => `title: ${title}\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-20`;
const practice = (order: number, title: string) =>
  entry(
    `${base(title)}\norder: ${order}\ntool: kop\nnames:\n  - name: Anders\n    source: vng-2019`,
    '## Zo doet u het\n\nEen stap [@vng-2019].\n\n## Let op in de gemeente\n\n- Een punt [@vng-2019].\n\n<Handvat>\n\n## Vragen om te stellen\n\n- Wat zou er anders zijn?\n\n</Handvat>',
  );

const files = filesWith({
  'content/paginas/privacy.mdx': readFileSync('content/paginas/privacy.mdx', 'utf8'),
  'content/paginas/bijdragen.md': entry(`${base('Bijdragen')}\norder: 2`, 'Zo draagt u bij.'),
  'content/praktijken/werken-aan-relaties.mdx': practice(1, 'Werken aan relaties'),
  'content/praktijken/praktisch-ondersteunen.mdx': practice(2, 'Praktisch ondersteunen'),
  'content/lokaal/praktijken/praktisch-ondersteunen.mdx': practice(2, 'Praktisch helpen bij ons'),
  'content/lokaal/gemeenten/voorbeeldstad.mdx': entry(
    `${base('Ermelo')}\nprovince: Gelderland\ncode: GM0233\ninResearch: false`,
  ),
  'content/lokaal/voorbeelden/het-hek.mdx': entry(
    `${base('"=1+1, het hek"')}\nmunicipality:\n  id: voorbeeldstad\n  why: ${why('Hier ging het hek open')}\nperiod: oktober 2019\nscale: straat\nform: wijkdeal\nstand: niet bekend\noutcome: Het hek ging open.\nhard: Wie de sleutel had.\npractices:\n  - id: praktisch-ondersteunen\n    why: ${why('Een sleutel is ook hulp')}`,
    'Een alinea [@vng-2019, grenzen]. Met een noot.[^noot]\n\n| Dag | Uur |\n| --- | ---: |\n| ma [@vng-2019] | 9 |\n\n[^noot]: Van de redactie zelf [@vng-2019].',
  ),
});

const read = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');
const knowledgeBase = () => JSON.parse(read('data/kennisbank.json')) as KnowledgeBase;

beforeAll(() => {
  const settingFiles = ['content/taal.yaml', 'content/teksten.yaml'];
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', ...settingFiles])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  const settings =
    'name: Onze bank\nurl: https://kennis.voorbeeld.nl\nbase: /bank\norganisation:\n  name: Gemeente Voorbeeldstad\nenvironment: acceptatie\nupstream: https://gedeeld.voorbeeld.nl/werkbank\nsearch:\n  upstream: de Werkbank\n';
  for (const { file, bytes } of [...files, { file: 'content/lokaal/site.yaml', bytes: settings }]) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), bytes);
  }
  // Vitest has variables of its own, and Astro would take BASE_URL for the base path.
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts', '--zonder-pdf'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH, HOME },
  });
  expect(status, stderr + stdout).toBe(0);
}, 300_000);

afterAll(() => rmSync(root, { recursive: true }));

test('the data has both layers, and says which is which', () => {
  const layers = new Map(knowledgeBase().entries.map(({ id, layer, fields }) => [id, [layer, fields.title]]));
  expect(layers.size).toBe(files.length - 1);
  expect(layers.get('voorbeelden/het-hek')).toEqual(['lokaal', '=1+1, het hek']);
  expect(layers.get('praktijken/praktisch-ondersteunen')).toEqual(['lokaal', 'Praktisch helpen bij ons']);
  expect(layers.get('praktijken/werken-aan-relaties')).toEqual(['gedeeld', 'Werken aan relaties']);
  expect(knowledgeBase()).toMatchObject({ name: 'Onze bank', url: home, publisher: 'Gemeente Voorbeeldstad' });
});

test('a title in the table is never a formula, and a month stays a text', () => {
  const [row] = parse<Record<string, string>>(read('data/voorbeelden.csv'), {
    bom: true,
    delimiter: ';',
    columns: true,
  });
  expect(row).toMatchObject({
    Titel: "'=1+1, het hek",
    Periode: "'oktober 2019",
    Laag: 'lokaal',
    Gemeentecode: 'GM0233',
  });
});

test('a table and a note of the author are whole in Markdown', () => {
  const nodes: Nodes[] = [];
  visitParents(
    unified().use(remarkParse).use(remarkGfm).parse(read('voorbeelden/het-hek.md')),
    (node) => void nodes.push(node),
  );
  const table = nodes.find(({ type }) => type === 'table');
  expect(table?.type === 'table' && table.align).toEqual([null, 'right']);
  expect(table?.type === 'table' && table.children.map((row) => row.children.map((cell) => toString(cell)))).toEqual([
    ['Dag', 'Uur'],
    ['ma', '9'],
  ]);
  const named = (type: string) =>
    nodes.flatMap((node) => (node.type === type && 'identifier' in node ? [node.identifier] : [])).sort();
  expect(named('footnoteDefinition')).toEqual(['bron-1', 'bron-2', 'noot']);
  expect(named('footnoteReference')).toEqual(['bron-1', 'bron-2', 'bron-2', 'noot']);
});

test('every address of the site in the data is below its base path, and leads to something', () => {
  const data = [
    'kennisbank.json',
    'begrippen.jsonld',
    'begrippen.ttl',
    'catalogus.jsonld',
    'voorbeelden.csv',
    'dekking.csv',
  ];
  const others = ['llms.txt', 'nieuw/feed.xml', 'opensearch.xml', 'sitemap-0.xml', 'voorbeelden/het-hek.md'];
  const texts = [...data.map((file) => `data/${file}`), ...others].map(read);
  const [head = ''] = read('voorbeelden/het-hek/index.html').split('</head>');
  const addresses = [head, ...texts].flatMap(
    (text) => text.match(/https:\/\/kennis\.voorbeeld\.nl[^\s"<>);,]*/g) ?? [],
  );
  expect(addresses.length).toBeGreaterThan(100);
  const missing = addresses.filter((address) => {
    const path = address.replace(/[?#].*$/, '');
    if (!path.startsWith(home)) return true;
    const file = path.slice(home.length);
    return !existsSync(join(root, 'dist', file.endsWith('/') || file === '' ? `${file}index.html` : file));
  });
  expect([...new Set(missing)]).toEqual([]);
});

test('the glossary of the site is its own', () => {
  const subjects = new Parser().parse(read('data/begrippen.ttl')).map(({ subject }) => subject.value);
  expect(subjects.every((subject) => subject.startsWith(`${home}begrippen/`))).toBe(true);
});

test('the page about the data links its files below the base path', () => {
  const links = [...read('data/index.html').matchAll(/href="([^"]*\.(?:json|csv|ttl|jsonld|bib))"/g)].map(
    ([, href]) => href,
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((href) => !href?.startsWith('/bank/data/'))).toEqual([]);
});

test('the page that searches offers the shared site, and it alone may ask that', () => {
  const policy = /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
  const page = read('zoeken/index.html');
  expect(policy.exec(page)?.[1]).toContain("connect-src 'self' https://gedeeld.voorbeeld.nl;");
  expect(page).toContain('data-joint="https://gedeeld.voorbeeld.nl/werkbank"');
  expect(page).toContain('Zoek ook op de Werkbank');
  for (const other of ['index.html', 'zoeken/uitleg/index.html', 'lessen/index.html'])
    expect(read(other), other).not.toMatch(/Content-Security-Policy|data-joint/);
  expect(read('privacy/index.html')).toContain('href="https://gedeeld.voorbeeld.nl/werkbank">gedeeld.voorbeeld.nl</a>');
});
