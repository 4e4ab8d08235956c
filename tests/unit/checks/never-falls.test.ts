import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTextFile } from '../../../src/lib/text-file.ts';
import { formatProblems, type Problem } from '../../../src/lib/problem.ts';
import { readSite } from '../../../src/lib/site.ts';
import { readFields } from '../../../src/lib/yaml.ts';
import { renderText } from '../../../src/markdown/render.ts';
import { ownTexts } from '../../../src/schemas/settings/texts/index.ts';
import { languageRules } from '../../../src/schemas/settings/language.ts';
import { newsList } from '../../../src/schemas/settings/news.ts';
import { redirectList } from '../../../src/schemas/settings/redirects.ts';
import { thesaurusRules } from '../../../src/schemas/settings/thesaurus.ts';
import { changed, complaints, filesWith, judge, sound } from '../content.ts';

const page = 'content/paginas/over.mdx';
const withText = (text: string) => changed(page, 'Over deze', `${text}\n\nOver deze`);

describe('a choice that is left out, or a mark of another language, is an error about that file alone', () => {
  test.each([
    ['content/bronnen/vng-2019.mdx', 'kind: journalistiek\n', '', 'Het veld `kind` ontbreekt'],
    ['content/praktijken/werken-aan-relaties.mdx', 'tool: kop\n', '', 'Het veld `tool` ontbreekt'],
    ['content/praktijken/werken-aan-relaties.mdx', 'tool: kop', 'tool:', 'Het veld `tool` is leeg'],
    [page, 'title: Over', 'title: *Nadruk*', '`*Nadruk*` begint met een sterretje'],
    [page, 'title: Over', 'constructor: x\ntitle: Over', 'Het veld `constructor` bestaat hier niet'],
    [page, 'title: Over', '__proto__: x\ntitle: Over', 'Het veld `__proto__` bestaat hier niet'],
    [page, 'Over deze', '<constructor />\n\nOver deze', '`<constructor>` mag niet in een tekst'],
    [page, 'Over deze', '<toString>x</toString> Over deze', '`<toString>` mag niet in een tekst'],
  ])('%s: %j → %j', (file, from, to, message) => {
    const said = complaints({ ...changed(file, from, to), 'content/lessen/leeg.mdx': '' });
    expect(said).toContain(message);
    expect(said).toContain('content/lessen/leeg.mdx');
  });

  test.each([
    ['organisation:\n  name: Gemeente Ede\n  province: Veluwe', 'organisation.province'],
    ['organisation:\n  name: Gemeente Ede\nrepository:\n  url: https://github.com/a/b', 'repository.forge'],
  ])('settings: %j', (rest, field) => {
    const { problems } = readSite(`name: Onze bank\nurl: https://bank.voorbeeld.nl\n${rest}`);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });
});

/** Longer, deeper or more of something than anyone would write on purpose. */
const hostile: [name: string, text: string][] = [
  ['a word of 200 kB', 'a'.repeat(200_000)],
  ['half an e-mail address of 200 kB', 'a.'.repeat(100_000)],
  [
    'a list 2,000 deep',
    Array.from({ length: 2000 }, (_, index) => `${'  '.repeat(Math.min(index, 60))}- x`).join('\n'),
  ],
  ['a list 2,000 deep on one line', `${'- '.repeat(2000)}x`],
  ['a quotation 3,000 deep', `${'> '.repeat(3000)}x`],
  ['components 1,000 deep', `${'<Handvat>\n\n'.repeat(1000)}x\n\n${'</Handvat>\n\n'.repeat(1000)}`],
  ['emphasis 2,000 deep', `${'*_'.repeat(2000)}x${'_*'.repeat(2000)}`],
  ['a paragraph of 200 kB', 'woord '.repeat(33_000)],
  ['sentences of one letter', 'a. '.repeat(60_000)],
  ['ten thousand citations', 'Zin [@vng-2019]. '.repeat(10_000)],
  ['brackets that never close', '['.repeat(100_000)],
  ['notes that never close', '[^a'.repeat(50_000)],
  ['spaces', `a${' '.repeat(200_000)}b`],
  ['stars', '*a '.repeat(20_000)],
  ['braces', '{'.repeat(50_000)],
  ['openings of components', '<a '.repeat(20_000)],
  ['a text of a megabyte', 'woord '.repeat(170_000)],
];

test.each(hostile)('%s is an error or a page', (_, text) => {
  const { entries, problems } = judge(filesWith(withText(text)));
  expect(formatProblems(problems).length).toBeLessThan(20_000_000);
  const entry = entries.find(({ file }) => file === page);
  if (entry && problems.every(({ level }) => level !== 'error'))
    expect(renderText(entry, { base: '/', hidden: new Set(), terms: [], photos: new Map() })).toContain('<p>');
});

test.each([
  '/kennisbank-ambtelijk-vakmanschap.nl',
  `/${'a'.repeat(50_000)}!`,
  `/${'a/'.repeat(50_000)}!`,
  `/${'.'.repeat(9_000)}`,
])('a base path ends at once', (base) => {
  expect(readSite('name: Onze bank\nurl: https://x.nl\norganisation:\n  name: Ede', { base }).lineOf).toBeTypeOf(
    'function',
  );
});

test.each(['/Kennisbank', '/kennis_bank', '/werkbank.nl', '/a/b-c/', '/'])(
  '%s is a base path as repositories have it',
  (base) => {
    expect(readSite('name: Onze bank\nurl: https://x.nl\norganisation:\n  name: Ede', { base }).site?.base).toBe(base);
  },
);

test.each(['/..', '/a/../b', '/a//b', 'a', '/a b', '/a?b'])('%s is no base path', (base) => {
  expect(readSite('name: Onze bank\nurl: https://x.nl\norganisation:\n  name: Ede', { base }).problems).toHaveLength(1);
});

