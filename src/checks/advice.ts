import { dayOf, reviewDue } from '../lib/dates.ts';
import { isWorkedOut, workedOutFrom } from '../library/depth.ts';
import { isKind, type Entry } from '../library/entry.ts';
import { pathOf, type Path } from '../library/path.ts';
import { declarationsOf } from '../library/relations.ts';
import { stemOf } from '../lib/stem.ts';
import { stopWords, tokensOf } from '../lib/words.ts';
import type { Problem, Topic } from '../lib/problem.ts';
import { runsOf, type Run } from './runs.ts';
import { readingEase, sentencesOf, wordsOf } from '../prose/readability.ts';

/** What the check knows of the language. */
export interface Language {
  knows(word: string): boolean;
  /** Difficult words, each with a plainer one. */
  plainer: ReadonlyMap<string, string>;
  /** Abbreviations that need no explanation. */
  abbreviations: ReadonlySet<string>;
}

/** The most words that a sentence may have. */
export const longestSentence = 25;

/** Below this reading ease a page is called hard. */
export const hardBelow = 35;

/** What editors could make better in these entries, as advice: nothing here stops a build. */
export function adviseOn(entries: readonly Entry[], language: Language, today: Date): Problem[] {
  const titles = new Map(entries.map(({ path, fields }) => [path, fields.title]));
  return entries.flatMap((entry) => {
    const runs = runsOf(entry);
    const on =
      (topic: Topic): Advise =>
      (line, message, fix) => ({ level: 'advice', topic, file: entry.file, line, message, fix });
    return [
      ...reviewAdvice(entry, today, on('review')),
      ...depthAdvice(entry, on('depth')),
      ...addressAdvice(entry, on('address')),
      ...sentenceAdvice(runs, on('sentence')),
      ...wordAdvice(
        runs,
        language,
        entry.layer === 'local' ? 'content/lokaal/taal.yaml' : 'content/taal.yaml',
        on('word'),
      ),
      ...abbreviationAdvice(runs, language, on('abbreviation')),
      ...englishAdvice(runs, on('language')),
      ...easeAdvice(entry, on('readability')),
      ...reasonAdvice(entry, titles, on('reason')),
    ];
  });
}

type Advise = (line: number | undefined, message: string, fix: string) => Problem;

function reviewAdvice({ fields, lineOf }: Entry, today: Date, advise: Advise): Problem[] {
  const due = reviewDue(fields.reviewed, fields.reviewEvery);
  return due <= today
    ? [
        advise(
          lineOf(['reviewed']),
          `Nakijken had gemoeten op ${dayOf(due)}.`,
          'Kijk de inhoud na en zet de dag van vandaag bij reviewed.',
        ),
      ]
    : [];
}

function depthAdvice(entry: Entry, advise: Advise): Problem[] {
  const thin = isKind('examples')(entry) && !isWorkedOut(entry);
  return thin
    ? [
        advise(
          entry.bodyLine,
          `Dit voorbeeld vertelt ${entry.prose.toldWords} woorden; vanaf ${workedOutFrom} is het uitgewerkt.`,
          'Weet u een openbare bron die meer vertelt? Werk het uit.',
        ),
      ]
    : [];
}

/** Addresses of sources that anyone on the way can change. */
function addressAdvice(entry: Entry, advise: Advise): Problem[] {
  if (!isKind('sources')(entry)) return [];
  return (['url', 'archived'] as const).flatMap((field) => {
    const address = entry.fields[field] ?? '';
    return /^http:/i.test(address)
      ? [
          advise(
            entry.lineOf([field]),
            `\`${address}\` is niet beveiligd.`,
            'Kijk of het met https:// ook werkt, en schrijf dat dan.',
          ),
        ]
      : [];
  });
}

function sentenceAdvice(runs: readonly Run[], advise: Advise): Problem[] {
  return runs.flatMap(({ text, line }) =>
    sentencesOf(text)
      .filter(({ words }) => words > longestSentence)
      .map((sentence) =>
        advise(
          line,
          `Deze zin heeft ${sentence.words} woorden: "${startOf(sentence.text)}"`,
          `Maak er twee van; ${longestSentence} woorden is het meest.`,
        ),
      ),
  );
}

