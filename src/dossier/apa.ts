import type { Fields } from '../schemas/index.ts';
import { dayOf } from '../lib/dates.ts';

/** A reference in APA style, piece by piece. */
export type ApaReference = readonly ApaPiece[];

/** Words of a reference; what APA sets in italics says so. */
export interface ApaPiece {
  text: string;
  italic?: boolean | undefined;
}

/** A source in APA style: maker, date, title, publisher, address. Of a newspaper, APA sets the name in italics and not the title. */
export function apaOf(fields: Fields<'sources'>): ApaReference {
  const { authors, publisher, title, date, url, archived, consulted, kind } = fields;
  const isArticle = kind === 'journalistiek' && authors.length > 0;
  return [
    { text: `${ended(authors.length > 0 ? joined(authors) : publisher)} (${apaDate(date)}). ` },
    { text: title, italic: !isArticle },
    { text: stopAfter(title) + (authors.length > 0 ? ' ' : '') },
    ...(authors.length > 0 ? [{ text: publisher, italic: isArticle }, { text: stopAfter(publisher) }] : []),
    ...addressOf(url ?? archived, date === 'z.d.' ? consulted : undefined),
  ];
}

/** A page of this site in APA style. */
export const apaOfPage = (page: { title: string; reviewed: string; address: string }, maker: string, site: string) => [
  { text: `${ended(maker)} (${apaDate(page.reviewed)}). ` },
  { text: page.title, italic: true },
  { text: `${stopAfter(page.title)} ${ended(site)} ${page.address}` },
];

/** A reference as plain words. */
export const plainApa = (reference: ApaReference): string => reference.map(({ text }) => text).join('');

/** A reference as its maker and year: `de Stentor 2018`. */
export const shortApa = ([first]: ApaReference): string =>
  (first?.text ?? '').trim().replace(/\.? \(([^,)]+)[^)]*\)\.$/, ' $1');

function addressOf(address: string | undefined, consulted: Date | undefined): ApaPiece[] {
  if (!address) return [];
  return [{ text: consulted ? ` Geraadpleegd op ${dayOf(consulted)}, van ${address}` : ` ${address}` }];
}

/** `2022-12-21` as `2022, 21 december`; less exact where the date is. */
function apaDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const [number, name] = dayOf(new Date(`${year}-${month}-${day ?? '01'}`)).split(' ');
  return `${year}, ${day ? `${number} ${name}` : name}`;
}

/** Names with commas, and `&` before the last. */
function joined(authors: readonly string[]): string {
  const names = authors.map((name) => name.replace('(red.)', '(Red.)'));
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

const ended = (words: string): string => words + stopAfter(words);

const stopAfter = (words: string): string => (/[.?!]$/.test(words) ? '' : '.');
