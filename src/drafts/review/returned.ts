import type { Difference } from '../../proposal/differences.ts';
import { piecesOf } from '../../proposal/pieces.ts';
import { digestOf } from '../../lib/digest.ts';
import { writeValues } from '../../editing/written-yaml.ts';
import { citationsIn, readProse } from '../../prose/prose.ts';
import { privateComplaints } from '../../schemas/plain-text.ts';
import type { EntryText } from '../../schemas/published/entry-text.ts';
import { changedText } from './changed-text.ts';
import { merged, stepsTo, type Conflict, type Step } from './merge.ts';
import { addressesOf, type Origin } from './origin.ts';
import { readReview } from './read-review.ts';
import { splitText, type SplitText } from './split-text.ts';
import { unitsOfText, wordsOfUnit, type Unit, type WrittenUnit } from './units.ts';

/** What came of a document that went out as the text of an entry and came back. All but the file is Dutch, for who reads it. */
export interface Returned {
  /** The path of the file from the root of the project. */
  file: string;
  /** The whole file, in which only what was changed in Word is other. */
  text: string;
  isChanged: boolean;
  differences: Difference[];
  /** The comments in the document, with the words they stand with. */
  comments: string[];
  /** What an editor must still look at. */
  needed: string[];
  /** The sources to record, as the text cites them. */
  sources: string[];
  /** What could not be kept. */
  lost: string[];
}

/** Reads a document that came back, and lays it over the text of its entry as that is now: what changed there since stays. Throws a `WordError` when the file is no document of Word. */
export async function returnedOf(bytes: ArrayBuffer, origin: Origin, entry: EntryText): Promise<Returned> {
  const parts = splitText(entry);
  const { body, format } = parts;
  const read = await readReview(bytes, addressesOf(origin));
  const now = unitsOfText(body, format);
  const [titleStand, summaryStand, ...base] = origin.stand ?? [];
  const title = fieldOf('titel', read.title, parts.title, titleStand);
  const summary = fieldOf('samenvatting', read.summary, parts.summary, summaryStand);
  const { units, conflicts } = origin.stand ? merged(base, read.units, now) : { units: read.units, conflicts: [] };
  const plan = stepsTo(now, units);
  const next = changedText(body, now, plan.steps);
  const text = fileOf(entry.text, parts, { title: title.value, summary: summary.value, body: next });
  const differences = [...title.differences, ...summary.differences, ...differencesOf(now, plan)];
  const isChanged = text !== entry.text;
  return {
    file: entry.file,
    text,
    isChanged,
    differences,
    comments: read.comments,
    needed: isChanged
      ? [
          ...(origin.stand ? [] : [unknownStand]),
          ...title.needed,
          ...summary.needed,
          ...conflicts.map(toldConflict),
          ...neededFor(parts, next, plan.steps),
        ]
      : [],
    sources: read.notes.map((note, at) => `noot-${at + 1}: ${note || 'deze voetnoot is leeg'}`),
    lost: isChanged ? read.lost : [],
  };
}

const unknownStand =
  'Het document zegt niet meer van welke dag de tekst is. Veranderde de pagina intussen op de site, dan draait dit dat terug: lees na wat er verandert.';

interface Field {
  value: string;
  differences: Difference[];
  needed: string[];
}

/** A field that stands in the document: as it is there, unless only the site changed it since. `stand` is the digest of what it was. */
function fieldOf(name: string, found: string | undefined, now: string, stand: string | undefined): Field {
  if (!found)
    return { value: now, differences: [], needed: [`Het document heeft geen ${name} meer; die van nu blijft: ${now}`] };
  if (found === now || digestOf(found) === stand) return { value: now, differences: [], needed: [] };
  const isOther = stand !== undefined && digestOf(now) !== stand;
  return {
    value: found,
    differences: [{ how: 'changed', what: name, under: '', pieces: piecesOf(now, found) }],
    needed: isOther ? [`Ook op de site veranderde de ${name}. Daar staat nu: ${now}`] : [],
  };
}

