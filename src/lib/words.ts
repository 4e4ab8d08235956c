import { stemOf } from './stem.ts';
import { infinitiveOf } from './strong-verbs.ts';

/** A text for comparing: small letters, no accents, apostrophes gone, `A&O` as one word, other marks as spaces, numbers in digits. */
export const normalise = (text: string): string =>
  bare(text.replace(/(\p{L})[&+](?=\p{L})/gu, '$1'))
    .replace(/(^|\P{L})(les|praktijk|aanbeveling)(?=(?:twee|drie|vier|vijf|zes|zeven|\d)(?!\p{L}))/gu, '$1$2 ')
    .replace(
      /(^|\P{L})(twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\p{L})/gu,
      (_, before: string, word: string) => before + (numbers[word] ?? word),
    );

/** A text as the name of a file or a part of an address, in small letters, digits and hyphens: `Één contactpunt!` becomes `een-contactpunt`, `½ m²` becomes `1-2-m2`. */
export const slugOf = (text: string): string =>
  bare(
    text
      .replace(/(\p{N})(?=[\u00bc-\u00be\u2150-\u215e])/gu, '$1 ')
      .normalize('NFKD')
      .replace(/[æœßøłđðþı]/giu, (letter) => latin[letter.toLowerCase()] ?? ''),
  )
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');

/** Letters that are no Latin letter with a mark, as they are written without. */
const latin: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

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
const lightWords: ReadonlySet<string> = new Set(
  'altijd anders beginnen beter blijven brengen cijfers dezelfde doen echt eerst eigen elke erbij even gaan gebruiken geven goed graag hebben hele helpt hoor horen houden iedereen juist kiezen komen komt krijg krijgen krijgt laat laten leggen leuk maak maken mee moeilijk nieuw nieuwe nodig nooit omgaan omgang opeens pakken praten samen snel soms staan starten steeds tussen vaak vinden vragen weer weet weten werk werken zeg zeggen zelf zetten zien zitten zoeken'.split(
    ' ',
  ),
);

/** Whether a word says little, in whatever form: `gekomen` as little as `komen`, and a single digit. */
export const isLight = (word: string): boolean =>
  lightWords.has(word) || lightWords.has(infinitiveOf(word) ?? '') || /^\d$/.test(word);

/** Words around a question that say what is asked of a subject, and not which subject. */
export const frameWords: ReadonlySet<string> = new Set(
  'alsjeblieft antwoord bedoeld bedoelen bedoelt begrijpen beschrijving betekenen betekenis betekent definitie definities ervaring ervaringen graag heet info informatie inhoud iemands informeren meneer mevrouw mijnheer omschrijving omschrijven precies tip tips uitleg uitleggen verklaring vertel voorbeeld voorbeelden voorbeeldje'.split(
    ' ',
  ),
);

/** What people do at a counter: these words say nothing of what a query is about beside a product. */
export const counterWords: ReadonlySet<string> = new Set(
  'aanvraag aanvragen aanmelden aangeven adres afhalen afmelden afspraak afspraken balie betalen bezwaar boeken burger burgers digitaal doorgeven formulier formulieren gemeente geldig gratis huren inleveren inschrijven inwoner inwoners bewoner bewoners kosten kwijt lenen loket meldpunt melden melding nummer online openingstijd ophalen opzeggen pas prijs prijzen regelen stad tarief tarieven telefoonnummer uitschrijven verlengen verlopen verloren vernieuwen wijzigen'.split(
    ' ',
  ),
);

/** What comes loose of a verb: `laat los` is loslaten. */
export const particles: ReadonlySet<string> = new Set(
  'aan achter af binnen buiten door los mee na om onder op over tegen terug toe uit vast voor weg'.split(' '),
);

/** The first sentence of a text, up to its full stop; the whole text when it has one sentence. */
export const firstSentenceOf = (text: string): string => /^.+?[.!?](?=\s|$)/su.exec(text.trim())?.[0] ?? text.trim();
