import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTheme } from '../../../../src/theme/node/theme.ts';
import { contrastProblems, measure } from '../../../../src/theme/contrast.ts';
import { formatProblems } from '../../../../src/lib/problem.ts';
import { readSheet } from '../../../../src/theme/stylesheet.ts';
import { resolveTheme, themeCss } from '../../../../src/theme/theme.ts';
import { reportTheme } from '../../../../src/theme/report.ts';
import { schemes } from '../../../../src/theme/tokens.ts';
import { roles, themes } from '../../../themes.ts';

const file = 'content/lokaal/thema.css';
const wear = (...texts: string[]) =>
  resolveTheme(
    roles,
    texts.map((text) => readSheet(file, text, { isOwn: true })),
  );
const link = (theme: ReturnType<typeof wear>) => theme.choices.get('color-link')?.value;
const token = '--basis-color-action-1-color-default';

describe('values', () => {
  test('are followed through other tokens, and a fallback counts where a token is not there', () => {
    expect(link(wear(`:root { --a: var(--b); --b: #123456; ${token}: var(--a) }`))?.light).toBe('#123456');
    expect(link(wear(`:root { ${token}: var(--nergens, var(--ook-niet, #123456)) }`))?.light).toBe('#123456');
  });

  test('are colours in any notation, written as one', () => {
    for (const colour of [
      '#135',
      'rgb(17 51 85)',
      'rgb(17, 51, 85)',
      'hsl(210 66.7% 20%)',
      'color(srgb 0.0667 0.2 0.3333)',
    ])
      expect(link(wear(`:root { ${token}: ${colour} }`))?.light, colour).toBe('#113355');
  });

  test('hold for dark when the theme says so: by a media query, a class, or light-dark()', () => {
    for (const text of [
      `:root { ${token}: #113355 } @media (prefers-color-scheme: dark) { :root { ${token}: #aaccee } }`,
      `.stad-theme { ${token}: #113355 } .stad-theme--color-scheme-dark { ${token}: #aaccee }`,
      `:root { ${token}: light-dark(#113355, #aaccee) }`,
      `:root { --zee: #113355; ${token}: var(--zee) } @media (prefers-color-scheme: dark) { :root { --zee: #aaccee } }`,
    ])
      expect(link(wear(text)), text).toEqual({ light: '#113355', dark: '#aaccee' });
  });

  test('for light only leave our own colour in the dark', () => {
    expect(link(wear(`:root { ${token}: #113355 }`))).toEqual({ light: '#113355', dark: '#9ccbea' });
  });

  test('of a later stylesheet go over those of an earlier one', () => {
    expect(link(wear(`:root { ${token}: #113355 }`, `:root { ${token}: #224466 }`))?.light).toBe('#224466');
  });

  test('come from the older tokens where the basis contract is silent, and no further', () => {
    const both = wear(`.x { --utrecht-link-color: #113355; ${token}: #224466 }`);
    expect(link(both)?.light).toBe('#224466');
    const old = wear('.x { --utrecht-link-color: #113355 }').choices.get('color-link');
    expect(old?.value.light).toBe('#113355');
    expect(old?.origin.light).toMatchObject({ by: 'derived', token: { name: '--utrecht-link-color', line: 1 } });
  });
});

describe.each(Object.entries(themes))('the theme %s', (_, theme) => {
  test('has nothing wrong, and enough contrast, light and dark', () => {
    expect(theme.problems).toEqual([]);
    expect(contrastProblems(theme)).toEqual([]);
  });

  test('goes along as no more than what is read, with no reference left', () => {
    const css = themeCss(theme);
    const declared = [...css.matchAll(/^(--[\w-]+):/gm)].map(([, each]) => each);
    expect(declared.length).toBeGreaterThan(10);
    expect(roles.map((role) => role.token)).toEqual(expect.arrayContaining(declared));
    expect(css).not.toContain('var(');
    expect(css.length).toBeLessThan(2048);
  });
});

test('what a package holds and nothing reads is counted, and stays behind', () => {
  expect(themes['voorbeeld']?.unread).toBeGreaterThan(2000);
  expect(wear(`:root { --a: #135; ${token}: var(--a); --rest: 1 }`).unread).toBe(1);
});

test('without a theme there is no stylesheet of one', () => {
  expect(themeCss(resolveTheme(roles, []))).toBe('');
});

