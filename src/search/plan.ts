import { rootsOf, stemOf } from '../lib/stem.ts';
import { frameWords, isLight, nameOf, normalise, particles, stopWords, tokensOf } from '../lib/words.ts';
import { productsIn } from './elsewhere.ts';
import type { Lexicon, Product } from './lexicon.ts';
import { nearestWord } from './spelling.ts';
import { variants as share } from './weights.ts';

/** How a word of a query is looked for. */
export interface Term {
  /** As it was typed, normalised. */
  typed: string;
  /** The word that it was taken for, when that is another. */
  corrected?: string | undefined;
  /** What stands for it, best first; nothing for a word that the site does not have. */
  variants: readonly Variant[];
}

/** One thing that stands for a term. */
export interface Variant {
  /** A page has it when it has one stem of every group. */
  groups: readonly (readonly number[])[];
  /** How much a find counts; the word itself counts as 1. */
  weight: number;
  /** The word by which it was found, when it is not the typed one. */
  via?: string | undefined;
}

/** What is done with a query. */
export interface Plan {
  /** The query, normalised. */
  text: string;
  /** The query as a name without the words of a question, see `nameOf`; misspelt words as they were taken. */
  name: string;
  /** Whether it asks what something is. */
  asksMeaning: boolean;
  /** Whether only pages with these words in this order are wanted. */
  isQuoted: boolean;
  terms: readonly Term[];
  /** Pages that the thesaurus names for the words of the query. */
  named: readonly number[];
  /** Products of another counter that it asks for. */
  elsewhere: readonly Product[];
}

/** Plans a query: which words count, and what stands for them. A query in quotes stays as it is. */
export function planQuery(query: string, lexicon: Lexicon): Plan {
  const text = normalise(query).slice(0, 200);
  const isQuoted = /^\s*["“„].+["”]\s*$/.test(query);
  const asked = text.split(' ').filter(Boolean);
  const units = (isQuoted ? asked : unitsOf(asked, lexicon)).slice(0, 12);
  const meaning = [...new Set(units)].filter((unit) => !isSmall(unit, lexicon));
  const subject = meaning.filter((unit) => isQuoted || !frameWords.has(unit) || lexicon.leadOf(unit) !== undefined);
  const counted = [subject, meaning, units].find((list) => list.length > 0) ?? [];
  const terms = counted.map((unit) => (isQuoted ? asTyped(unit, lexicon) : termOf(unit, lexicon)));
  const read = terms.map(({ typed, corrected }) => corrected ?? typed);
  return {
    text,
    name: nameOf(read.join(' ')),
    asksMeaning: meaningFrames.some((frame) => frame.test(text)) && subject.length > 0,
    isQuoted,
    terms,
    named: [...new Set([text, ...read].flatMap((word) => lexicon.leadOf(word)?.pages ?? []))],
    elsewhere: isQuoted ? [] : productsIn(asked, terms, lexicon),
  };
}

/** How somebody asks what something is. */
const meaningFrames = [
  /^wat (?:is|zijn|betekent|betekenen|houdt|wordt|verstaan|bedoelen|bedoelt|bedoel)\b/,
  /\b(?:betekenis|definitie|omschrijving|begripsomschrijving)\b/,
  /\bbetekent\b/,
  /^uitleg\b/,
];

/** Words that do not count: small words, single letters, and numbers that the site does not name. */
const isSmall = (unit: string, lexicon: Lexicon) =>
  stopWords.has(unit) || /^\p{L}$/u.test(unit) || (/^\d+$/.test(unit) && lexicon.at(unit) === undefined);

/** The words of a query, with phrases of the thesaurus, split compounds and verbs with their loose particle taken together. */
function unitsOf(words: readonly string[], lexicon: Lexicon): string[] {
  const units: string[] = [];
  for (let start = 0; start < words.length;) {
    const [unit, length] = unitAt(words.slice(start), lexicon);
    units.push(unit);
    start += length;
  }
  return units;
}

