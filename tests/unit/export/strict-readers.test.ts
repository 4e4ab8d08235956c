import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser } from 'n3';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import { writeBibtex } from '../../../src/export/bibtex.ts';
import { toCsl } from '../../../src/export/csl.ts';
import { exampleTable, writeCsv } from '../../../src/export/csv.ts';
import { feedOf } from '../../../src/export/feed.ts';
import { openSearchOf } from '../../../src/export/open-search.ts';
import { knowledgeBaseOf, writeJson } from '../../../src/export/record.ts';
import { glossaryInTurtle, glossaryOf } from '../../../src/export/skos.ts';
import { readSite } from '../../../src/lib/site.ts';
import { libraryOf } from '../../../src/library/library.ts';
import type { SiteSettings } from '../../../src/schemas/settings/site.ts';
import { entry, filesWith, judge } from '../content.ts';

/** Texts with what formats use for themselves, and what some cannot hold. */
const odd = [
  'Wat als { dan: 100% slim & groen #1 ~ C:\\map',
  'Sluit } en open { en @misc{x, y = {z}}',
  'vet < dik ]]> & &c "aanhaling" en \'enkel\'',
  '=SOM(1;2) als titel; met puntkomma',
  '🏘️ wijk 👩‍👩‍👧 met beelden 漢字',
  '$& $1 ${x} valueOf constructor',
];

const site = (name: string): SiteSettings => {
  const { site, problems } = readSite(
    `name: ${JSON.stringify(name)}\nurl: https://kennis.example\norganisation:\n  name: "Gemeente & co < x 🏘️"`,
  );
  if (!site) throw new Error(JSON.stringify(problems));
  return site;
};

const why = '"Deze reden geldt voor de proef en voor niets anders."';
const relation = (field: string, ...ids: string[]) =>
  `${field}:\n${ids.map((id) => `  - id: ${id}\n    why: ${why}`).join('\n')}`;

const fields = (title: string, rest: string) =>
  `title: ${JSON.stringify(title)}\nsummary: Een zin die zegt waar dit over gaat.\nreviewed: 2026-11-21\n${rest}`;

const sources = Object.fromEntries(
  odd.map((title, n) => [
    `content/bronnen/raar-${n}.mdx`,
    entry(
      fields(
        title,
        `authors: [${JSON.stringify(`${title}, A.`)}, "'t Hoen, B.", "Gemeente Bergen (NH.) and Partners"]\npublisher: ${JSON.stringify(title)}\ndate: "2024-02-29"\nkind: beleid\nurl: https://voorbeeld.nl/a_b?x=1&y=%7B2%7D#deel~1\nconsulted: 2026-11-21\nread: geheel\nnote: ${JSON.stringify(title)}`,
      ),
      'Wat de lezer er vindt.',
    ),
  ]),
);

const concept = (title: string, ...rest: string[]) => entry(fields(title, rest.join('\n')));

function libraryWith(files: Record<string, string>) {
  const content = judge(filesWith(files));
  expect(content.readings.flatMap(({ problems }) => problems)).toEqual([]);
  return libraryOf(content, []);
}

