import type { Lexicon } from './lexicon.ts';
import { distanceOf, nearestWord } from './spelling.ts';
import { nameOf, normalise, particles, stemOf, stopWords, tokensOf } from './words.ts';

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
  /** The query as a name, see `nameOf`; misspelt words as they were taken. */
  name: string;
  terms: readonly Term[];
  /** Pages that the thesaurus names for the words of the query, by their place in the lexicon. */
  named: readonly number[];
}

/** Plans a query: which words count, which others stand for them, and which are nowhere on the site. A query in quotes stays as it is. */
export function planQuery(query: string, lexicon: Lexicon): Plan {
  const text = normalise(query).slice(0, 200);
  const quoted = /^\s*["“](.+)["”]\s*$/.exec(query)?.[1];
  if (quoted)
    return {
      text,
      name: nameOf(text),
      terms: [
        {
          typed: text,
          unknown: false,
          variants: [{ query: `"${quoted.replaceAll('"', '')}"`, stems: tokensOf(quoted).map(stemOf), weight: 1 }],
        },
      ],
      named: [],
    };
  const units = unitsOf(text.split(' ').filter(Boolean), lexicon).slice(0, 12);
  const meaning = [...new Set(units)].filter((unit) => !isSmall(unit, lexicon));
  const terms = (meaning.length > 0 ? meaning : units).map((unit) => termOf(unit, lexicon));
  const named = new Set(
    [text, ...terms.map(({ typed, corrected }) => corrected ?? typed)].flatMap(
      (word) => leadOf(word, lexicon)?.[1] ?? [],
    ),
  );
  return {
    text,
    name: nameOf(terms.map(({ typed, corrected }) => corrected ?? typed).join(' ')),
    terms,
    named: [...named],
  };
}

/** Words that do not count: small words, single letters, and numbers that the site does not name. */
const isSmall = (unit: string, lexicon: Lexicon) =>
  stopWords.has(unit) || /^\p{L}$/u.test(unit) || (/^\d+$/.test(unit) && !lexicon.knows(unit));

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
    if (words.length >= length && leadOf(phrase, lexicon)) return [phrase, length];
  }
  const both = first.length > 2 && second.length > 2;
  if (both && !stopWords.has(first) && !stopWords.has(second) && lexicon.knows(first + second))
    return [first + second, 2];
  if (both && !stopWords.has(first) && particles.has(second) && lexicon.byStem.has(stemOf(second + first)))
    return [second + first, 2];
  return [first, 1];
}

function leadOf(word: string, { data }: Lexicon): Lead | undefined {
  if (Object.hasOwn(data.leads, word)) return data.leads[word];
  const { byStem, joined } = leadIndex(data.leads);
  return byStem.get(stemsOf(word)) ?? joined.get(word);
}

/** The lead of the first word of the thesaurus that begins with this one: `stakeholders` for `stakeholderanalyse`. */
function leadBeginning(word: string, { data }: Lexicon): Lead | undefined {
  const stem = stemOf(word);
  const key = stem.length < 6 ? undefined : Object.keys(data.leads).find((each) => each.startsWith(stem));
  return key ? data.leads[key] : undefined;
}

type Lead = Lexicon['data']['leads'][string];

const stemsOf = (phrase: string) => phrase.split(' ').map(stemOf).join(' ');

interface LeadIndex {
  byStem: ReadonlyMap<string, Lead>;
  /** Phrases written as one word. */
  joined: ReadonlyMap<string, Lead>;
}

const indexes = new WeakMap<object, LeadIndex>();

function leadIndex(leads: Lexicon['data']['leads']): LeadIndex {
  const known = indexes.get(leads);
  if (known) return known;
  const entries = Object.entries(leads);
  const index = {
    byStem: new Map(entries.map(([word, lead]) => [stemsOf(word), lead])),
    joined: new Map(
      entries.filter(([word]) => word.includes(' ')).map(([word, lead]) => [word.replaceAll(' ', ''), lead]),
    ),
  };
  indexes.set(leads, index);
  return index;
}

