import { dayOf, reviewDue } from './dates.ts';
import type { Text } from './inspection.ts';
import type { Problem, Topic } from './problem.ts';
import { readingEase, sentencesOf, wordsOf } from './sentences.ts';

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
export function adviseOn(texts: readonly Text[], language: Language, today: Date): Problem[] {
  return texts.flatMap((text) => {
    const runs = runsOf(text);
    const on =
      (topic: Topic): Advise =>
      (line, message, mend) => ({ level: 'advies', topic, file: text.document.file, line, message, mend });
    return [
      ...reviewAdvice(text, today, on('nakijken')),
      ...depthAdvice(text, on('kort')),
      ...sentenceAdvice(runs, on('zin')),
      ...wordAdvice(runs, language, on('woord')),
      ...abbreviationAdvice(runs, language, on('afkorting')),
      ...englishAdvice(runs, on('taal')),
      ...easeAdvice(text, on('leesbaarheid')),
    ];
  });
}

type Advise = (line: number | undefined, message: string, mend: string) => Problem;

/** A piece of running text with its line: a passage of the text, or a field that readers see. */
interface Run {
  text: string;
  line: number | undefined;
}

function runsOf({ document, prose }: Text): Run[] {
  const { fields, lineOf, kind } = document;
  const own = ['summary', ...(kind === 'examples' ? ['outcome', 'hard'] : [])].map((field) => ({
    text: String((fields as Record<string, unknown>)[field] ?? ''),
    line: lineOf([field]),
  }));
  const reasons = Object.entries(fields).flatMap(([field, value]) =>
    [value].flat().flatMap((each: unknown, index) => {
      const why = (each as { why?: unknown } | null)?.why;
      return typeof why === 'string'
        ? [{ text: why, line: lineOf(Array.isArray(value) ? [field, index, 'why'] : [field, 'why']) }]
        : [];
    }),
  );
  return [...own, ...reasons, ...prose.passages];
}

function reviewAdvice({ document: { fields, lineOf } }: Text, today: Date, advise: Advise): Problem[] {
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

function depthAdvice({ document }: Text, advise: Advise): Problem[] {
  const thin = document.kind === 'examples' && 'depth' in document.fields && document.fields.depth === 'kort vermeld';
  return thin
    ? [
        advise(
          document.lineOf(['depth']),
          'Dit voorbeeld is alleen kort vermeld.',
          'Weet u een openbare bron die meer vertelt? Werk het uit.',
        ),
      ]
    : [];
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

function wordAdvice(runs: readonly Run[], language: Language, advise: Advise): Problem[] {
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
          'Verbeter het, of zet het bij words in content/taal.yaml.',
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

function easeAdvice({ document, prose }: Text, advise: Advise): Problem[] {
  const ease = readingEase(prose.passages.filter(({ isHeading }) => !isHeading).map(({ text }) => text));
  return ease !== undefined && ease < hardBelow
    ? [
        advise(
          document.bodyLine,
          `Deze tekst leest moeilijk: ${ease} op de schaal van Flesch-Douma.`,
          'Kortere zinnen en kortere woorden helpen; dit is een signaal, geen oordeel.',
        ),
      ]
    : [];
}

const isAbbreviation = (word: string) => /^\p{Lu}[\p{Lu}&]+$/u.test(word) && word.length <= 6;

const startOf = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