function unitAt(words: readonly string[], lexicon: Lexicon): [unit: string, length: number] {
  const [first = '', second = ''] = words;
  for (const length of [4, 3, 2]) {
    const phrase = words.slice(0, length).join(' ');
    if (words.length >= length && lexicon.leadOf(phrase)) return [phrase, length];
  }
  const isPair = [first, second].every((word) => word.length > 2);
  if (!isPair || stopWords.has(first)) return [first, 1];
  const isApart = [first, second].every((word) => hasStem(word, lexicon));
  if (!stopWords.has(second) && (isApart ? hasName : hasStem)(first + second, lexicon)) return [first + second, 2];
  if (particles.has(second) && hasStem(second + first, lexicon)) return [second + first, 2];
  return [first, 1];
}

const hasName = (word: string, lexicon: Lexicon) => {
  const place = lexicon.at(stemOf(word));
  return place !== undefined && lexicon.isNamed(place);
};

const hasStem = (word: string, lexicon: Lexicon) => lexicon.at(stemOf(word)) !== undefined;

/** A word of a query in quotes: in whatever form, and nothing else for it. */
function asTyped(typed: string, lexicon: Lexicon): Term {
  const place = lexicon.at(stemOf(typed));
  return { typed, variants: place === undefined ? [] : [{ groups: [[place]], weight: 1 }] };
}

function termOf(typed: string, lexicon: Lexicon): Term {
  const own = variantsOf(typed, lexicon);
  if (own.length > 0)
    return { typed, variants: isOnlyText(typed, lexicon) ? [...own, ...partVariants(typed, lexicon)] : own };
  const compound = compoundVariants(typed, lexicon);
  if (compound.length > 0) return { typed, variants: compound };
  const corrected = nearestWord(typed, [...lexicon.words, ...lexicon.stems]) ?? nearestWord(typed, lexicon.leadWords);
  if (corrected) return { typed, corrected, variants: scaled(variantsOf(corrected, lexicon), share.corrected) };
  return { typed, variants: headVariants(typed, lexicon) };
}

/** Whether a word stands somewhere, and no page of our own is called after it. */
const isOnlyText = (word: string, lexicon: Lexicon) => hasStem(word, lexicon) && !hasName(word, lexicon);

/** The parts of a long word. */
function partVariants(word: string, lexicon: Lexicon): Variant[] {
  if (word.includes(' ') || word.length < 8) return [];
  const halves = compoundVariants(word, lexicon);
  return halves.length > 0 ? halves : headVariants(word, lexicon);
}

/** The word in all its forms, what it begins, what ends with it, what it is made from, and what the thesaurus has for it. */
function variantsOf(word: string, lexicon: Lexicon): Variant[] {
  if (word.includes(' ')) return [...phraseVariants(word, lexicon), ...synonymVariants(word, lexicon)];
  const place = lexicon.at(stemOf(word));
  const asName = lexicon.at(word);
  const direct = [
    ...(place === undefined ? [] : [{ groups: [[place]], weight: 1 }]),
    ...(asName === undefined || asName === place ? [] : [{ groups: [[asName]], weight: share.person }]),
    ...beginningVariants(word, lexicon, place !== undefined),
    ...tailVariants(word, lexicon),
    ...synonymVariants(word, lexicon),
  ];
  return hasName(word, lexicon) ? direct : [...direct, ...rootVariants(word, lexicon)];
}

/** A phrase: every word of it that counts. */
function phraseVariants(phrase: string, lexicon: Lexicon): Variant[] {
  const stems = tokensOf(phrase)
    .filter((word) => !stopWords.has(word))
    .map((word) => lexicon.at(stemOf(word)));
  const groups = stems.flatMap((place) => (place === undefined ? [] : [[place]]));
  const weight = groups.length > 1 || !phrase.includes(' ') ? 1 : share.synonym;
  return groups.length > 0 && groups.length === stems.length ? [{ groups, weight }] : [];
}

