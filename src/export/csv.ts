import { stringify } from 'csv-stringify/sync';
import { kinds } from '../kinds.ts';
import type { Entry, Library } from '../lib/content.ts';
import { coverageRows } from '../lib/coverage.ts';
import { isoDay } from '../lib/dates.ts';
import { factsOf } from '../lib/facts.ts';
import { pathOf } from '../lib/relations.ts';
import { absoluteUrl, urlOf } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/site.ts';

/**
 * A table as a file that Excel opens right with Dutch settings: UTF-8 that says so, semicolons and CRLF. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it.
 */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ },
  );

/** All examples, a row each: what their pages have in the list of facts, and what they are related to. */
export function exampleTable(library: Library, site: SiteSettings): string[][] {
  const related = (example: Entry<'examples'>, kind: 'practices' | 'lessons' | 'dilemmas') =>
    titles(library.relationsOf(example).flatMap(({ entry }) => (entry.kind === kind ? entry : [])));
  const rows = library.of('examples').map((example) => {
    const { fields } = example;
    const municipality = library.at(pathOf({ kind: 'municipalities', id: fields.municipality.id }));
    const { code, province } =
      municipality.kind === 'municipalities' ? municipality.fields : { code: '', province: '' };
    const facts = new Map(
      factsOf(example, library).map(({ term, values }) => [term, values.map(({ text }) => text).join(', ')]),
    );
    return {
      Titel: fields.title,
      Gemeente: municipality.fields.title,
      Gemeentecode: code,
      Provincie: province,
      Periode: asText(fields.period),
      Schaal: fields.scale,
      Vorm: fields.form,
      Rollen: facts.get('Rollen') ?? '',
      'In het kort': fields.summary,
      Uitkomst: fields.outcome,
      'Wat lastig was': fields.hard,
      'Hoe uitgebreid': fields.depth,
      'Soort bronnen': facts.get('Soort bronnen') ?? '',
      Praktijken: related(example, 'practices'),
      Lessen: related(example, 'lessons'),
      'Dilemma’s': related(example, 'dilemmas'),
      Bronnen: titles([...new Set(example.references.map(({ source }) => library.source(source)))]),
      Status: fields.status,
      Laag: example.layer,
      'Nagekeken op': isoDay(fields.reviewed),
      Adres: absoluteUrl(urlOf(example), site),
    };
  });
  return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
}

/** How many examples each municipality has of each practice and lesson. */
export function coverageTable(library: Library, site: SiteSettings): (string | number)[][] {
  const rows = (['practices', 'lessons'] as const).flatMap((kind) =>
    coverageRows(kind, library).map(({ entry, cells }) => [
      kinds[kind].singular,
      entry.fields.title,
      ...cells.map(({ examples }) => examples.length),
      absoluteUrl(urlOf(entry), site),
    ]),
  );
  return [['Soort', 'Titel', ...library.of('municipalities').map(({ fields }) => fields.title), 'Adres'], ...rows];
}

const titles = (entries: readonly Entry[]): string => entries.map(({ fields }) => fields.title).join('; ');

/** Keeps a spreadsheet from making a day of `oktober 2019`. */
const asText = (period: string): string => period.replace(/^(\p{L}+) (\d{4})$/u, '$1\u00a0$2');
