import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { explanations, explanationsPage } from '../../../src/checks/explanations/index.ts';
import { allProblems, fullReport } from '../../../src/checks/node/report.ts';
import { errorCodes, type ErrorCode } from '../../../src/error-codes.ts';
import { formatProblems } from '../../../src/lib/problem.ts';
import { entry, sound } from '../content.ts';
import { hugePng, jpeg } from '../../photos.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-uitleg-'));
const base = (title: string) => `title: ${title}\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21`;
const about = (id: string, why: string) => `  - id: ${id}\n    why: ${why}`;

/** A small site in which nothing is wrong. */
const files: Readonly<Record<string, string>> = {
  ...sound,
  'content/begrippen/wijkdeal.mdx': entry(
    `${base('Wijkdeal')}\nrelated:\n${about('praktijken/werken-aan-relaties', 'Een deal begint met mensen die elkaar kennen.')}`,
  ),
  'content/begrippen/inspraak.mdx': entry(
    `${base('Inspraak')}\nbroader:\n${about('wijkdeal', 'Bij inspraak in de wijk hoort soms een handtekening.')}`,
  ),
  'content/gemeenten/voorbeeldstad.mdx': entry(`${base('Baarn')}\nprovince: Utrecht\ncode: GM0308\ninResearch: false`),
  'content/voorbeelden/buurtpark.mdx': entry(
    `${base('Buurtpark')}\nmunicipality:\n  id: voorbeeldstad\n  why: Hier kwam het gras terug na een avond in de kantine.\nperiod: sinds 2020\nscale: wijk\nform: gezamenlijk ontwerp\nstand: niet bekend\noutcome: niet bekend\nhard: niet bekend\npractices:\n  - id: werken-aan-relaties\n    why: Koffie in de kantine ging aan de eerste schets vooraf.`,
  ),
  'content/lokaal/site.yaml':
    'name: Onze kennisbank\nurl: https://kennis.voorbeeld.nl\norganisation:\n  name: Gemeente Voorbeeldstad\n',
  'content/taal.yaml': 'words: [wijkdeal]\nplainer: {}\nforeign: {}\nabbreviations: [VNG]\n',
  'content/teksten.yaml': readFileSync('content/teksten.yaml', 'utf8'),
  'content/paginas/bijdragen.mdx': entry(`${base('Bijdragen')}\norder: 2`, 'Zo draagt u bij.'),
  'content/paginas/privacy.mdx': entry(`${base('Privacy')}\norder: 3`, 'Wat uw browser ophaalt.'),
  'content/redirects.yaml': 'moved:\n  - from: /praktijken/relatiewerk/\n    to: /praktijken/werken-aan-relaties/\n',
  'content/paginas/_sjabloon.mdx': readFileSync('content/paginas/_sjabloon.mdx', 'utf8'),
};

/** The photos that examples name, by the name of their file. */
const photos: ReadonlyMap<string, Uint8Array> = new Map([
  ['tuin.jpg', await jpeg({ width: 640, height: 480 })],
  ['met-plaats.jpg', await jpeg({ width: 640, height: 480, tells: true })],
  ['panorama.png', await hugePng(12_000, 9_000)],
]);

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  symlinkSync(join(process.cwd(), 'src'), join(root, 'src'));
  for (const [file, text] of Object.entries(files)) write(file, text);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Puts one side of the example of a code in the site. */
function lay(code: ErrorCode, side: 'wrong' | 'right'): void {
  const { file, part, [side]: text, beside } = explanations[code];
  for (const [name, bytes] of photos)
    if (text?.includes(`./${name}`) || beside === name) write(`content/paginas/${name}`, bytes);
    else rmSync(join(root, 'content/paginas', name), { force: true });
  if (text === null) return rmSync(join(root, file), { force: true });
  if (part === 'environment') return void vi.stubEnv(...(text.split('=') as [string, string]));
  if (part === 'link') return symlinkSync(text, join(root, file));
  if (part === 'file') return write(file, text);
  const [, header = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(files[file] ?? '') ?? [];
  write(file, part === 'text' ? `---\n${header}\n---\n\n${text}\n` : `---\n${withFields(header, text)}\n---\n${body}`);
}

/** A block of fields in which these take the place of those with the same name. */
function withFields(header: string, fields: string): string {
  const names = [...fields.matchAll(/^(\w+):/gm)].map(([, name]) => name);
  const kept = header.split(/\n(?=\S)/).filter((field) => !names.includes(field.split(':')[0] ?? ''));
  return [fields, ...kept].join('\n');
}

const told = async (code: ErrorCode) => {
  const problems = await (code === 'WB-505' ? fullReport(new Date('2026-11-26'), root) : allProblems(root));
  return problems.filter(({ level }) => level !== 'advice');
};

const codes = Object.keys(errorCodes) as ErrorCode[];

test('the small site of these tests is sound', async () => {
  expect(formatProblems(await told('WB-101'))).toBe('');
});

test.each(codes)('%s is told of the wrong example, and not of the right one', async (code) => {
  lay(code, 'wrong');
  expect((await told(code)).map((problem) => problem.code)).toContain(code);
  vi.unstubAllEnvs();
  lay(code, 'right');
  expect(formatProblems(await told(code))).toBe('');
});

test('every code is given somewhere, and explained in docs/fouten.md', async () => {
  const code = globSync('src/**/*.ts', { ignore: ['src/error-codes.ts', 'src/checks/explanations/**'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(codes.filter((each) => !code.includes(`'${each}'`))).toEqual([]);
  await expect(explanationsPage()).toMatchFileSnapshot('../../../docs/fouten.md');
});
