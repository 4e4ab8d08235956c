import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/problem.ts';
import { isOpen, readSite, type Overrides } from '../../../src/lib/site.ts';
import { siteSettings } from '../../../src/schemas/settings/site.ts';

const sound = 'name: Onze bank\nurl: https://bank.voorbeeld.nl\norganisation:\n  name: Gemeente Voorbeeldstad';
const statement =
  'accessibility:\n  registerUrl: https://www.toegankelijkheidsverklaring.nl/register/12345\n  status: B\n  date: 2026-05-01';
const complaints = (text: string | undefined, overrides?: Overrides) =>
  formatProblems(readSite(text, overrides).problems);

test('settings are read, with defaults that keep search engines away', () => {
  const { site } = readSite(sound);
  expect(site).toEqual({
    name: 'Onze bank',
    url: 'https://bank.voorbeeld.nl',
    base: '/',
    environment: 'acceptatie',
    organisation: { name: 'Gemeente Voorbeeldstad' },
    home: { title: expect.stringMatching(/^\p{Lu}.+\p{L}$/u), pitch: expect.stringMatching(/\.$/) },
    hidden: [],
    forms: [],
  });
  expect(site && isOpen(site)).toBe(false);
});

test.each([
  '/',
  '/kennisbank',
  '/kennisbank/',
  '/Kennisbank',
  '/kennis_bank',
  '/werkbank.nl',
  '/a/B-2/c_d.e/',
  '/.x',
  '/..x',
])('the site can stand below %s', (base) => {
  expect(readSite(sound, { base }).site?.base).toBe(base);
});

test.each(['kennisbank', '//', '/a//b', '/a b', '/../x', '/a/..', '/.', '/./', '/é', '/a?b', '/a%20b', '/a\\b'])(
  'the site cannot stand below %s',
  (base) => {
    expect(complaints(sound, { base })).toContain('BASE_PATH (omgeving)');
  },
);

test('settings of a hostile length are refused at once', () => {
  const pieces = ['a', '-', '.', '/', 'a/', 'a.', 'a-', '@a/', '..', '/a'];
  const long = pieces.flatMap((piece) => ['', '!', '.nl', ' '].map((end) => `/${piece.repeat(50_000)}${end}`));
  for (const value of long) {
    expect(readSite(sound, { url: `https:/${value}`, base: value }).lineOf([])).toBeUndefined();
    for (const field of ['theme', 'upstream', 'name'])
      expect(readSite(`${sound}\n${field}: ${JSON.stringify(value)}`).problems).not.toEqual([]);
  }
});

test('a slash at the end of an address is no difference', () => {
  expect(readSite(sound.replace('.nl', '.nl/')).site?.url).toBe('https://bank.voorbeeld.nl');
  const { site } = readSite(`${sound}\nrepository:\n  url: https://forge.voorbeeld.nl/a/b.git\n  forge: gitea`);
  expect(site?.repository).toEqual({ url: 'https://forge.voorbeeld.nl/a/b', forge: 'gitea', branch: 'main' });
});

test.each([
  [sound.replace('https://', 'https://piet:wachtwoord@'), '(url)'],
  [sound.replace('voorbeeld.nl', 'voorbeeld.nl?a=b'), '(url)'],
  [sound.replace('bank.voor', 'bank,voor'), '(url)'],
  [`${sound}\nrepository:\n  url: https://github.com/dorp/bank\n  forge: gitlab`, 'Zet bij forge: github.'],
  [`${sound}\nfeedback:\n  form: https://x.nl/?over={title}`, 'alleen {pagina} en {titel}'],
  [`${sound}\naccessibility:\n  registerUrl: x\n  status: d\n  date: 2026-05-01`, 'Bedoelde u `D`?'],
])('%s is told', (text, part) => {
  expect(complaints(text)).toContain(part);
});

test('an address of the register may end in a slash', () => {
  expect(complaints(`${sound}\n${statement.replace('12345', '12345/')}`)).toBe('');
});

test('the environment goes before the file', () => {
  const overrides = { url: 'https://proef.voorbeeld.nl', base: '/kennisbank/', environment: 'intranet' };
  expect(readSite(sound, overrides).site).toMatchObject(overrides);
  expect(readSite(sound, { url: '', base: undefined }).site?.url).toBe('https://bank.voorbeeld.nl');
});

test('a site in production has a statement on accessibility', () => {
  const { site } = readSite(`${sound}\nenvironment: productie\n${statement}`);
  expect(site?.accessibility?.status).toBe('B');
  expect(site && isOpen(site)).toBe(true);
});