function termOf(typed: string, lexicon: Lexicon): Term {
  const own = [...directVariants(typed, lexicon), ...synonymVariants(leadOf(typed, lexicon), lexicon)];
  if (own.length > 0) return { typed, unknown: false, variants: own };
  const near = synonymVariants(leadBeginning(typed, lexicon), lexicon);
  if (near.length > 0) return { typed, unknown: false, variants: near };
  const compound = compoundVariants(typed, lexicon);
  const corrected =
    compound.length > 0
      ? undefined
      : nearestWord(typed, [
          ...lexicon.words,
          ...Object.keys(lexicon.data.leads),
          ...leadIndex(lexicon.data.leads).joined.keys(),
        ]);
  if (!corrected) {
    const variants = [...compound, ...partVariants(typed, lexicon)];
    return { typed, unknown: variants.length === 0, variants };
  }
  const likely = distanceOf(typed, corrected, 2) === 1 ? 0.85 : 0.55;
  const variants = [...directVariants(corrected, lexicon), ...synonymVariants(leadOf(corrected, lexicon), lexicon)];
  return {
    typed,
    corrected,
    unknown: false,
    variants: variants.map((each) => ({ ...each, weight: each.weight * likely })),
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
  const begins = word.length > 2 && lexicon.words.some((known) => known.startsWith(word));
  const forms = family.length > 0 ? prefixesOf(family) : begins ? [word] : [];
  const tails = word.length < 5 ? [] : lexicon.words.filter((known) => isTailOf(stem, stemOf(known))).slice(0, 8);
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

function synonymVariants(lead: Lead | undefined, lexicon: Lexicon): Variant[] {
  const words = lead?.[0] ?? [];
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

/**
 * What is known of a word that the site does not have: the word that it is made from (`bemiddel` of `bemiddelaar`), or the first half
 * of a compound, when pages are called after it (`vertrouwen` of `vertrouwensband`), when that is not on every other page.
 */
function partVariants(word: string, lexicon: Lexicon): Variant[] {
  const part = partOf(word, lexicon);
  return part ? [{ query: part, stems: [stemOf(part)], weight: 0.6, via: part }] : [];
}

function partOf(word: string, lexicon: Lexicon): string | undefined {
  const root = word.replace(/(?:aars?|ers?|sters?|baar|heid|lijke?|schap|loze?|loos)$/, '');
  if (root !== word && root.length > 4 && lexicon.words.some((known) => known.startsWith(root))) return root;
  for (let length = word.length - 3; length >= 6; length -= 1) {
    const heads = [word.slice(0, length), word.slice(0, length).replace(/s$/, '')];
    const known = heads.find((head) => head.length >= 6 && lexicon.knows(head) && isTelling(stemOf(head), lexicon));
    if (known) return known;
  }
  return undefined;
}

/** Whether some pages are called after a word, and no more than one in twenty. */
function isTelling(stem: string, { keys }: Lexicon): boolean {
  const named = keys.filter(({ title, aliases }) => title.has(stem) || aliases.has(stem)).length;
  return named > 0 && named <= keys.length / 20;
}

/** A compound that the site does not know, as its two halves, each in its own words or in others. */
function compoundVariants(word: string, lexicon: Lexicon): Variant[] {
  for (let end = word.length - 4; end >= 4; end -= 1) {
    const heads = [word.slice(0, end), ...(word[end - 1] === 's' ? [word.slice(0, end - 1)] : [])];
    const head = heads.map((half) => knownVariants(half, lexicon)).find((variants) => variants.length > 0) ?? [];
    const tail = knownVariants(word.slice(end), lexicon);
    if (head.length > 0 && tail.length > 0)
      return head.slice(0, 3).flatMap((first) =>
        tail.slice(0, 3).map((second) => ({
          query: `${first.query} ${second.query}`,
          stems: [...first.stems, ...second.stems],
          weight: 0.8 * first.weight * second.weight,
          via: `${first.via ?? first.query} + ${second.via ?? second.query}`,
        })),
      );
  }
  return [];
}

/** A half of a compound: a word of the site in all its forms, and what the thesaurus has for it. */
const knownVariants = (half: string, lexicon: Lexicon) => [
  ...(lexicon.byStem.has(stemOf(half)) ? directVariants(half, lexicon).filter(({ weight }) => weight === 1) : []),
  ...synonymVariants(leadOf(half, lexicon), lexicon),
];
