/** A text for comparing: small letters, no accents, apostrophes gone, `A&O` as one word, other marks as spaces, numbers in digits. */
export const normalise = (text: string): string =>
  bare(text.replace(/(?<=\p{L})[&+](?=\p{L})/gu, ''))
    .replace(/(?<!\p{L})(les|praktijk|aanbeveling)(?=(?:twee|drie|vier|vijf|zes|zeven|\d)(?!\p{L}))/gu, '$1 ')
    .replace(/(?<!\p{L})(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\p{L})/gu, (word) => numbers[word] ?? word);

/** A text as the name of a file or a part of an address: `Één contactpunt!` becomes `een-contactpunt`. */
export const slugOf = (text: string): string => bare(text).replaceAll(' ', '-');

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const numbers: Record<string, string> = {
  twee: '2',
  drie: '3',
  vier: '4',
  vijf: '5',
  zes: '6',
  zeven: '7',
  acht: '8',
  negen: '9',
  tien: '10',
};

/** The words of a text, normalised. */
export const tokensOf = (text: string): string[] => normalise(text).split(' ').filter(Boolean);

/** A text as a name: the stems of its words, in the order of the alphabet, without small words unless nothing is left. */
export function nameOf(text: string): string {
  const tokens = tokensOf(text);
  const meaning = tokens.filter((token) => !stopWords.has(token));
  return [...new Set((meaning.length > 0 ? meaning : tokens).map(stemOf))].sort().join(' ');
}

/** Words that say nothing of what a reader looks for. */
export const stopWords: ReadonlySet<string> = new Set(
  'aan al alle alles altijd als ben bij dan dat de den der deze die dit doe doen dus een en er ga gaat gaan had haar hadden heb hebben heeft hem het hij hoe hoeveel hun iemand iets ik in is je jij jullie kan kunnen maar me meer men met mij mijn moet moeten mogen mag na naar niet niks nog nu of om onze ons ook op over te tot uit uw u van veel voor waar waarom wanneer was wat we wel welke werd wie wij wil willen worden wordt zich zij zijn zo zou zonder'.split(
    ' ',
  ),
);

/** Words that say little of what a reader looks for: they count for less. */
export const lightWords: ReadonlySet<string> = new Set(
  'altijd anders beginnen beter blijven brengen cijfers dezelfde doen echt eerst eigen elke erbij even gaan gebruiken geven goed graag hebben hele helpt hoor horen houden iedereen juist kiezen komen komt krijg krijgen krijgt laat laten leggen leuk maak maken mee moeilijk nieuw nieuwe nodig nooit omgaan omgang opeens pakken praten samen snel soms staan starten steeds tussen vaak vinden vragen weer weet weten werk werken zeg zeggen zelf zetten zien zitten zoeken'.split(
    ' ',
  ),
);

/** What comes loose of a verb: `laat los` is loslaten. */
export const particles: ReadonlySet<string> = new Set(
  'aan achter af binnen buiten door los mee na om onder op over tegen terug toe uit vast voor weg'.split(' '),
);

const separable = new RegExp(`^(${[...particles].join('|')})ge(?=\\p{L}{3})`, 'u');

/**
 * The stem of a normalised Dutch word: equal for its singular and plural, its verb forms and its -ing.
 * A light stemmer, made for comparing words of this site with each other; a stem need not be a word.
 */
export function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  if (word.length < 4) return hardened(word);
  let stem = word
    .replace(separable, '$1')
    .replace(/heden$/, 'heid')
    .replace(/tieve?$/, 'tief')
    .replace(/steden$/, 'stad')
    .replace(/leden$/, 'lid')
    .replace(/(?<=\p{L}{4}a)s$/u, '');
  stem = /^ge(?!meen)\p{L}{4,}[dt]$/u.test(stem) ? stem.slice(2, -1) : stem;
  stem = stem.replace(
    /(?:eringen|ering|ingen|ing|enden|ende|end|eren|eerde|eerd|eert|eer|en|es|e|(?<![iusao])s)$/u,
    (ending) => (/^eer|^eren|^ering/.test(ending) ? 'er' : ''),
  );
  return hardened(
    stem
      .replace(/([aeou])\1/g, '$1')
      .replace(/ie(?=\p{L}$)/u, 'i')
      .replace(/(\p{L})\1$/u, '$1'),
  );
}

/** An f and an s at the end as the v and z that they are before an ending: `brief` and `brieven`, `huis` and `huizen`. */
const hardened = (stem: string) => stem.replace(/f$/, 'v').replace(/s$/, 'z');