describe('BibTeX', () => {
  const library = libraryWith(sources);
  const bibtex = writeBibtex(library.of('sources').map(toCsl));

  test('counts braces as BibTeX itself does, which knows no way to escape one', () => {
    let depth = 0;
    for (const character of bibtex) {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(bibtex.split(/^@misc\{/m)).toHaveLength(library.of('sources').length + 1);
  });

  test('comes back whole in a reference manager', () => {
    const read = new Map(new Cite(bibtex).data.map((item) => [item['citation-key'], item]));
    for (const { id, fields: source } of library.of('sources')) {
      expect(read.get(id)?.title, id).toBe(source.title);
      expect(read.get(id)?.URL, id).toBe(source.url);
    }
  });
});

describe('CSV', () => {
  const rows = (cells: readonly (string | number | Date)[]) =>
    parseCsv(writeCsv([cells]), { bom: true, delimiter: ';', relax_quotes: false })[0];

  test.each([
    ...[
      '10-2019',
      '3/4',
      '3-4',
      '1.2',
      '2019-05',
      '2023-12-01',
      '1/2/2020',
      'oktober 2019',
      '5 mei',
      'mei-19',
      'May 5, 2020',
    ],
    ...[
      'jun 24',
      '007',
      '1.500',
      '1,5',
      '1e5',
      '12:30',
      '12:30:15',
      '3 pm',
      '50%',
      '€ 5',
      '3 1/2',
      'WAAR',
      'true',
      '10-2019 ',
    ],
  ])('%s stays the text that it is', (text) => {
    expect(rows([text])).toEqual([`'${text}`]);
  });

  test.each([
    '2019',
    '2018–2021',
    '2018-2021 en daarna',
    'mei',
    'vanaf 1992',
    'marathon 5',
    'G1000',
    '1 op 1',
    'heusden',
    '',
  ])('%j is left as it is', (text) => {
    expect(rows([text, 'x'])).toEqual([text, 'x']);
  });

  test('a day is a day, and a number a number', () => {
    expect(rows([new Date('2026-11-21'), 12, -3])).toEqual(['2026-11-21', '12', '-3']);
  });

  test('a hostile length takes no more time than a short one needs steps', () => {
    for (const text of ['1'.repeat(100_000), `${'1'.repeat(50_000)}x`, `${'1 '.repeat(50_000)}x`, '-'.repeat(100_000)])
      expect(rows([text])?.[0]).toContain(text);
  });

  test('the examples are a table in which every row has all cells', () => {
    const library = libraryWith({
      'content/gemeenten/heusden.mdx': entry(
        fields('=SOM(1;2)', 'code: GM0797\nprovince: Noord-Brabant\ninResearch: false'),
      ),
      'content/voorbeelden/heusden-proef.mdx': entry(
        fields(
          odd[3] ?? '',
          `municipality:\n  id: heusden\n  why: ${why}\nperiod: 10-2019\nscale: wijk\nform: wijkbudget\nstand: "2019"\noutcome: De uitkomst is dat de tabel klopt.\nhard: niet beschreven in de bron`,
        ),
      ),
    });
    const read: unknown = parseCsv(writeCsv(exampleTable(library, site('Proef'))), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    expect(read).toMatchObject([{ Titel: `'${odd[3]}`, Periode: "'10-2019", Gemeente: "'=SOM(1;2)" }]);
  });
});

describe('XML', () => {
  const news = odd.map((title, n) => ({
    id: `nieuws-${n}`,
    date: new Date(`2026-11-${10 + n}`),
    what: `${title}\u0000\u000b\ud800\uffff`,
    why: title,
    pages: [],
  }));
  const names = ['Kennisbank 🏘️🏘️🏘️🏘️🏘️', '👩‍👩‍👧'.repeat(5), 'Kennis & co "x" ]]>', 'Kort'];

  function holds(xml: string): string[] {
    expect(XMLValidator.validate(xml)).toBe(true);
    const texts: string[] = [];
    const parser = sax.parser(true, { xmlns: true });
    parser.onerror = (error) => {
      throw error;
    };
    parser.ontext = (text) => texts.push(text);
    parser.write(xml).close();
    expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
    expect(xml.isWellFormed()).toBe(true);
    return texts;
  }

  test('the feed is well-formed, whatever was pasted, and no two items share an id', () => {
    const library = libraryOf(judge(filesWith()), news);
    const xml = feedOf(library, site(names[2] ?? ''));
    const texts = holds(xml);
    for (const title of odd) expect(texts).toContain(title);
    const ids = [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(names)('search is described under a name of whole characters: %s', (name) => {
    const texts = holds(openSearchOf(site(name)));
    const short = texts[texts.findIndex((text) => text.trim() !== '')] ?? '';
    expect(short.length).toBeLessThanOrEqual(16);
    expect(name.startsWith(short)).toBe(true);
    const graphemes = [...new Intl.Segmenter('nl').segment(name)].map(({ segment }) => segment);
    expect(
      graphemes.some(
        (_, count) =>
          graphemes
            .slice(0, count + 1)
            .join('')
            .trim() === short,
      ),
    ).toBe(true);
  });
});

describe('JSON-LD and SKOS', () => {
  const library = libraryWith({
    ...Object.fromEntries(
      odd.map((title, n) => [
        `content/begrippen/raar-${n}.mdx`,
        concept(title, `aliases: [${JSON.stringify(`ook ${title}`)}, ${JSON.stringify(title.toUpperCase())}]`),
      ]),
    ),
    'content/begrippen/kringa.mdx': concept('Kringeen', relation('broader', 'kringb')),
    'content/begrippen/kringb.mdx': concept('Kringtwee', relation('broader', 'kringc')),
    'content/begrippen/kringc.mdx': concept('Kringdrie', relation('broader', 'kringa')),
    'content/begrippen/zelf.mdx': concept('Zelf', relation('broader', 'zelf')),
    'content/begrippen/boven.mdx': concept('Boven'),
    'content/begrippen/midden.mdx': concept('Midden', relation('broader', 'boven')),
    'content/begrippen/onder.mdx': concept(
      'Onder',
      relation('broader', 'midden'),
      relation('related', 'begrippen/boven', 'begrippen/midden', 'begrippen/raar-1'),
    ),
  });
  const skos = 'http://www.w3.org/2004/02/skos/core#';

  test('a reader that takes no half statement takes all', async () => {
    const glossary = glossaryOf(library, site('Proef')) as unknown as JsonLdDocument;
    // `safe` is not in the types: with it, what cannot be said whole is an error and not left out.
    const options = { format: 'application/n-quads' as const, safe: true };
    const nquads = await jsonld.toRDF(glossary, options);
    const turtle = new Parser({ format: 'text/turtle' }).parse(await glossaryInTurtle(library, site('Proef')));
    expect(turtle).toHaveLength(new Parser({ format: 'N-Quads' }).parse(String(nquads)).length);
    const labels = turtle.filter(({ predicate }) => predicate.value === `${skos}prefLabel`);
    expect(labels.map(({ object }) => object.value)).toEqual(expect.arrayContaining(odd));
  });

  test('the glossary has no rings, and no labels or relations that clash', async () => {
    const quads = new Parser().parse(await glossaryInTurtle(library, site('Proef')));
    const pairs = (name: string) =>
      quads
        .filter(({ predicate }) => predicate.value === skos + name)
        .map(({ subject, object }) => [subject.value, object.value] as const);
    const up = Map.groupBy(pairs('broader'), ([from]) => from);
    const above = (id: string, seen = new Set<string>()): Set<string> => {
      for (const [, to] of up.get(id) ?? []) if (!seen.has(to)) above(to, seen.add(to));
      return seen;
    };
    for (const id of up.keys()) expect(above(id).has(id), id).toBe(false);
    for (const [a, b] of pairs('related')) expect(above(a).has(b) || above(b).has(a), `${a} ${b}`).toBe(false);
    for (const [a, b] of pairs('broader')) expect(pairs('narrower')).toContainEqual([b, a]);
    const named = new Map(pairs('prefLabel'));
    for (const [id, name] of pairs('altLabel')) expect(named.get(id)?.toLowerCase()).not.toBe(name.toLowerCase());
    expect(pairs('related').map(([, to]) => to)).toContain('https://kennis.example/begrippen/raar-1/');
    expect(pairs('broader')).toHaveLength(2);
  });

  test('the knowledge base comes back from JSON as it went in', () => {
    const read = JSON.parse(writeJson(knowledgeBaseOf(library, site('Proef')))) as {
      entries: { fields: { title: string } }[];
    };
    expect(read.entries.map((each) => each.fields.title)).toEqual(expect.arrayContaining(odd));
  });
});
