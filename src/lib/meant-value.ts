import { slugOf } from './words.ts';

/** The value of a type that someone meant with a text, as YAML writes it: the text itself where only its quotation marks are too much. */
export function meantAs(type: string, written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (type === 'number' || type === 'int') return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
  if (type === 'boolean')
    return /^(?:true|ja|yes|waar|aan|on)$/.test(text)
      ? 'true'
      : /^(?:false|nee|no|onwaar|uit|off)$/.test(text)
        ? 'false'
        : undefined;
  const day = type === 'date' ? dateIn(text) : undefined;
  return day?.length === 10 ? day : undefined;
}

/** The nearest text that has a form, of one that has not: a date in figures, a name in small letters, an address with its slashes. */
export function meantForm(form: RegExp, written: string): string | undefined {
  const parts = written
    .trim()
    .replace(/\.mdx?\/?$/i, '')
    .split('/')
    .map(slugOf)
    .filter(Boolean);
  if (/^https?:/i.test(written)) return undefined;
  return [
    dateIn(written.toLowerCase()),
    written.trim().toLowerCase(),
    parts.join('/'),
    `/${parts.join('/')}/`,
    parts.at(-1),
  ].find((each) => each && each !== written && form.test(each));
}

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

const monthName = `(?<name>${months.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|mrt\\.?)`;

/** A day or a month as people write them. */
const dates = [
  /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})(?:[-/. ](?<day>\d{1,2}))?$/,
  new RegExp(`^(?:(?<day>\\d{1,2}) )?${monthName} (?<year>\\d{4})$`),
];

function dateIn(text: string): string | undefined {
  const { day, month, name, year } = dates.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  if (!year) return undefined;
  const number =
    month ?? months.findIndex((each) => each.startsWith((name ?? '').slice(0, 3).replace('mrt', 'maa'))) + 1;
  const date = [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  const whole = `${date}-01`.slice(0, 10);
  const read = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(whole) ? date : undefined;
}