test('the report names every token, what lacks, every pair, and typefaces that do not come along', () => {
  const report = reportTheme(
    wear(
      ":root { --basis-text-font-family-default: 'Stadsletter', serif; --basis-color-default-color-document: #999 }",
    ),
  );
  for (const role of roles) expect(report).toContain(role.token);
  expect(report).toContain(`Ontbreekt in deze huisstijl (${roles.length - 2})`);
  expect(report).toContain('  --basis-color-highlight-bg-default: light-dark(#f6e3a1, #5b4a14);');
  expect(report).toMatch(/tekst op achtergrond +2,59 +15,23 +4,5 +TE WEINIG/);
  expect(report.match(/goed|TE WEINIG/g)).toHaveLength(measure(resolveTheme(roles, [])).length);
  expect(report).toContain('Lettertype `Stadsletter` komt niet mee');
});

describe('a broken theme is told with file, line, value and fix', () => {
  // prettier-ignore
  const cases: [name: string, text: string, ...parts: string[]][] = [
    ['a brace that is not closed', `:root {\n  ${token}: #135;`, 'thema.css:1', 'geen geldige CSS', 'gaat open en niet dicht'],
    ['a brace too many', ':root { --a: 1; }\n}', 'thema.css:2', 'accolade te veel'],
    ['text that is no CSS', ':root {\n  blauw\n}', 'thema.css:2', 'zonder naam en dubbelepunt'],
    ['a colour that does not exist', `:root {\n  ${token}: blauwig;\n}`, 'thema.css:2', token, '`blauwig` past hier niet', 'Schrijf een kleur'],
    ['a colour with a digit too few', `:root { ${token}: #12345 }`, '`#12345` past hier niet'],
    ['a token that is not there', `:root {\n\n  ${token}: var(--zee);\n}`, 'thema.css:3', '`var(--zee)` heeft geen waarde: `--zee` staat er niet'],
    ['tokens that go round', `:root { --a: var(--b); --b: var(--a); ${token}: var(--a) }`, 'verwijst naar zichzelf'],
    ['a colour that is wrong two steps away', `:root { --zee: diep; ${token}: var(--zee) }`, '`var(--zee)` (dat is `diep`) past hier niet'],
    ['a weight that is none', ':root { --basis-heading-font-weight: vet }', '`vet` past hier niet', 'bijvoorbeeld 700'],
    ['a length without a unit', ':root { --basis-border-radius-md: 4 }', '`4` past hier niet', 'bijvoorbeeld 4px'],
    ['a list of typefaces that breaks off', ":root { --basis-heading-font-family: 'Stadsletter', }", 'past hier niet', 'Noto Sans'],
    ['an ordinary property', ':root {\n  color: red;\n}', 'thema.css:2', '`color: red` doet hier niets', 'geeft alleen waarden'],
    ['a rule for a part of the page', '.site-header { display: none }', '`display: none` doet hier niets'],
    ['an import', '@import url("https://elders.nl/thema.css");', 'doet hier niets', 'bij theme in site.yaml'],
    ['a media query that is not about dark', '@media (width > 40rem) { :root { --a: 1 } }', '`@media (width > 40rem)` doet hier niets'],
    ['a typeface in a folder above', "@font-face { font-family: X; src: url('../../src/x.woff2') }", '`../../src/x.woff2` staat niet bij uw bestanden', 'letter.woff2'],
    ['a typeface in a folder that is hidden', "@font-face { font-family: X; src: url('letters/%2e%2e/x.woff2') }", 'staat niet bij uw bestanden', 'letter.woff2'],
    ['a typeface behind an escape', "@font-face { font-family: X; src: url('\\\\2e\\\\2e/x.woff2') }", 'staat niet bij uw bestanden', 'letter.woff2'],
    ['a typeface from elsewhere without url', '@font-face { font-family: X; src: image-set("https://fonts.example/x.woff2") }', '`https://fonts.example/x.woff2` staat niet bij uw bestanden', 'letter.woff2'],
    ['a typeface from elsewhere, in capitals', '@font-face { font-family: X; src: URL(//fonts.example/x.woff2) }', '`//fonts.example/x.woff2` staat niet bij uw bestanden', 'letter.woff2'],
    ['a typeface from elsewhere', "@font-face { font-family: X; src: url('https://fonts.example/x.woff2') }", '`https://fonts.example/x.woff2` staat niet bij uw bestanden', 'letter.woff2'],
    ['a typeface from elsewhere, hidden in a function that loads nothing', '@font-face { font-family: X; src: local(url("../../x.woff2")) }', '`../../x.woff2` staat niet bij uw bestanden'],
    ['a typeface from elsewhere, by an escaped url', '@font-face { font-family: X; src: u\\72l("../../x.woff2") }', '`../../x.woff2` staat niet bij uw bestanden'],
    ['a file in a second src', '@font-face { font-family: X; src: url("x.woff2"); src: url("../x.woff2") }', '`../x.woff2` staat niet bij uw bestanden'],
    ['a file in another descriptor', '@font-face { font-family: X; unicode-range: url("../../x.txt"); src: url("x.woff2") }', '`unicode-range: url("../../x.txt")` kan hier niet'],
    ['a rule within a typeface', '@font-face { font-family: X; @media (prefers-color-scheme: dark) { src: url("../../x.txt") } }', 'WB-604', 'In `@font-face` staat een regel die daar niet kan'],
    ['a file as a typeface family', ':root { --basis-heading-font-family: url("../../x.txt"), serif }', 'past hier niet'],
    ['a file in a sum', ':root { --basis-border-radius-md: calc(1px + url("../../x.txt")) }', 'past hier niet'],
    ['a file as a length', ':root { --basis-border-radius-md: url("../../x.txt") }', 'past hier niet'],
    ['a name that is nearly right', ':root { --basis-color-action-1-color-defualt: #135 }', 'LET OP', 'leest niemand', `Bedoelde u \`${token}\`?`],
  ];
  test.each(cases)('%s', (_, text, ...parts) => {
    const told = formatProblems(wear(text).problems);
    for (const part of parts) expect(told).toContain(part);
  });

  test('everything at once', () => {
    const { problems } = wear(`:root { color: red; ${token}: blauwig; --basis-border-radius-md: 4 }`);
    expect(problems).toHaveLength(3);
  });

  test('but what a package holds besides is not our business', () => {
    const text = `.x { color: red; ${token}: var(--nergens); --basis-color-info-color-default: blauwig }`;
    const { problems, choices } = resolveTheme(roles, [readSheet('node_modules/x/theme.css', text, { isOwn: false })]);
    expect(choices.get('color-link')?.origin.light.by).toBe('own');
    expect(formatProblems(problems)).toContain('node_modules/x/theme.css:1');
    expect(formatProblems(problems)).toContain('Dat kan in content/lokaal/thema.css');
    expect(problems.filter(({ field }) => field === '--basis-color-info-color-default')).not.toEqual([]);
    expect(problems.filter(({ field }) => field !== '--basis-color-info-color-default')).toEqual([]);
  });
});