/** The words that begin with a word of three letters or more: what somebody is still typing. */
function beginningVariants(word: string, lexicon: Lexicon, isKnown: boolean): Variant[] {
  if (word.length < (isKnown ? 4 : 3)) return [];
  const stem = stemOf(word);
  const place = lexicon.at(stem);
  const longer = lexicon.stems.flatMap((each, at) =>
    at !== place && (each.startsWith(word) || (lexicon.words[at] ?? '').startsWith(word)) ? [at] : [],
  );
  return longer.length > 0 ? [{ groups: [longer], weight: isKnown ? share.beginning : share.typing }] : [];
}

/** Compounds that end with a word of five letters or more, behind a first half that is a word too: `wijkraad` for `raden`. */
function tailVariants(word: string, lexicon: Lexicon): Variant[] {
  const stem = stemOf(word);
  if (stem.length < 4 || isLight(word)) return [];
  return lexicon.stems.flatMap((each, at) => {
    const head = each.slice(0, -stem.length);
    return each.endsWith(stem) && head.length > 2 && isHead(head, lexicon)
      ? [{ groups: [[at]], weight: share.tail, via: lexicon.words[at] }]
      : [];
  });
}

/** Whether a text is the first half of a compound, with or without the sound between the halves; a prefix such as `over` makes no compound. */
const isHead = (head: string, lexicon: Lexicon): boolean =>
  !particles.has(head) &&
  [head, head.replace(/s$/, ''), head.replace(/en$/, '')].some((each) => each.length > 2 && hasStem(each, lexicon));

function synonymVariants(word: string, lexicon: Lexicon): Variant[] {
  return (lexicon.leadOf(word)?.words ?? []).flatMap((other) => {
    const [variant] = phraseVariants(other, lexicon);
    return variant ? [{ ...variant, weight: share.synonym, via: other }] : [];
  });
}

/** The words that a word is made from: `klagen` for `klaagt`. */
function rootVariants(word: string, lexicon: Lexicon): Variant[] {
  return rootsOf(word).flatMap((root) => {
    const place = lexicon.at(root);
    return place === undefined ? [] : [{ groups: [[place]], weight: share.root, via: lexicon.words[place] }];
  });
}

/** A compound that the site does not know, as its two halves, each in its own words or in others. */
function compoundVariants(word: string, lexicon: Lexicon): Variant[] {
  for (let end = word.length - 4; end >= 4; end -= 1) {
    const heads = [word.slice(0, end), word.slice(0, end).replace(/s$/, ''), word.slice(0, end).replace(/en$/, '')];
    const head = heads.map((half) => halfVariants(half, lexicon)).find((variants) => variants.length > 0) ?? [];
    const tail = head.length > 0 ? halfVariants(word.slice(end), lexicon) : [];
    if (tail.length > 0)
      return head.slice(0, 3).flatMap((first) =>
        tail.slice(0, 3).map((second) => ({
          groups: [...first.groups, ...second.groups],
          weight: share.halves * first.weight * second.weight,
          via: [first, second].map((half) => half.via ?? wordOf(half, lexicon)).join(' + '),
        })),
      );
  }
  return [];
}

const wordOf = ({ groups }: Variant, { words }: Lexicon) =>
  groups.flatMap(([place]) => (place === undefined ? [] : (words[place] ?? []))).join(' ');

/** A half of a compound: a word of the site, and what the thesaurus has for it. */
const halfVariants = (half: string, lexicon: Lexicon): Variant[] =>
  half.length < 3 || stopWords.has(half) ? [] : [...phraseVariants(half, lexicon), ...synonymVariants(half, lexicon)];

/** The first half of a compound of which the second says nothing here, when pages are called after it: `vertrouwen` of `vertrouwensband`. */
function headVariants(word: string, lexicon: Lexicon): Variant[] {
  for (let length = word.length - 3; length >= 5; length -= 1)
    for (const head of [word.slice(0, length), word.slice(0, length).replace(/s$/, '')]) {
      const place = lexicon.at(stemOf(head));
      if (head.length >= 5 && place !== undefined && lexicon.isNamed(place))
        return [{ groups: [[place]], weight: share.head, via: lexicon.words[place] }];
    }
  return [];
}

const scaled = (variants: readonly Variant[], by: number): Variant[] =>
  variants.map((variant) => ({ ...variant, weight: variant.weight * by }));
