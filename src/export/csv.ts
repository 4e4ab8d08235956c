import { stringify } from 'csv-stringify/sync';
import { kinds } from '../kinds.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { coverageRows } from '../library/coverage-rows.ts';
import { isoDay } from '../lib/dates.ts';
import { depthOf } from '../library/depth.ts';
import { factsOf } from '../library/facts.ts';
import { pathOf } from '../library/path.ts';
import { absoluteUrl, urlOf } from '../lib/urls.ts';
import type { SiteSettings } from '../schemas/settings/site.ts';

/** A cell: a text, which stays one; a number; or a day, which a spreadsheet may take for one. */
export type Cell = string | number | Date;

/**
 * A table as a file that Excel opens right with Dutch settings: UTF-8 that says so, semicolons and CRLF. A text that
 * a spreadsheet would run as a formula, or take for a day or a number, gets an apostrophe before it.
 */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' && isMistaken(cell) ? `'${cell}` : cell))),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      quoted_match: /[\r\n]/,
      cast: { date: isoDay },
    },
  );

/** Whether a spreadsheet, with Dutch or English settings, shows a text as something else. A whole number stays as it is. */
const isMistaken = (text: string): boolean =>
  mistaken.some((pattern) => pattern.test(text.trim())) && !/^(?:0|[1-9]\d{0,14})$/.test(text);

const month =
  '(?:jan(?:uar[iy])?|feb(?:ruar[iy])?|m(?:aart|rt|ar(?:ch)?)|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const mistaken: readonly RegExp[] = [
  /^[€$£]?\s?\d[\d.,\s]*[%€]?$/u, // 007, 1.500, 1,5, 50 %, € 5
  /^\d[\d.,]*e[+-]?\d+$/i, // 1e5
  /^\d{1,4}[-/.]\d{1,4}(?:[-/.]\d{1,4})?(?:\s\d{1,2}:\d{2})?$/, // 10-2019, 3/4, 2023-12
  /^\d{1,3}\s\d{1,2}\/\d{1,3}$/, // 3 1/2
  /^\d{1,4}(?::\d{1,2}){1,2}(?:\s?[ap]m?)?$/i, // 12:30
  /^\d{1,2}\s[ap]m?$/i, // 3 pm
  new RegExp(`^(?=.*\\d)(?:\\d{1,4}[-/. ]{1,2})?${month}\\.?[-/. ']{0,2}(?:\\d{1,4}(?:, ?\\d{4})?)?$`, 'i'), // 5 mei, mei 2019
  /^(?:true|false|waar|onwaar)$/i,
];

/** All examples, a row each: what their pages have in the list of facts, and what they are related to. */
export function exampleTable(library: Library, site: SiteSettings): Cell[][] {
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
      Periode: fields.period,
      Schaal: fields.scale,
      Vorm: fields.form,
      Rollen: facts.get('Rollen') ?? '',
      'In het kort': fields.summary,
      Uitkomst: facts.get('Uitkomst') ?? '',
      'Stand van': facts.has('Stand van') ? fields.stand : '',
      'Wat lastig was': facts.get('Wat lastig was') ?? '',
      Cijfers: facts.get('Cijfers') ?? '',
      'Hoe uitgebreid': depthOf(example),
      'Soort bronnen': facts.get('Soort bronnen') ?? '',
      Praktijken: related(example, 'practices'),
      Lessen: related(example, 'lessons'),
      'Dilemma’s': related(example, 'dilemmas'),
      Bronnen: titles([...new Set(example.references.map(({ source }) => library.source(source)))]),
      Status: fields.status,
      Laag: example.layer === 'local' ? 'lokaal' : 'gedeeld',
      'Nagekeken op': fields.reviewed,
      Adres: absoluteUrl(urlOf(example), site),
    };
  });
  return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
}

/** How many examples each municipality has of each practice and lesson. */
export function coverageTable(library: Library, site: SiteSettings): Cell[][] {
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
