import type { Lexicon } from './lexicon.ts';
import { nearestWord } from './spelling.ts';
import { normalise, stemOf, stopWords, tokensOf } from './words.ts';

/** How a word of a query is looked for. */
export interface Term {
  /** As it was typed, normalised. */
  typed: string;
  /** The word that it was taken for, when that is another. */
  corrected?: string | undefined;
  /** Whether nothing on the site is like it. */
  unknown: boolean;
  /** What Pagefind is asked, best first. */
  variants: readonly Variant[];
}

/** One thing to ask Pagefind for a term. */
export interface Variant {
  /** Words that must all be there; each also finds the words that begin with it. */
  query: string;
  /** The stems that a page has when this variant fits it. */
  stems: readonly string[];
  /** How much a find counts, from 0 to 1. */
  weight: number;
  /** The word by which it was found, when it is not the typed one. */
  via?: string | undefined;
}

/** What is done with a query. */
export interface Plan {
  /** The query, normalised. */
  text: string;
  /** A query in quotes goes to Pagefind untouched. */
  exact?: string | undefined;
  terms: readonly Term[];
  /** Pages that the thesaurus names for the words of the query, by their place in the lexicon. */
  named: readonly number[];
}

/** Plans a query: which words count, which others stand for them, and which are nowhere on the site. */
export function planQuery(query: string, lexicon: Lexicon): Plan {
  const text = normalise(query).slice(0, 200);
  const quoted = /^\s*["“](.+)["”]\s*$/.exec(query)?.[1];
  if (quoted)
    return {
      text,
      exact: `"${quoted.replaceAll('"', '')}"`,
      terms: [
        {
          typed: text,
          unknown: false,
          variants: [{ query: `"${quoted}"`, stems: tokensOf(quoted).map(stemOf), weight: 1 }],
        },
      ],
      named: [],
    };
  const units = unitsOf(text.split(' ').filter(Boolean), lexicon).slice(0, 12);
  const meaning = units.filter((unit) => !stopWords.has(unit));
  const terms = (meaning.length > 0 ? meaning : units).map((unit) => termOf(unit, lexicon));
  const named = new Set(
    [text, ...terms.map(({ typed, corrected }) => corrected ?? typed)].flatMap(
      (word) => leadOf(word, lexicon)?.[1] ?? [],
    ),
  );
  return { text, terms, named: [...named] };
}

/** The words of a query, with phrases of the thesaurus and split compounds taken together. */
function unitsOf(words: readonly string[], lexicon: Lexicon): string[] {
  const units: string[] = [];
  for (let start = 0; start < words.length;) {
    const length =
      [4, 3, 2].find((size) => start + size <= words.length && isUnit(words.slice(start, start + size), lexicon)) ?? 1;
    const unit = words.slice(start, start + length);
    units.push(length > 1 && !leadOf(unit.join(' '), lexicon) ? unit.join('') : unit.join(' '));
    start += length;
  }
  return units;
}

const isUnit = (words: readonly string[], lexicon: Lexicon): boolean =>
  leadOf(words.join(' '), lexicon) !== undefined ||
  (words.length === 2 &&
    words.every((word) => word.length > 2 && !stopWords.has(word)) &&
    lexicon.knows(words.join('')));

function leadOf(word: string, { data }: Lexicon): readonly [readonly string[], readonly number[]] | undefined {
  if (Object.hasOwn(data.leads, word)) return data.leads[word];
  return word.includes(' ') ? undefined : leadsByStem(data.leads).get(stemOf(word));
}

const stemmed = new WeakMap<object, Map<string, readonly [readonly string[], readonly number[]]>>();

function leadsByStem(leads: Lexicon['data']['leads']) {
  const known = stemmed.get(leads);
  if (known) return known;
  const byStem = new Map(
    Object.entries(leads)
      .filter(([word]) => !word.includes(' '))
      .map(([word, lead]) => [stemOf(word), lead]),
  );
  stemmed.set(leads, byStem);
  return byStem;
}

function termOf(typed: string, lexicon: Lexicon): Term {
  const own = [...directVariants(typed, lexicon), ...synonymVariants(typed, lexicon)];
  if (own.length > 0) return { typed, unknown: false, variants: own };
  const parts = splitCompound(typed, lexicon);
  if (parts)
    return {
      typed,
      unknown: false,
      variants: [{ query: parts.join(' '), stems: parts.map(stemOf), weight: 0.8, via: parts.join(' + ') }],
    };
  const corrected = nearestWord(typed, [...lexicon.data.words, ...Object.keys(lexicon.data.leads)]);
  if (!corrected) return { typed, unknown: true, variants: [] };
  return {
    typed,
    corrected,
    unknown: false,
    variants: [...directVariants(corrected, lexicon), ...synonymVariants(corrected, lexicon)],
  };
}

/** The word itself in all its forms, words that begin with it, and compounds that end with it. */
function directVariants(word: string, lexicon: Lexicon): Variant[] {
  const stem = stemOf(word);
  if (word.includes(' '))
    return word.split(' ').every((part) => isKnown(part, lexicon))
      ? [
          {
            query: word,
            stems: word
              .split(' ')
              .filter((part) => !stopWords.has(part))
              .map(stemOf),
            weight: 1,
          },
        ]
      : [];
  const family = lexicon.byStem.get(stem) ?? [];
  const begins = word.length > 2 && lexicon.data.words.some((known) => known.startsWith(word));
  const forms = family.length > 0 ? prefixesOf(family) : begins ? [word] : [];
  const tails = word.length < 5 ? [] : lexicon.data.words.filter((known) => isTailOf(stem, stemOf(known))).slice(0, 8);
  return [
    ...forms.map((query) => ({ query, stems: [stem], weight: 1 })),
    ...tails.map((query) => ({ query, stems: [stemOf(query)], weight: 0.6, via: query })),
  ];
}

/** Whether a stem is the second half of a compound; a prefix such as ver- or over- makes no compound. */
const isTailOf = (stem: string, compound: string) =>
  compound.endsWith(stem) &&
  compound.length >= stem.length + 4 &&
  !/^(achter|onder|over|door|voor|tegen)$/.test(compound.slice(0, -stem.length));

function synonymVariants(word: string, lexicon: Lexicon): Variant[] {
  const words = leadOf(word, lexicon)?.[0] ?? [];
  return words.flatMap((other) =>
    directVariants(other, lexicon)
      .filter(({ weight }) => weight === 1)
      .slice(0, 2)
      .map((variant) => ({ ...variant, weight: 0.65, via: other })),
  );
}

const isKnown = (word: string, lexicon: Lexicon) => stopWords.has(word) || lexicon.byStem.has(stemOf(word));

/** The forms of a family as few prefixes: one that they share, or each when they share too little. */
function prefixesOf(family: readonly string[]): string[] {
  const [first = ''] = family;
  let length = first.length;
  for (const word of family) while (!word.startsWith(first.slice(0, length))) length -= 1;
  const shortest = Math.min(...family.map((word) => word.length));
  return length >= Math.max(4, shortest - 2) ? [first.slice(0, length)] : family.slice(0, 4);
}

function splitCompound(word: string, lexicon: Lexicon): [string, string] | undefined {
  for (let end = word.length - 4; end >= 4; end -= 1) {
    const heads = [word.slice(0, end), ...(word[end - 1] === 's' ? [word.slice(0, end - 1)] : [])];
    const tail = word.slice(end);
    const head = heads.find((each) => lexicon.byStem.has(stemOf(each)));
    if (head && lexicon.byStem.has(stemOf(tail))) return [head, tail];
  }
  return undefined;
}