test('every wrong setting is told at once, with its line', () => {
  const { site, problems } = readSite(`name: Onze bank\nurl: bank\nnaam: x\n${sound.split('\n').slice(2).join('\n')}`);
  expect(site).toBeUndefined();
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [2, 'url'],
    [3, 'naam'],
  ]);
});

describe('a broken site.yaml is told with line, value and fix', () => {
  // prettier-ignore
  const cases: [name: string, text: string | undefined, ...parts: string[]][] = [
    ['no file', undefined, 'content/lokaal/site.yaml', 'Dit bestand is er niet', 'npm run fork:init'],
    ['an empty file', '\n', 'Dit bestand is leeg'],
    ['a field too many', `${sound}\nhiden: []`, 'site.yaml:5', '`hiden` bestaat hier niet', 'Bedoelde u `hidden`?'],
    ['a field missing', sound.replace('name: Onze bank\n', ''), 'Het veld `name` ontbreekt', 'De naam van de site'],
    ['an organisation without a name', sound.replace('\n  name: Gemeente Voorbeeldstad', ' {}'), 'site.yaml:3', '`organisation.name` ontbreekt', 'Gemeente Voorbeeldstad'],
    ['an organisation as a text', 'name: Bank\nurl: https://b.nl\norganisation: Gemeente', 'site.yaml:3', '`Gemeente` is geen groep velden', 'een groep met name'],
    ['an address without https', sound.replace('https://', ''), 'site.yaml:2', '`bank.voorbeeld.nl` is geen webadres; begin met https://'],
    ['an address of another kind', sound.replace('https:', 'ftp:'), '`ftp://bank.voorbeeld.nl` is geen webadres'],
    ['a path in the address', sound.replace('.nl', '.nl/kennis'), '`https://bank.voorbeeld.nl/kennis`', 'hoort in base'],
    ['a base without a slash', `${sound}\nbase: kennisbank`, 'site.yaml:5', '`kennisbank`', 'Begin met /'],
    ['an environment that does not exist', `${sound}\nenvironment: production`, '`production` kan hier niet. Mogelijk zijn: productie, acceptatie, intranet, voorbeeld', 'Bedoelde u `productie`?'],
    ['production without a statement', `${sound}\nenvironment: productie`, 'site.yaml:5', '(environment)', 'heeft een toegankelijkheidsverklaring', 'tot dan is environment acceptatie'],
    ['production at an address to practise with', `${sound.replace('.nl', '.example')}\nenvironment: productie\n${statement}`, 'is een adres om te oefenen'],
    ['a municipality code that is none', `${sound}\n  code: 797`, 'site.yaml:5', '(organisation.code)', '`797`', 'De gemeentecode van het CBS'],
    ['a province that does not exist', `${sound}\n  province: Noord-Brabnt`, '`Noord-Brabnt` kan hier niet', 'Bedoelde u `Noord-Brabant`?'],
    ['contact without a way', `${sound}\ncontact: {}`, 'site.yaml:5', 'Geef ten minste email of url'],
    ['an e-mail address that is none', `${sound}\ncontact:\n  email: redactie`, 'site.yaml:6', '`redactie`', 'Schrijf een e-mailadres'],
    ['a forge that is not known', `${sound}\nrepository:\n  url: https://x.nl/y\n  forge: bitbucket`, 'site.yaml:7', '`bitbucket` kan hier niet. Mogelijk zijn: github, gitlab, gitea'],
    ['an editor without a repository', `${sound}\ncms: {}`, 'site.yaml:5', '(cms)', 'Vul repository in'],
    ['a login that the forge has not', `${sound}\nrepository:\n  url: https://github.com/a/b\n  forge: github\ncms:\n  login: abcdef123456`, '(cms.login)', 'Haal login weg'],
    ['editing without a repository', `${sound}\nfeedback:\n  edit: true`, 'site.yaml:6', '(feedback.edit)', 'Vul repository in'],
    ['feedback without a way', `${sound}\nfeedback: {}`, 'Geef ten minste mail, form of edit'],
    ['a status that is claimed without a register', `${sound}\naccessibility:\n  status: A\n  date: 2026-05-01`, '`accessibility.registerUrl` ontbreekt', 'in het register'],
    ['a register that is another site', `${sound}\n${statement.replace('www.toegankelijkheidsverklaring.nl', 'register.nl')}`, 'site.yaml:6', 'Neem het adres over uit het register'],
    ['a status that does not exist', `${sound}\n${statement.replace('status: B', 'status: E')}`, 'site.yaml:7', '`E` kan hier niet. Mogelijk zijn: A, B, C, D'],
    ['a date that does not exist', `${sound}\n${statement.replace('05-01', '02-30')}`, 'site.yaml:8', '`2026-02-30`', 'bijvoorbeeld 2026-11-21'],
    ['a hidden entry without its folder', `${sound}\nhidden: [loslaten-of-sturen]`, 'site.yaml:5', '(hidden.0)', 'Schrijf map en bestandsnaam'],
    ['a security contact that is neither', `${sound}\nsecurity:\n  contact: 0800-1234`, 'site.yaml:6', 'Schrijf een e-mailadres, of een webadres'],
    ['a colon in a text', sound.replace('Onze bank', 'Bank: de onze'), 'site.yaml:1', 'Zet een tekst met een dubbele punt'],
    ['a tab', sound.replace('  name', '\tname'), 'site.yaml:4', 'ingesprongen met een tab'],
    ['a field twice', `${sound}\nname: Nog een`, 'WB-206', 'site.yaml:5', '(name)', 'Het veld `name` staat er twee keer'],
    ['a field twice within braces', `${sound}\nprivacy: { logs: kort, "logs": lang }`, 'site.yaml:5', 'Het veld `logs` staat er twee keer'],
    ['a group with nothing in it', `${sound}\nprivacy: {}`, 'site.yaml:5', 'Geef logs, url of beide'],
    ['a list that is empty', `${sound}\nhidden:\n  # - lessen/x`, 'site.yaml:5', 'Het veld `hidden` is leeg'],
    ['another site to search, and not where it is', `${sound}\nsearch:\n  upstream: de Werkbank`, 'site.yaml:6', '(search.upstream)', 'Zet bij upstream het adres', 'haal search weg'],
    ['another site to search without its name', `${sound}\nupstream: https://x.nl\nsearch: {}`, 'site.yaml:6', '`search.upstream` ontbreekt', 'Hoe lezers de gedeelde site noemen'],
    ['another site to search, as a choice', `${sound}\nupstream: https://x.nl\nsearch:\n  upstream: true`, 'site.yaml:7', '(search.upstream)'],
    ['another site to search that a browser does not let', `${sound}\nupstream: http://x.nl\nsearch:\n  upstream: de Werkbank`, 'site.yaml:5', '(upstream)', 'begint met http://'],
    ['upstream that is the site itself', `${sound}\nupstream: https://bank.voorbeeld.nl/`, '(upstream)', 'is het adres van uw eigen site'],
  ];
  test.each(cases)('%s', (_, text, ...parts) => {
    for (const part of parts) expect(complaints(text)).toContain(part);
  });
});

