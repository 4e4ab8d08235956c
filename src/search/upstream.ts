import { everyPage, find, type Finding } from './find.ts';
import { fits, type Chosen } from './filter.ts';
import { lexiconFormat, openLexicon, type Lexicon, type LexiconData, type Shard } from './lexicon.ts';

/** Why the other site cannot be searched: nothing comes in, or not in time; what comes is of another version, or no lexicon. */
export type Fault = 'unreachable' | 'slow' | 'version' | 'broken';

/** What stands in an address when the other site is searched too. */
export const jointParameter = { name: 'ook', value: 'gedeeld' } as const;

/** Opens the two files of a lexicon that another site made, and that may hold anything. Never throws. */
export function readUpstream(first: string, rest: string): Lexicon | Fault {
  try {
    const [data, more] = [first, rest].map((text): unknown => JSON.parse(text));
    if (!isGroup(data) || !isGroup(more)) return 'broken';
    if (data['format'] !== lexiconFormat || more['format'] !== lexiconFormat) return 'version';
    return isFirst(data) && isShard(more) ? openLexicon(data, more) : 'broken';
  } catch {
    return 'broken';
  }
}

/** What a query and choices find on the other site, without the pages whose address below the root is one of those `here`. */
export function findUpstream(upstream: Lexicon, text: string, chosen: Chosen, here: Pick<Lexicon, 'pages'>): Finding {
  const finding = text ? find(upstream, text) : everyPage(upstream);
  const own = new Set(here.pages.map(({ url }) => url));
  return {
    ...finding,
    found: finding.found.filter(({ page }) => {
      const record = upstream.pages[page];
      return record?.url.startsWith('/') && !own.has(record.url) && fits(record, chosen);
    }),
  };
}

/** What is said of the pages that only the other site has: under a heading with its name, and beside what is found here. */
export function upstreamSummary(name: string, count: number): { below: string; beside: string } {
  const pages = count === 0 ? 'geen andere pagina’s' : count === 1 ? '1 andere pagina' : `${count} andere pagina’s`;
  return { below: `${pages.charAt(0).toUpperCase()}${pages.slice(1)} dan hier.`, beside: `Op ${name}: ${pages}.` };
}

/** What is said when the other site cannot be searched. */
export const faultSentence = (name: string, fault: Fault): string =>
  `Zoeken op ${name} lukte niet: ${reasons[fault]}. De uitkomsten van deze site staan er wel.`;

const reasons: Readonly<Record<Fault, string>> = {
  unreachable: 'die site is nu niet te bereiken',
  slow: 'het antwoord duurde te lang',
  version: 'die site gebruikt een andere versie van de zoekindex',
  broken: 'wat die site stuurde, is geen zoekindex',
};

const isText = (value: unknown): value is string => typeof value === 'string';

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean => isGroup(value) && Object.values(value).every(isText);

const isRows = (value: unknown): boolean =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === 3 && row.every(isText));

const isShard = (value: Record<string, unknown>): value is Record<string, unknown> & Shard =>
  isTexts(value['pages']) &&
  ['urls', 'titles', 'leads'].every((name) => isGroup(value['pages']) && isText(value['pages'][name])) &&
  isTexts(value['languages']) &&
  isGroup(value['facets']) &&
  Object.values(value['facets']).every(isTexts) &&
  ['stems', 'words', 'postings'].every((name) => isText(value[name]));

const isFirst = (value: Record<string, unknown>): value is Record<string, unknown> & LexiconData =>
  isShard(value) && isTexts(value['answers']) && isRows(value['leads']) && isRows(value['elsewhere']);