function fileOf(
  was: string,
  { before, header, between, values, ...old }: SplitText,
  { title, summary, body }: { title: string; summary: string; body: string },
): string {
  const fields = {
    ...values,
    ...(title === old.title ? {} : { title }),
    ...(summary === old.summary ? {} : { summary }),
  };
  const text = before + writeValues(header, fields, []) + between + body;
  return was.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

const names: Readonly<Record<Unit['type'], string>> = {
  heading: 'kop',
  paragraph: 'alinea',
  item: 'punt',
  quotation: 'citaat',
  table: 'tabel',
  mark: 'merkteken',
  verbatim: 'blok',
};

/** What differs, in the order of the text: what is gone stands where it was. */
function differencesOf(now: readonly WrittenUnit[], { steps, gone }: ReturnType<typeof stepsTo>): Difference[] {
  const left = new Set(gone);
  const differences: Difference[] = [];
  let under = '';
  const add = (how: Difference['how'], unit: Unit, pieces: Difference['pieces']) =>
    differences.push({ how, what: names[unit.type], under: unit.type === 'heading' ? '' : under, pieces });
  const tellGone = (from: number) => {
    for (let at = from; left.delete(at); at += 1) {
      const unit = now[at];
      if (unit) add('gone', unit, [{ sign: '-', text: wordsOfUnit(unit) }]);
    }
  };
  tellGone(0);
  for (const { unit, from, how } of steps) {
    const [was, words] = [from === undefined ? undefined : now[from], wordsOfUnit(unit)];
    if (unit.type === 'heading') under = words;
    if (how === 'added') add(how, unit, [{ sign: '+', text: words }]);
    else if (how === 'moved') add(how, unit, [{ sign: ' ', text: words }]);
    else if (how === 'changed' && was) {
      const isSame = wordsOfUnit(was) === words;
      add(isSame ? 'restyled' : how, unit, isSame ? [{ sign: ' ', text: words }] : piecesOf(wordsOfUnit(was), words));
    }
    if (from !== undefined) tellGone(from + 1);
  }
  for (const at of [...left]) tellGone(at);
  return differences;
}

const toldConflict = ({ here, there }: Conflict): string => {
  const words = (units: readonly Unit[]) => units.map(wordsOfUnit).join(' ').slice(0, 300) || 'niets meer';
  return `Dit veranderde intussen ook op de site. Het document zegt: ${words(here)} Op de site staat nu: ${words(there)} Het bestand heeft de woorden van het document.`;
};

/** What an editor looks at in a text that changed. */
function neededFor({ body, format, header }: SplitText, next: string, steps: readonly Step[]): string[] {
  const fresh = steps.filter(({ how }) => how === 'added' || how === 'changed').map(({ unit }) => unit);
  const isUnsourced = steps.some(
    ({ how, unit }) =>
      how === 'added' && ['paragraph', 'item', 'table'].includes(unit.type) && !/\[@/.test(wordsOfUnit(unit)),
  );
  const line = header.split('\n').length + 2;
  return [
    ...goneCitations(body, next).map((each) => `Een verwijzing naar een bron is weg: ${each}. Klopt dat?`),
    ...(isUnsourced ? ['Zet achter wat erbij kwam zijn bron, zoals [@bron, deel]; in <Handvat> hoeft dat niet.'] : []),
    ...readProse(next, format, line).prose.mistakes.map(
      (mistake) => `Regel ${mistake.line}: ${inWords(`${mistake.message} ${mistake.fix}`)}`,
    ),
    ...privateComplaints(fresh.map(wordsOfUnit).join('\n')).map(({ message, fix }) => inWords(`${message} ${fix}`)),
  ];
}

const inWords = (message: string): string => message.replace(/`([^`]*)`/g, '‘$1’');

/** The citations that a text had more often before. */
function goneCitations(before: string, after: string): string[] {
  const names = (text: string) => citationsIn(text).map(({ source, part }) => `[@${source}${part ? `, ${part}` : ''}]`);
  const left = names(after);
  return names(before).filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
