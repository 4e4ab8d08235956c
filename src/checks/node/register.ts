import { isKind, type Entry } from '../../library/entry.ts';
import { findMunicipality, listYear, namesPlace, readMunicipalities } from '../../fork/node/municipalities.ts';
import type { FieldPath } from '../../lib/field-problems.ts';
import { error, warning, type Problem } from '../../lib/problem.ts';
import { siteFile } from '../../lib/site.ts';
import type { SiteSettings } from '../../schemas/settings/site.ts';

/** What somebody says of a municipality, and where. */
interface Claim {
  file: string;
  /** The fields in which name, code and province stand. */
  paths: Record<'name' | 'code' | 'province', FieldPath>;
  lineOf: (path: FieldPath) => number | undefined;
  name: string;
  code?: string | undefined;
  province?: string | undefined;
}

/** Codes of municipalities that do not exist, or do not go with the name or the province: in the settings, and in the records of municipalities. */
export function registerProblems(
  site: SiteSettings | undefined,
  lineOf: Claim['lineOf'],
  entries: readonly Entry[],
): Problem[] {
  const records = entries.filter(isKind('municipalities')).map(({ file, fields, lineOf: line }) => ({
    file,
    lineOf: line,
    paths: { name: ['title'], code: ['code'], province: ['province'] },
    name: fields.title,
    code: fields.code,
    province: fields.province,
  }));
  const at = (field: string) => ['organisation', field];
  const paths = { name: at('name'), code: at('code'), province: at('province') };
  return [...(site ? [{ file: siteFile, lineOf, paths, ...site.organisation }] : []), ...records].flatMap(judge);
}

function judge({ file, lineOf, paths, name, code, province }: Claim): Problem[] {
  const all = readMunicipalities();
  const at = (field: keyof Claim['paths']) => ({
    file,
    line: lineOf(paths[field]),
    field: paths[field].join('.'),
  });
  const named = findMunicipality(name).found;
  if (!code) {
    if (!named || !province || named.province === province || !/^gemeente /i.test(name)) return [];
    return [differs(at('province'), `\`${name}\` ligt in ${named.province}, en niet in ${province}`, named.province)];
  }
  const found = all.find((each) => each.code === code);
  if (!found) {
    const newest = all.reduce((last, each) => (each.code > last ? each.code : last), '');
    const message = `De gemeentecode \`${code}\` staat niet in de lijst van ${listYear}.`;
    if (code > newest)
      return [
        warning('WB-508', { ...at('code'), message, fix: 'Is de gemeente nieuwer dan die lijst, dan is dit goed.' }),
      ];
    const fix = named
      ? `De code van ${named.name} is ${named.code}.`
      : 'Zoek de code op bij het CBS, of haal haar weg.';
    return [error('WB-508', { ...at('code'), message, fix })];
  }
  return [
    ...(namesPlace(name, found)
      ? []
      : [differs(at('code'), `\`${code}\` is de code van ${found.name}, en niet van ${name}`, named?.code)]),
    ...(province && province !== found.province
      ? [differs(at('province'), `${found.name} ligt in ${found.province}, en niet in ${province}`, found.province)]
      : []),
  ];
}

const differs = (at: Pick<Problem, 'file' | 'line' | 'field'>, message: string, right: string | undefined): Problem =>
  error('WB-509', {
    ...at,
    message: `${message}.`,
    fix: right ? `Schrijf ${right}.` : 'Maak de naam en de code van dezelfde gemeente.',
  });
