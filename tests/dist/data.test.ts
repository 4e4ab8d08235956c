import { readdirSync, readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/library/node/content-files.ts';
import { catalogueFile, dataFiles } from '../../src/export/files.ts';
import type { KnowledgeBase } from '../../src/schemas/published/knowledge-base.ts';
import { pathOf } from '../../src/library/path.ts';
import { loadSite } from '../../src/lib/node/load-site.ts';
import { unknown } from '../../src/schemas/kinds/example.ts';
import { absoluteUrl, bibtexUrlOf, dataUrl, urlOf } from '../../src/lib/urls.ts';
import type { Kind } from '../../src/kinds.ts';
import { dist, pageAt } from './pages.ts';

const site = loadSite();
const { entries: all, relations } = readContent();
const of = (kind: Kind) => all.filter((entry) => entry.kind === kind);
const read = (file: string) => readFileSync(`${dist}${dataUrl(file)}`, 'utf8');
const address = (entry: { kind: Kind; id: string }) => absoluteUrl(urlOf(entry), site);
/** Days as texts, as they are in JSON. */
const asJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? each.replace(/^(\d{4}-\d\d-\d\d)T00:00:00.000Z$/, '$1') : each,
  );

test('every file is there, and on the page about the data', () => {
  const page = pageAt(dataUrl(''));
  const links = page.root.querySelectorAll('main a').map((link) => link.getAttribute('href'));
  const names = [...dataFiles.map(({ name }) => name), catalogueFile];
  expect(readdirSync(`${dist}/data`).sort()).toEqual([...names, 'index.html'].sort());
  for (const name of names) expect(links, name).toContain(new URL(absoluteUrl(dataUrl(name), site)).pathname);
});

describe('the knowledge base as JSON', () => {
  const base = JSON.parse(read('kennisbank.json')) as KnowledgeBase;
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(JSON.parse(read('kennisbank.schema.json')) as object);

  test('is what its schema says, and the schema refuses what it is not', () => {
    expect(isValid(base), JSON.stringify(isValid.errors?.slice(0, 5))).toBe(true);
    const [first, ...others] = base.entries;
    expect(isValid({ ...base, entries: [{ ...first, url: 'geen adres' }, ...others] })).toBe(false);
    expect(isValid({ ...base, entries: [{ ...first, kind: 'verhalen' }, ...others] })).toBe(false);
    expect(isValid({ ...base, modified: 'gisteren' })).toBe(false);
    expect(isValid({ ...base, extra: 1 })).toBe(false);
  });

  test('has every entry with all its fields and references', () => {
    const entries = new Map(base.entries.map((entry) => [entry.id, entry]));
    expect(base.entries).toHaveLength(all.length);
    for (const entry of all) {
      const record = entries.get(entry.path);
      expect(record, entry.file).toMatchObject({
        kind: entry.kind,
        layer: entry.layer === 'local' ? 'lokaal' : 'gedeeld',
        url: address(entry),
      });
      expect(record?.fields, entry.file).toEqual(asJson(entry.fields));
      expect(
        record?.references.reduce((sum, { times }) => sum + times, 0),
        entry.file,
      ).toBe(entry.prose.citations.length);
    }
  });

  test('has every relation once, with its reason', () => {
    const line = ({ from, to, field, why }: { from: string; to: string; field: string; why: string }) =>
      [from, field, to, why].join(' ');
    expect(base.relations.map(line).sort()).toEqual(relations.map(line).sort());
  });
});

describe('the tables', () => {
  const rowsOf = (file: string) =>
    parse<Record<string, string>>(read(file), { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' });

  test.each(['voorbeelden.csv', 'dekking.csv'])('%s begins with a byte order mark', (file) => {
    expect(readFileSync(`${dist}${dataUrl(file)}`).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  const known = (text: string) => (text === unknown ? '' : text);

  test('the examples are all there, each with its fields and what it is related to', () => {
    const rows = new Map(rowsOf('voorbeelden.csv').map((row) => [row['Adres'], row]));
    const titles = new Map(all.map((entry) => [entry.path, entry.fields.title]));
    expect(rows.size).toBe(of('examples').length);
    for (const example of of('examples')) {
      const row = rows.get(address(example));
      expect(row?.['Titel'], example.file).toBe(example.fields.title);
      const fields = example.fields as unknown as Record<'outcome' | 'stand' | 'hard' | 'form' | 'scale', string>;
      const stand = row?.['Stand van']?.replace(/^'/, '');
      expect([row?.['Uitkomst'], stand, row?.['Wat lastig was'], row?.['Vorm'], row?.['Schaal']]).toEqual([
        known(fields.outcome),
        known(fields.stand),
        known(fields.hard),
        fields.form,
        fields.scale,
      ]);
      const to = relations.filter(({ from }) => from === pathOf(example));
      for (const [column, folder] of [
        ['Gemeente', 'gemeenten'],
        ['Praktijken', 'praktijken'],
        ['Lessen', 'lessen'],
        ['Dilemma’s', 'dilemmas'],
      ] as const)
        for (const { to: path } of to.filter((relation) => relation.to.startsWith(folder)))
          expect(row?.[column], `${example.file} ${column}`).toContain(titles.get(path));
    }
  });

  test('no cell can run as a formula, and no period becomes a day', () => {
    const cells = [...rowsOf('voorbeelden.csv'), ...rowsOf('dekking.csv')].flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const texts = rowsOf('voorbeelden.csv').flatMap(({ Periode = '', 'Stand van': stand = '' }) => [Periode, stand]);
    expect(texts.filter((text) => /^\d{1,4}[-/.]\d{1,4}$|^(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}$/.test(text))).toEqual([]);
  });

  test('the coverage counts what the examples say', () => {
    const rows = rowsOf('dekking.csv');
    const subjects = [...of('practices'), ...of('lessons')];
    expect(rows).toHaveLength(subjects.length);
    const examples = of('examples').map((example) => relations.filter(({ from }) => from === pathOf(example)));
    for (const subject of subjects)
      for (const municipality of of('municipalities')) {
        const count = examples.filter((declared) =>
          [subject, municipality].every((each) => declared.some(({ to }) => to === pathOf(each))),
        ).length;
        const row = rows.find(({ Adres }) => Adres === address(subject));
        expect(row?.[municipality.fields.title], `${subject.id} ${municipality.id}`).toBe(String(count));
      }
  });
});

describe('the sources', () => {
  const sources = of('sources');
  const csl = JSON.parse(read('bronnen.json')) as { id: string; title: string }[];

  test('are all there as CSL, as BibTeX, and each by itself', () => {
    const ids = sources.map(({ id }) => id).sort();
    expect(csl.map(({ id }) => id).sort()).toEqual(ids);
    expect(new Cite(csl).data).toHaveLength(sources.length);
    const bibtex = new Cite(read('bronnen.bib')).data;
    expect(bibtex.map(({ 'citation-key': key }) => key).sort()).toEqual(ids);
    for (const { id, fields } of sources) {
      expect(csl.find((item) => item.id === id)?.title).toBe(fields.title);
      expect(bibtex.find(({ 'citation-key': key }) => key === id)?.title, id).toBe(fields.title);
      const own = new Cite(readFileSync(`${dist}${bibtexUrlOf(id)}`, 'utf8')).data;
      expect(own.map(({ 'citation-key': key }) => key)).toEqual([id]);
    }
  });
});