/** Pieces that mean something to YAML, Markdown, MDX, a regular expression or JavaScript. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '---\n',
      '\n\n',
      ': ',
      '- ',
      '# ',
      ' #x',
      '"',
      "'",
      '*a',
      '&a ',
      '!b ',
      '|\n',
      '>\n',
      '{',
      '}',
      '[',
      ']',
      '](',
      '[@',
      '\t',
    ],
    ...[
      '<Handvat>',
      '</Handvat>',
      '<Pool>',
      '<Taal code="',
      '<constructor />',
      '<!--',
      '{1+1}',
      'import x from "y"\n',
      '__proto__: ',
    ],
    ...[
      '```',
      '| a |\n| - |\n',
      '[^1]',
      '[^1]: x\n',
      '$&',
      '\\',
      '\u0000',
      '\u202e',
      '\u00ad',
      '\ud800',
      '\u000b',
      '…',
      'e\u0301',
      '🎉',
    ],
    ...[
      '0x1F',
      '1e9',
      '.inf',
      '~',
      'true',
      '2026-02-30',
      '<<: ',
      '? ',
      '%YAML 1.1\n',
      '...\n',
      '<<<<<<< HEAD\n',
      'www.a.b/{x}',
      '&amp;',
    ],
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);

/** A change of a text: a stretch of it replaced by pieces, repeated, or left out. */
const change = fc.record({
  /** Where it begins, in thousandths of the text. */
  at: fc.noBias(fc.nat({ max: 999 })),
  length: fc.noBias(fc.nat({ max: 12 })),
  pieces: fc.array(piece, { maxLength: 4 }),
  times: fc.integer({ min: 1, max: 3 }),
});

const mutated = (text: string, changes: readonly { at: number; length: number; pieces: string[]; times: number }[]) =>
  changes.reduce((so, { at, length, pieces, times }) => {
    const start = Math.floor((at * so.length) / 1000);
    return so.slice(0, start) + pieces.join('').repeat(times) + so.slice(start + length);
  }, text);

/** A problem that an author can do something with: in Dutch, with a code, a file, what is wrong and what to do. */
function expectFit(problems: readonly Problem[]): void {
  for (const { level, code, file, line, message, fix } of problems) {
    expect([level, code ?? 'none']).not.toContain('none');
    expect(file).toBeTruthy();
    if (line !== undefined) expect(line).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(3000);
    expect(`${message} ${fix}`).not.toMatch(
      /undefined|\bNaN\b|\[object|\b(?:Expected|Unexpected|Invalid|Could not|Cannot|Unknown|received)\b/,
    );
    expect(fix).toMatch(/\p{L}{2}/u);
  }
}

const rounds = { numRuns: 700, seed: 20261126, endOnFailure: true };
const files = Object.keys(sound);

test('whatever is done to an entry, the check comes to an end and says what is wrong in Dutch', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 3 }), (file, changes) => {
      const { entries, problems } = judge(filesWith({ [file]: mutated(sound[file] ?? '', changes) }));
      expectFit(problems);
      const entry = entries.find((each) => each.file === file);
      if (entry && problems.every(({ level }) => level !== 'error'))
        expect(renderText(entry, { base: '/', hidden: new Set(), terms: [], photos: new Map() })).not.toMatch(
          /<script|<style|javascript:|http-equiv|\son\w+=/i,
        );
    }),
    rounds,
  );
});

const settings = [
  [
    'nieuws.yaml',
    newsList,
    'items:\n  - date: 2026-11-21\n    what: Er is iets nieuws te lezen.\n    why: Dat was er nog niet.\n    pages: [paginas/over]',
  ],
  [
    'redirects.yaml',
    redirectList,
    'moved:\n  - from: /lessen/a/\n    to: /lessen/b/\nremoved:\n  - url: /lessen/c/\n    date: 2026-11-21\n    reason: Deze les is samengevoegd met een andere.',
  ],
  [
    'zoekwoorden.yaml',
    thesaurusRules,
    'equals:\n  - words: [buurt, wijk]\nleads:\n  - words: [boos]\n    also: [weerstand]\nnever:\n  - [raad, advies]',
  ],
  [
    'teksten.yaml',
    ownTexts,
    'home:\n  otherSituations: Nog {count} situaties\nnews:\n  follow: Lees [de feed](/nieuw/feed.xml).\nprepare:\n  agreed: [Wie, Wat]',
  ],
  [
    'taal.yaml',
    languageRules,
    'words: [wijkdeal]\nplainer:\n  implementeren: invoeren\nforeign:\n  en: [best persons]\nabbreviations: [VNG]',
  ],
] as const;

test('whatever is done to settings, they are read or it is said what is wrong in Dutch', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...settings),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      ([file, schema, text], changes) => {
        const read = readTextFile(file, new TextEncoder().encode(mutated(text, changes)));
        expectFit('problems' in read ? read.problems : readFields(file, schema, read.text, 1).problems);
      },
    ),
    rounds,
  );
});

const site =
  'name: Onze bank\nurl: https://bank.voorbeeld.nl\nbase: /bank\norganisation:\n  name: Gemeente Ede\n  code: GM0228\n  province: Gelderland\ncontact:\n  email: a@b.nl\nrepository:\n  url: https://github.com/a/b\n  forge: github\nhidden: [lessen/x]';

test('whatever is done to the settings of the site, they are read or it is said what is wrong in Dutch', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.string(), (changes, base) => {
      const read = readTextFile('site.yaml', new TextEncoder().encode(mutated(site, changes)));
      expectFit('problems' in read ? read.problems : readSite(read.text, { base }).problems);
    }),
    rounds,
  );
});