test('a wrong value in the environment is told by its name', () => {
  expect(complaints(sound, { base: 'kennisbank' })).toContain('BASE_PATH (omgeving)');
  const address = complaints(sound, { url: 'www.voorbeeld.nl' });
  expect(address).toContain('`www.voorbeeld.nl` is geen webadres; begin met https://');
  expect(address).not.toContain('undefined');
  expect(readSite(sound, { url: 'www.voorbeeld.nl' }).problems).toHaveLength(1);
  expect(complaints(sound, { environment: 'productie' })).toContain('heeft een toegankelijkheidsverklaring');
});

/** The dotted names of all settings, with what their schema says of them. */
function settings(schema: z.core.$ZodType, path = ''): [name: string, description: string | undefined][] {
  const def = schema._zod.def as {
    innerType?: z.core.$ZodType;
    in?: z.core.$ZodType;
    element?: z.core.$ZodType;
    shape?: Record<string, z.core.$ZodType>;
  };
  const inner = def.innerType ?? def.in ?? def.element;
  if (inner) return settings(inner, path);
  return Object.entries(def.shape ?? {}).flatMap(([key, each]) => {
    const name = path ? `${path}.${key}` : key;
    return [[name, z.globalRegistry.get(each)?.description] as const, ...settings(each, name)] as [string, string][];
  });
}

test('every setting says what it is, and stands with an example in the guide of the local layer', () => {
  const guide = readFileSync('content/lokaal/README.md', 'utf8');
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
  for (const [name, description] of settings(siteSettings)) {
    expect(description, name).toBeTruthy();
    const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row, name).toBeDefined();
    expect(row?.split('|')[3]?.trim(), name).toMatch(/^`.+`$/);
  }
});
