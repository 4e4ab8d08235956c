import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Parser,
  visit,
  type CST,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import { error, type Problem } from './problem.ts';

/** The line of an offset in a text. */
type LineAt = (offset: number) => number | undefined;

/** Where a block of YAML stands. */
interface Place {
  file: string;
  lineAt: LineAt;
}

/** What cannot be read as YAML, each told where it begins, one a line. */
export function syntaxProblems({ errors, contents }: Document, text: string, { file, lineAt }: Place): Problem[] {
  const setIn = firstSetIn(text);
  if (setIn !== undefined)
    return [
      error('WB-201', {
        file,
        line: lineAt(setIn),
        message: 'De velden zijn geen geldige YAML: het eerste veld springt in, en andere niet.',
        fix: 'Haal de spaties aan het begin van deze regel weg.',
      }),
    ];
  const byLine = new Map(
    errors.toReversed().map(({ pos: [begin], code }) => {
      const isTwice = code === 'DUPLICATE_KEY';
      const at = isTwice ? begin + text.slice(begin).search(/\S|$/) : begin;
      return [lineAt(isTwice ? at : (openedBefore(at, contents) ?? at)), { code, at }];
    }),
  );
  return [...byLine].map(([line, { code, at }]) => {
    if (code === 'DUPLICATE_KEY') return twice(/^["']?([^"':\n]*)/.exec(text.slice(at))?.[1] ?? '', { file, line });
    const [what, fix] = complaints[isAskew(text, at) ? 'BAD_INDENT' : code];
    return error('WB-201', { file, line, message: `De velden zijn geen geldige YAML: ${what}.`, fix });
  });
}

/** Where the first field begins when spaces stand before it, and before later fields none. */
function firstSetIn(text: string): number | undefined {
  const [first] = text.matchAll(/^([ \t]*)[^\s#].*$/gm);
  return first?.[1] && /^\w+:/m.test(text) ? first.index : undefined;
}

/** Whether the line of an offset begins in a column in which no line above it begins, and is no first line below a field. */
function isAskew(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  const lines = text
    .slice(0, end < 0 ? undefined : end)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const column = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
  const [above = '', line = ''] = lines.slice(-2);
  if (lines.length < 2 || column(line) === 0 || /:\s*(?:[|>].*)?$/.test(above)) return false;
  const columns = lines.slice(0, -1).flatMap((each) => [column(each), /^ *(?:- +)*/.exec(each)?.[0].length ?? 0]);
  return /^\s*(?:- +)?\w+:/.test(line) && !columns.includes(column(line));
}

const twice = (field: string, place: { file: string; line: number | undefined }): Problem =>
  error('WB-206', {
    ...place,
    field,
    message: `Het veld \`${field}\` staat er twee keer.`,
    fix: 'Zet alles bij één van beide, en haal de andere weg.',
  });

/** Where the quotation or the bracket opens in which something goes wrong at an offset. */
function openedBefore(offset: number, contents: Node | null): number | undefined {
  let opened: number | undefined;
  visit(contents, (_, node) => {
    const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? '');
    if (!isQuoted && !(isCollection(node) && node.flow)) return;
    const [start, , end] = node.range ?? [Infinity, 0, 0];
    if (start <= offset && offset <= end) opened = start;
  });
  return opened;
}

/** What YAML would read in another way than it was written: marks with a meaning, words behind a `#`, and numbers in another notation. */
export function misreadings(text: string, contents: Node, place: Place): Problem[] {
  return [...marks(text, place), ...numbers(contents, place)];
}

function marks(text: string, { file, lineAt }: Place): Problem[] {
  const problems: Problem[] = [];
  const tell = ({ offset, source }: Pick<CST.SourceToken, 'offset' | 'source'>, what: string) =>
    problems.push(
      error('WB-203', {
        file,
        line: lineAt(offset),
        message: `\`${source}\` ${what}.`,
        fix: 'Zet de hele waarde tussen aanhalingstekens: "…".',
      }),
    );
  const tellComment = ({ offset, source }: CST.SourceToken) =>
    problems.push(
      error('WB-204', {
        file,
        line: lineAt(offset),
        message: `\`${source.slice(0, 80)}\` staat achter een waarde, en wordt niet gelezen.`,
        fix: 'Hoort het bij de waarde, zet die dan tussen aanhalingstekens: "…". Is het uitleg, zet die dan op een eigen regel.',
      }),
    );
  for (const token of tokensIn(text)) {
    if (token.type === 'tag') tell(token, 'begint met een uitroepteken, en dat is in YAML het begin van een soort');
    else if (token.type === 'anchor') tell(token, 'begint met een en-teken, en dat is in YAML een merkteken');
    else if (token.type === 'alias') tell(token, 'begint met een sterretje, en dat verwijst in YAML naar iets anders');
    else if (token.type === 'directive') tell(token, 'stelt de lezer van YAML anders in');
    else if (token.type === 'scalar') {
      const dash = /\n[ \t]*(-[^\n]{1,40})/.exec(token.source)?.[1];
      if (dash) tell({ ...token, source: dash }, 'hoort in YAML bij de regel erboven, en is geen punt van de lijst');
      const comment = onSameLine(token.end);
      if (comment && !isExact.test(token.source)) tellComment(comment);
    } else if ('items' in token)
      for (const { start, sep, value } of token.items as CST.CollectionItem[]) {
        const comment = value ? undefined : onSameLine(behindMark(sep ?? start));
        if (comment) tellComment(comment);
      }
  }
  return problems;
}

/** Every token of a text, from the outside in. */
function tokensIn(text: string): CST.Token[] {
  const found: CST.Token[] = [];
  const next: unknown[] = [...new Parser().parse(text)].toReversed();
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (typeof at !== 'object' || at === null) continue;
    if ('type' in at) found.push(at as CST.Token);
    next.push(...(Object.values(at) as unknown[]).flat().toReversed());
  }
  return found;
}

/** The comment among tokens before the line ends. */
function onSameLine(tokens: readonly CST.SourceToken[] = []): CST.SourceToken | undefined {
  const end = tokens.findIndex(({ type }) => type === 'newline');
  return tokens.slice(0, end < 0 ? undefined : end).find(({ type }) => type === 'comment');
}

/** What follows the dash or the colon of an item. */
function behindMark(tokens: readonly CST.SourceToken[]): CST.SourceToken[] {
  const mark = tokens.findIndex(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind');
  return mark < 0 ? [] : tokens.slice(mark + 1);
}

/** A value that cannot go on behind a `#`: a number, a day, true or false. */
const isExact = /^(?:true|false|-?\d+(?:\.\d+)?|\d{4}-\d{2}-\d{2})$/;

/** Numbers that are read as another than stands there: `010`, `0x1F`, `1e3`. */
function numbers(contents: Node, { file, lineAt }: Place): Problem[] {
  const problems: Problem[] = [];
  visit(contents, {
    Scalar: (_, { value, source = '', range }) => {
      if (typeof value !== 'number' || /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(source)) return;
      problems.push(
        error('WB-205', {
          file,
          line: range ? lineAt(range[0]) : undefined,
          message: `\`${source}\` wordt gelezen als het getal ${value}.`,
          fix: 'Schrijf een getal met gewone cijfers; is het een tekst, zet die dan tussen aanhalingstekens: "…".',
        }),
      );
    },
  });
  return problems;
}

/** The offset of a field in a block, or of the nearest above it that is there. */
export function offsetOf({ contents }: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = contents;
  let offset: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) break;
      offset = (pair.key as { range?: [number] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}

const quotes = 'Zet een tekst met een dubbele punt, aanhalingsteken of haak helemaal tussen aanhalingstekens: "…".';
const spaces = 'Spring in met twee spaties, gelijk met de regel erboven.';
const plain = 'Vergelijk de regel met het sjabloon van deze soort.';

/** Per code of the YAML parser what is wrong, and the fix. */
const complaints: Record<YAMLParseError['code'], readonly [what: string, fix: string]> = {
  ALIAS_PROPS: ['er staat een teken voor een verwijzing', quotes],
  BAD_ALIAS: ['een waarde begint met een sterretje', quotes],
  BAD_COLLECTION_TYPE: ['een waarde is van een soort die er niet is', quotes],
  BAD_DIRECTIVE: ['een regel begint met een procentteken', quotes],
  BAD_DQ_ESCAPE: [
    'na een schuine streep naar links staat een teken dat daar niet kan',
    'Schrijf twee schuine strepen, of zet de tekst tussen enkele aanhalingstekens.',
  ],
  BAD_INDENT: ['de inspringing klopt niet, of een haak is niet gesloten', spaces],
  BAD_PROP_ORDER: ['er staat een teken dat hier niet kan', quotes],
  BAD_SCALAR_START: ['een waarde begint met een teken dat daar niet kan', 'Zet de waarde tussen aanhalingstekens.'],
  BLOCK_AS_IMPLICIT_KEY: ['een tekst bevat een dubbele punt en staat niet tussen aanhalingstekens', quotes],
  BLOCK_IN_FLOW: ['een lijst met streepjes staat tussen haken', 'Zet tussen haken komma’s, of haal de haken weg.'],
  DUPLICATE_KEY: ['een veld staat er twee keer', 'Haal een van beide weg.'],
  IMPOSSIBLE: ['er staat iets dat hier niet kan', plain],
  KEY_OVER_1024_CHARS: ['de naam van een veld is te lang', 'Schrijf elk veld als `naam: waarde`.'],
  MISSING_CHAR: [
    'er ontbreekt een aanhalingsteken, komma, dubbele punt of haak',
    'Sluit elk aanhalingsteken en elke haak, en zet achter de naam van een veld een dubbele punt.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'een veld loopt over meer regels, of er ontbreekt een dubbele punt of de spatie erachter',
    'Schrijf elk veld als `naam: waarde`, met een spatie achter de dubbele punt.',
  ],
  MULTIPLE_ANCHORS: ['een waarde begint met een en-teken', quotes],
  MULTIPLE_DOCS: ['er staat een tweede blok', 'Haal de regel met --- of ... weg, en zet alle velden in één blok.'],
  MULTIPLE_TAGS: ['een waarde begint met een uitroepteken', quotes],
  NON_STRING_KEY: ['de naam van een veld is geen tekst', 'Schrijf elk veld als `naam: waarde`.'],
  RESOURCE_EXHAUSTION: ['de velden zijn te diep genest', plain],
  TAB_AS_INDENT: ['er is ingesprongen met een tab', spaces],
  TAG_RESOLVE_FAILED: ['een waarde begint met een uitroepteken', quotes],
  UNEXPECTED_TOKEN: ['er staat een teken dat hier niet kan', quotes],
};
