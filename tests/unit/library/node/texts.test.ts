import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addressesIn } from '../../../../src/checks/content.ts';
import { textProblems } from '../../../../src/checks/texts.ts';
import { formatProblems } from '../../../../src/lib/problem.ts';
import { readContent } from '../../../../src/library/node/content-files.ts';
import { parsed, readTexts } from '../../../../src/library/node/texts.ts';
import { renderInline } from '../../../../src/markdown/inline.ts';

const root = mkdtempSync(join(tmpdir(), 'werkbank-texts-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'content/lokaal'), { recursive: true });

const shared = readFileSync('content/teksten.yaml', 'utf8');
const addresses = addressesIn(readContent());

/** What is read when these are the files. */
function read(own?: string, written = shared) {
  writeFileSync(join(root, 'content/teksten.yaml'), written);
  rmSync(join(root, 'content/lokaal/teksten.yaml'), { force: true });
  if (own !== undefined) writeFileSync(join(root, 'content/lokaal/teksten.yaml'), own);
  const { texts, rich, problems } = readTexts(root);
  return { texts, told: formatProblems([...problems, ...textProblems(rich, addresses)]) };
}

test('the texts of this site have nothing wrong', () => {
  const { texts, told } = read();
  expect(told).toBe('');
  expect(texts?.home.otherSituations({ count: 12 })).toContain('12');
});

test('a fork says what is other, place by place', () => {
  const { texts, told } = read(
    'home:\n  tools: Onze gereedschapskist\nsearchHelp:\n  fewerText: Kies **één** rijtje.\n',
  );
  expect(told).toBe('');
  expect(texts?.home.tools).toBe('Onze gereedschapskist');
  expect(texts?.home.roles).toBe(read().texts?.home.roles);
  expect(texts?.searchHelp.fewerText.markdown).toBe('Kies **één** rijtje.');
  expect(texts?.searchHelp.tips).toHaveLength(read().texts?.searchHelp.tips.length ?? 0);
});

test('what a fork writes wrong is told with file, line, value and fix, all at once', () => {
  const { told } = read(
    [
      'home:',
      '  situaties: Dit maak ik mee',
      '  otherSituations: Nog {aantal} situaties',
      'notFound:',
      '  heading: "**Weg**"',
      'news:',
      '  follow: 7',
    ].join('\n'),
  );
  expect(told).toMatch(/WB-212 {2}content\/lokaal\/teksten\.yaml:2 {2}\(home\.situaties\)/);
  expect(told).toContain('Bedoelde u `situations`?');
  expect(told).toMatch(/WB-506 {2}content\/lokaal\/teksten\.yaml:3[\s\S]*`\{aantal\}` kan hier niet[\s\S]*\{count\}/);
  expect(told).toMatch(/WB-220 {2}content\/lokaal\/teksten\.yaml:5/);
  expect(told).toMatch(/WB-214 {2}content\/lokaal\/teksten\.yaml:7/);
});

test.each(['Nog { count } situaties', 'Nog {{count}} situaties', 'Nog {count situaties'])(
  '%s would show its braces, and is told',
  (written) => {
    expect(read(`home:\n  otherSituations: "${written}"\n`).told).toMatch(/WB-506[\s\S]*Schrijf \{count\}/);
  },
);

test('a text in Markdown is judged as any text: its links, its markup, and that it is one paragraph', () => {
  const { told } = read(
    [
      'news:',
      '  follow: Lees [de feed](/niews/).',
      'notFound:',
      '  lead: "- Deze pagina is er niet."',
      'data:',
      '  licence: Zie <b>de licentie</b>.',
    ].join('\n'),
  );
  expect(told).toMatch(/WB-402 {2}content\/lokaal\/teksten\.yaml:2 {2}\(news\.follow\)/);
  expect(told).toMatch(/WB-507 {2}content\/lokaal\/teksten\.yaml:4 {2}\(notFound\.lead\)/);
  expect(told).toMatch(/WB-307 {2}content\/lokaal\/teksten\.yaml:6 {2}\(data\.licence\)/);
});

test('a place that is missing, and a file that is, are told', () => {
  expect(read(undefined, shared.replace(/^ {2}tools: .*\n/m, '')).told).toMatch(
    /WB-211 {2}content\/teksten\.yaml:\d+ {2}\(home\.tools\)[\s\S]*De kop boven de praktijken/,
  );
  expect(read(undefined, shared.replace(/^notFound:\n(?: {2}.*\n)+/m, '')).told).toContain('`notFound` ontbreekt');
  rmSync(join(root, 'content/teksten.yaml'));
  expect(formatProblems(readTexts(root).problems)).toContain('Haal het terug uit de gedeelde versie.');
  cpSync('content/teksten.yaml', join(root, 'content/teksten.yaml'));
});

test('what is filled in is text, and an address only where one is asked for', () => {
  const html = (markdown: string, values: Record<string, string>, hidden: string[] = []) =>
    renderInline(parsed(markdown).tree, values, { base: '/kennis', hidden: new Set(hidden) });
  expect(html('Van {name}, **{name}**', { name: '<b>*x*' })).toBe('Van &#x3C;b>*x*, <strong>&#x3C;b>*x*</strong>');
  expect(html('[hier]({address})', { address: '/lessen/a/' })).toBe('<a href="/kennis/lessen/a/">hier</a>');
  expect(html('[hier](/lessen/a/#b)', {}, ['/lessen/a/'])).toBe('<a>hier</a>');
  expect(html('Nog {constructor}', {})).toBe('Nog {constructor}');
});
