import type { ErrorCode } from '../error-codes.ts';

/** What is wrong with something that was written, and what to do about it. In Dutch. */
export interface Complaint {
  code: ErrorCode;
  message: string;
  fix: string;
}

/** A text as it is kept: composed letters, ordinary line ends, and without the marks of a word processor that nobody sees. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(takenOut, '')
    .normalize('NFC');

/** Soft hyphens, spaces without width, byte order marks, and joiners that do not join the parts of an emoji. */
const takenOut = /[\u00ad\u200b\u200c\u2060\ufeff]|(?<![\p{Emoji}\ufe0f])\u200d|\u200d(?!\p{Emoji})/gu;

/** The characters that no text may hold, each with its offset: they show nothing, turn the order of the others around, or stand for something that was lost. */
export const hiddenCharacters = (text: string): { offset: number; name: string }[] =>
  [...text.matchAll(hidden)].map(({ 0: found, index }) => ({
    offset: index,
    name: `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));

const hidden = /(?![\t\n\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\ufffd]/gu;

/** What to do about a character that nobody sees. */
export const hiddenFix = 'Haal het weg: zet de cursor erachter en druk op Backspace, of tik de regel opnieuw.';

/** Personal data in a text: e-mail addresses, telephone numbers, account numbers, the address of one house, number plates, days of birth, and citizen service numbers. */
export function privateComplaints(text: string): Complaint[] {
  const found = [
    ...[...text.matchAll(email)].map(([value]) => `Het e-mailadres \`${value}\``),
    ...[...text.matchAll(telephone)].map(([value]) => `Het telefoonnummer \`${value.trim()}\``),
    ...[...text.matchAll(account)].map(([value]) => `Het rekeningnummer \`${value}\``),
    ...[...text.matchAll(home)].map(([value]) => `Het adres \`${value}\``),
    ...[...text.matchAll(plate)].map(([value]) => `Het kenteken \`${value}\``),
    ...[...text.matchAll(birth)].map(([value]) => `De geboortedatum \`${value}\``),
    ...[...text.matchAll(nineDigits)]
      .filter(({ groups }) => groups?.['named'] ?? passesElevenTest(groups?.['number'] ?? ''))
      .map(({ groups }) => `Het burgerservicenummer \`${groups?.['number']}\``),
  ];
  return found.map((what) => ({
    code: 'WB-319',
    message: `${what} mag niet op de site.`,
    fix: 'Haal het weg; verwijs naar een pagina of een rol.',
  }));
}

const localPart = '(?<![\\p{L}\\p{N}_.+-])[\\p{L}\\p{N}_.+-]+';
const dot = '(?:\\.|\\s?[([{]\\s?(?:dot|punt)\\s?[)\\]}]\\s?)';

/** With its marks as they are, in brackets, or as words before a name that ends an address. */
const email = new RegExp(
  [
    `${localPart}\\s?(?:@|[([{]\\s?(?:at|apenstaartje)\\s?[)\\]}])\\s?[\\p{L}\\p{N}-]+(?:${dot}[\\p{L}\\p{N}-]+)+`,
    `${localPart} (?:at|apenstaartje) [\\p{L}\\p{N}-]+ (?:dot|punt) (?:nl|com|org|net|eu|be)\\b`,
  ].join('|'),
  'giu',
);

const gap = '[\\s.\\-\\u2010-\\u2013/()]{0,3}';

/** Ten digits from 0, nine from +31, the short numbers that begin with 0800 or 0900, and 14 with an area code. */
const telephone = new RegExp(
  [
    `(?<![\\w/-])(?!\\d{2}[-./]\\d{2}[-./]\\d{4})(?:(?:\\+|00) ?31${gap}(?:\\(?0\\)?${gap})?|\\(?0)[1-9](?:${gap}\\d){8}(?!\\d)`,
    '(?<![\\w/-])0[89]00[ .-]?\\d{4}(?!\\d)',
    '(?<![\\w/.,-])14[ -]0\\d{2,3}(?!\\d)',
  ].join('|'),
  'g',
);

const nineDigits =
  /(?<named>(?:bsn|burgerservicenummer|sofi-?nummer)[\s:.-]{1,4}(?:is |nummer )?)?(?<![\w/.,-])(?<number>\d{8,9}|\d{3}([ -])\d{3}\3\d{3}|\d{4}([ .-])\d{2}\4\d{3}|(?<=(?:bsn|nummer)[\s:.-]{1,4}(?:is |nummer )?)\d{3}\.\d{3}\.\d{3})(?![\w/-]|[.,]\d)/gi;

const account = /\b(?:NL\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){10}|(?:BE(?:[ .-]?\d){14}|DE(?:[ .-]?\d){20}))\b/gi;

/** A postcode with the number of a house before or behind it: together they are one front door. */
const home =
  /(?<![\w/.,-])(?:\d{1,4} ?[a-z]?, ?[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b|[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2},? (?:nr\.? ?)?\d{1,4}[a-z]?\b(?![.,:]?\d|-\d|\s(?:procent|mensen|bewoners|huizen|woningen)))/g;

/** The number plate of a car: three groups of letters and digits, six together, in the orders that the RDW gives out. */
const plate =
  /(?<![\w/.-])(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d{2}-[A-Z]|[A-Z]-\d{2}-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![\w/-])/g;

const month =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?';

/** A whole day behind a word that says that somebody was born then. */
const birth = new RegExp(
  `\\b(?:geboren(?: op)?|geb\\.|geboortedatum|geboortedag)[\\s:]{1,3}(?:\\d{1,2}[-./ ]\\d{1,2}[-./ ](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} ${month} \\d{4})(?!\\d)`,
  'gi',
);

/** The test that the digits of every citizen service number pass. */
function passesElevenTest(number: string): boolean {
  const digits = [...number.replace(/\D/g, '')].map(Number);
  if (digits.length !== 9) return false;
  return digits.reduce((sum, digit, index) => sum + digit * (index === 8 ? -1 : 9 - index), 0) % 11 === 0;
}

/** Markup in a text that is shown as it is written. */
export function markupComplaints(text: string): Complaint[] {
  if (text.includes('[@'))
    return [
      {
        code: 'WB-221',
        message: 'Hier staat een verwijzing naar een bron, en dit veld toont die niet.',
        fix: 'Zet de bewering met haar bron in de tekst onder de velden.',
      },
    ];
  const found = markup.exec(text)?.[0];
  return found
    ? [
        {
          code: 'WB-220',
          message: `\`${found}\` is opmaak, en dit veld is gewone tekst.`,
          fix: 'Haal de tekens van de opmaak weg; de woorden blijven.',
        },
      ]
    : [];
}

const markup =
  /\*\*(?=\S)[^*\n]{1,40}|(?<![\p{L}\p{N}])__(?=\S)[^_\n]{1,40}|\]\([^)\s]{0,80}\)?|<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,80})?\/?>|&(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});|^#{1,6}\s|^```/iu;