describe('too little contrast is told with the pair, the ratio and the token', () => {
  // prettier-ignore
  test.each([
    ['text', `:root {\n  --basis-color-default-color-document: #999999;\n}`, 'thema.css:2', '--basis-color-default-color-document', 'tekst op achtergrond: `#999999` op `#f8f4ec` geeft 2,59', 'ten minste 4,5', '(licht)'],
    ['a background', ':root { --basis-color-default-bg-document: #888888 }', 'thema.css:1', '--basis-color-default-bg-document', 'op `#888888` geeft'],
    ['the dark scheme', '@media (prefers-color-scheme: dark) { :root { --basis-color-action-1-color-default: #333333 } }', 'link op achtergrond: `#333333`', '(donker)'],
    ['the edge of a field', ':root { --basis-color-default-border-default: #dddddd }', 'rand op achtergrond', 'ten minste 3'],
    ['a focus that nobody sees', ':root { --basis-focus-outline-color: #ffffff; --basis-focus-color: #ffffff }', 'focusrand of tweede focusrand op achtergrond'],
    ['a colour that is half there', ':root { --basis-color-default-color-document: #211c1540 }', 'tekst op achtergrond'],
  ])('%s', (_, text, ...parts) => {
    const told = formatProblems(contrastProblems(wear(text)));
    for (const part of parts) expect(told).toContain(part);
  });
});