function wordAdvice(runs: readonly Run[], language: Language, words: string, advise: Advise): Problem[] {
  const seen = new Set<string>();
  return runs.flatMap(({ text, line }) =>
    wordsOf(text).flatMap((written) => {
      const word = written.replaceAll('’', "'");
      if (seen.has(word) || /\d|\.\p{Ll}{2,}$/u.test(word)) return [];
      seen.add(word);
      const plainer = language.plainer.get(word.toLowerCase());
      if (plainer) return [advise(line, `\`${written}\` is een moeilijk woord.`, `Kan het met \`${plainer}\`?`)];
      if (isAbbreviation(word) || language.knows(word)) return [];
      return [
        advise(
          line,
          `\`${written}\` staat niet in het woordenboek.`,
          `Verbeter het, of zet het bij words in ${words}.`,
        ),
      ];
    }),
  );
}

function abbreviationAdvice(runs: readonly Run[], language: Language, advise: Advise): Problem[] {
  const whole = runs.map(({ text }) => text).join(' ');
  const seen = new Set<string>();
  return runs.flatMap(({ text, line }) =>
    wordsOf(text).flatMap((word) => {
      if (!isAbbreviation(word) || language.abbreviations.has(word) || seen.has(word) || whole.includes(`(${word})`))
        return [];
      seen.add(word);
      return [
        advise(
          line,
          `De afkorting \`${word}\` wordt nergens uitgelegd.`,
          `Schrijf haar de eerste keer voluit, met (${word}) erachter.`,
        ),
      ];
    }),
  );
}

function englishAdvice(runs: readonly Run[], advise: Advise): Problem[] {
  const english = /\b(?:the|and|with|from|their|how|this|that|which|these)\b/gi;
  return runs.flatMap(({ text, line }) =>
    (text.match(english)?.length ?? 0) >= 2
      ? [
          advise(
            line,
            `Hier lijkt Engels te staan: "${startOf(text)}"`,
            'Zet het in `<Taal code="en">`, of schrijf het in het Nederlands.',
          ),
        ]
      : [],
  );
}

function easeAdvice({ bodyLine, prose }: Entry, advise: Advise): Problem[] {
  const ease = readingEase(prose.passages.filter(({ isHeading }) => !isHeading).map(({ text }) => text));
  return ease !== undefined && ease < hardBelow
    ? [
        advise(
          bodyLine,
          `Deze tekst leest moeilijk: ${ease} op de schaal van Flesch-Douma.`,
          'Kortere zinnen en kortere woorden helpen; dit is een signaal, geen oordeel.',
        ),
      ]
    : [];
}

/** Reasons that say little more than what a reader sees beside them: the summary, and the titles of both ends. */
function reasonAdvice(entry: Entry, titles: ReadonlyMap<Path, string>, advise: Advise): Problem[] {
  return declarationsOf(entry).flatMap(({ relation, target, path }) => {
    const to = target === 'any' ? relation.id : pathOf({ kind: target, id: relation.id });
    const seen = new Set(stemsOf(`${entry.fields.title} ${entry.fields.summary} ${titles.get(to) ?? ''}`));
    const stems = stemsOf(relation.why);
    const known = stems.filter((stem) => seen.has(stem)).length;
    return stems.length > 0 && known / stems.length > mostKnown
      ? [
          advise(
            entry.lineOf([...path, 'why']),
            `Deze reden zegt wat de samenvatting of de titels al zeggen: "${startOf(relation.why)}"`,
            'Noem iets dat daar niet staat: een getal, een wending, een oorzaak.',
          ),
        ]
      : [];
  });
}

/** The share of the words of a reason that may stand in the summary or the titles. */
const mostKnown = 0.6;

const stemsOf = (text: string): string[] => [
  ...new Set(
    tokensOf(text)
      .filter((word) => !stopWords.has(word))
      .map(stemOf),
  ),
];

const isAbbreviation = (word: string) => /^\p{Lu}[\p{Lu}&]+$/u.test(word) && word.length <= 6;

const startOf = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
