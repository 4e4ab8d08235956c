import type { PhrasingContent } from 'mdast';
import { digestLength, digestOf } from '../../lib/digest.ts';
import type { Block, PlainDocument, Run } from '../../lib/document.ts';
import type { EntryText } from '../../schemas/published/entry-text.ts';
import { citationPattern } from '../../prose/citation-pattern.ts';
import { wordsIn } from './marks.ts';
import { addressesOf, noteStart, type Addresses } from './origin.ts';
import { digestOfUnit, unitsOfText, type Unit } from './units.ts';
import { splitText } from './split-text.ts';

/** The text of an entry as a document for a round of comments, that can come back: with its title, its summary and all that stands below its fields. Throws when the text has no block of fields. */
export function reviewDocument(entry: EntryText): PlainDocument {
  const { body, format, title, summary } = splitText(entry);
  const units = unitsOfText(body, format);
  const addresses = addressesOf(entry);
  const stand = [digestOf(title), digestOf(summary), ...units.map(digestOfUnit)].join('');
  return {
    title,
    properties: {
      adres: entry.address,
      ...Object.fromEntries(chunksOf(stand).map((each, at) => [`stand-${at + 1}`, each])),
    },
    blocks: [
      { type: 'paragraph', runs: [{ text: noteOf(entry.address, addresses), style: 'mark' }], look: 'aside' },
      { type: 'paragraph', runs: [{ text: summary }], look: 'summary' },
      ...units.map((unit) => blockOf(unit, addresses)),
    ],
  };
}

const noteOf = (address: string, { site }: Addresses): string =>
  `${noteStart}${address}. Verander wat u wilt, ook met bijgehouden wijzigingen, en zet er opmerkingen bij. Laat tekens als [@bron, deel] en <Handvat> staan: daar hoort iets dat Word niet kan tonen. Geef het bestand terug op ${site}/bijdragen/. Daar ziet u wat er verandert.`;

/** As many digests in a row as a property of a document holds. */
const chunksOf = (text: string): string[] => text.match(new RegExp(`.{1,${digestLength * 50}}`, 'gs')) ?? [];

function blockOf(unit: Unit, addresses: Addresses): Block {
  const { type, phrases, rows, depth, isOrdered, list } = unit;
  const runs = () => runsOf(phrases, addresses);
  switch (type) {
    case 'heading':
      return { type, depth: depth as 2 | 3 | 4, text: wordsIn(phrases) };
    case 'item':
      return { type, depth, isOrdered, list, runs: runs() };
    case 'table': {
      const [head = [], ...others] = rows;
      return { type, head: head.map(wordsIn), rows: others.map((row) => row.map((cell) => runsOf(cell, addresses))) };
    }
    case 'quotation':
      return { type: 'paragraph', runs: runs(), look: 'quotation' };
    case 'mark':
      return { type: 'paragraph', runs: [{ text: wordsIn(phrases), style: 'mark' }] };
    case 'verbatim':
      return { type: 'paragraph', runs: [{ text: unit.raw ?? '', style: 'mark' }] };
    case 'paragraph':
      return { type, runs: runs() };
  }
}

/** Phrases as words in their styles; a citation is small, and leads to the page of its source. */
function runsOf(phrases: readonly PhrasingContent[], { site, page }: Addresses, outer: Omit<Run, 'text'> = {}): Run[] {
  return phrases.flatMap((node): Run[] => {
    if (node.type === 'text')
      return outer.url ? [{ ...outer, text: oneLine(node.value) }] : citedRuns(node.value, site, outer);
    if (node.type === 'link') {
      const { url } = node;
      const whole = url.startsWith('/') ? site + url : url.startsWith('#') ? page + url : url;
      return runsOf(node.children, { site, page }, { ...outer, url: whole });
    }
    if (node.type !== 'strong' && node.type !== 'emphasis') return [];
    const style = node.type === 'strong' ? 'bold' : 'italic';
    const both = outer.style && outer.style !== style ? 'both' : style;
    return runsOf(node.children, { site, page }, { ...outer, style: both });
  });
}

function citedRuns(text: string, site: string, outer: Omit<Run, 'text'>): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: found, 1: source = '', index } of text.matchAll(citationPattern)) {
    runs.push({ ...outer, text: oneLine(text.slice(end, index)) });
    runs.push({ text: oneLine(found), style: 'mark', url: `${site}/bronnen/${source}/` });
    end = index + found.length;
  }
  return [...runs, { ...outer, text: oneLine(text.slice(end)) }].filter((run) => run.text !== '');
}

/** The line ends of a file are spaces; that of a break stays, as it is a text of its own. */
const oneLine = (text: string): string => (text === '\n' ? text : text.replace(/\s*\n\s*/g, ' '));