describe('an installation', () => {
  const places: string[] = [];
  afterAll(() => places.forEach((place) => rmSync(place, { recursive: true })));
  const installation = (setting: string, files: Readonly<Record<string, string>>) => {
    const root = mkdtempSync(join(tmpdir(), 'werkbank-theme-'));
    places.push(root);
    cpSync('src/styles/tokens.css', join(root, 'src/styles/tokens.css'));
    const site = `name: Bank\nurl: https://bank.voorbeeld.nl\norganisation:\n  name: Gemeente\n${setting}`;
    for (const [path, text] of Object.entries({ 'content/lokaal/site.yaml': site, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return readTheme(root);
  };
  const blue = `.stad-theme { ${token}: #113355 }`;

  test('finds thema.css by itself, and a package that it names where packages are', () => {
    expect(link(installation('', { [file]: blue }))?.light).toBe('#113355');
    for (const path of [
      'node_modules/@stad/tokens/dist/theme.css',
      'content/lokaal/node_modules/@stad/tokens/dist/index.css',
    ])
      expect(link(installation("theme: '@stad/tokens'\n", { [path]: blue }))?.light, path).toBe('#113355');
    const named = installation('theme: tokens/css/stad.css\n', { 'node_modules/tokens/css/stad.css': blue });
    expect(link(named)?.light).toBe('#113355');
  });

  test('takes the dark scheme of a package, and puts thema.css over it', () => {
    const theme = installation("theme: '@stad/tokens'\n", {
      'node_modules/@stad/tokens/dist/theme.css': `${blue} .stad-theme { --basis-heading-color: #113355 }`,
      'node_modules/@stad/tokens/dist/color-scheme-dark/theme.css': `.stad { ${token}: #aaccee }`,
      [file]: ':root { --basis-heading-color: #442200 }',
    });
    expect(link(theme)).toEqual({ light: '#113355', dark: '#aaccee' });
    expect(theme.choices.get('color-heading')?.value.light).toBe('#442200');
    expect(theme.problems).toEqual([]);
  });

  test('takes no typeface that only leads to a file elsewhere', () => {
    const root = mkdtempSync(join(tmpdir(), 'werkbank-theme-'));
    places.push(root);
    cpSync('src/styles/tokens.css', join(root, 'src/styles/tokens.css'));
    mkdirSync(join(root, 'content/lokaal'), { recursive: true });
    writeFileSync(join(root, 'elders.woff2'), 'geheim');
    symlinkSync(join(root, 'elders.woff2'), join(root, 'content/lokaal/x.woff2'));
    writeFileSync(join(root, file), `${blue}\n@font-face { font-family: X; src: url('x.woff2') }`);
    expect(formatProblems(readTheme(root).problems)).toContain('`x.woff2` is een snelkoppeling naar een andere map');
  });

  // prettier-ignore
  test.each<[name: string, setting: string, files: Record<string, string>, ...parts: string[]]>([
    ['a package that is not there', "theme: '@stad/tokens'\n", {}, 'site.yaml:5', '(theme)', '`@stad/tokens` is er niet', 'npm install --prefix content/lokaal @stad/tokens'],
    ['a file that is not there', 'theme: stijl.css\n', {}, 'site.yaml:5', '`content/lokaal/stijl.css` is er niet'],
    ['a file without a value that is read', '', { [file]: ':root { --kleur: red }' }, file, 'geen enkele waarde', 'npm run thema:controle'],
    ['an empty file', '', { [file]: '' }, 'geen enkele waarde'],
    ['a typeface that is not there', '', { [file]: `${blue}\n@font-face { font-family: X; src: url('x.woff2') }` }, `${file}:2`, '`x.woff2` is er niet'],
    ['a typeface that is none', '', { [file]: `${blue}\n@font-face { font-family: X; src: url('x.woff2') }`, 'content/lokaal/x.woff2': 'geen' }, `${file}:2`, '`x.woff2` is geen lettertype'],
    ['too little contrast', '', { [file]: `:root { ${token}: #aaaaaa }` }, 'link op achtergrond'],
    ['a stylesheet in another encoding', '', { [file]: Buffer.from(blue, 'utf16le').toString('latin1') }, 'WB-102', 'UTF-16'],
  ])('tells of %s', (_, setting, files, ...parts) => {
    const told = formatProblems(installation(setting, files).problems);
    for (const part of parts) expect(told).toContain(part);
  });
});

test('a theme has a value for each scheme', () => {
  for (const theme of Object.values(themes))
    for (const { value } of theme.choices.values()) for (const scheme of schemes) expect(value[scheme]).not.toBe('');
});
