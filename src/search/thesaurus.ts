import { normalise } from '../lib/words.ts';
import { error, fixWith, type Problem } from '../lib/problem.ts';
import type { ThesaurusRules } from '../schemas/settings/thesaurus.ts';

/** What a word leads to in search: other words to look for, and pages that it is about. All words are normalised. */
export interface Lead {
  words: readonly string[];
  pages: readonly string[];
}

/** Per normalised word what it leads to. */
export type Thesaurus = ReadonlyMap<string, Lead>;

/** What editors keep of words in search. */
export interface SearchWords {
  thesaurus: Thesaurus;
  /** Products of another counter, such as a passport. */
  elsewhere: readonly string[];
}

/** One thesaurus of the rules of both layers; words that may never be merged do not lead to each other. */
export function thesaurusOf(rules: readonly ThesaurusRules[]): Thesaurus {
  const forbidden = new Set(
    rules.flatMap(({ never }) => never.flatMap(([a = '', b = '']) => [pairOf(a, b), pairOf(b, a)])),
  );
  const leads = new Map<string, { words: Set<string>; pages: Set<string> }>();
  const lead = (from: string, to: readonly string[], pages: readonly string[]) => {
    const word = normalise(from);
    const entry = leads.get(word) ?? { words: new Set(), pages: new Set() };
    for (const other of to.map(normalise))
      if (other !== word && !forbidden.has(pairOf(word, other))) entry.words.add(other);
    for (const page of pages) entry.pages.add(page);
    leads.set(word, entry);
  };
  for (const { equals, leads: oneWay } of rules) {
    for (const { words, pages } of equals) for (const word of words) lead(word, words, pages);
    for (const { words, also, pages } of oneWay) {
      for (const word of words) lead(word, also, pages);
      for (const word of also) lead(word, [], pages);
    }
  }
  return new Map([...leads].map(([word, { words, pages }]) => [word, { words: [...words], pages: [...pages] }]));
}

/** Where the rules of a thesaurus stand: the file, and the line of a rule. */
export interface RulesFile {
  file: string;
  rules: ThesaurusRules;
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** A word in two groups, leads that go round in a circle, a pair that may never be merged but is, and pages that do not exist. */
export function thesaurusProblems(files: readonly RulesFile[], paths: ReadonlySet<string>): Problem[] {
  return [...doubleWords(files), ...circles(files), ...mergedPairs(files), ...unknownPages(files, paths)];
}

const pairOf = (a: string, b: string) => `${normalise(a)}|${normalise(b)}`;

/** Words in two groups of one file. A word may be in a group of either layer: together they are one. */
function doubleWords(files: readonly RulesFile[]): Problem[] {
  return files.flatMap(({ file, rules, lineOf }) => {
    const owner = new Map<string, string>();
    return rules.equals.flatMap(({ words }, group) => {
      const line = lineOf(['equals', group]);
      return [...new Set(words.map(normalise))].flatMap((word) => {
        const earlier = owner.get(word);
        owner.set(word, earlier ?? `${file}:${line}`);
        return earlier
          ? [
              error('WB-511', {
                file,
                line,
                message: `\`${word}\` staat in twee groepen: ook in ${earlier}.`,
                fix: 'Voeg de groepen samen, of haal het woord uit een van beide.',
              }),
            ]
          : [];
      });
    });
  });
}

function circles(files: readonly RulesFile[]): Problem[] {
  const known = new Set<string>();
  return files.flatMap(({ file, rules, lineOf }) =>
    rules.leads.flatMap(({ words, also }, index) => {
      const pairs = words.flatMap((word) => also.map((other) => [word, other] as const));
      const round = pairs.filter(
        ([word, other]) => normalise(word) === normalise(other) || known.has(pairOf(other, word)),
      );
      for (const [word, other] of pairs) known.add(pairOf(word, other));
      return round.map(([word, other]) =>
        error('WB-512', {
          file,
          line: lineOf(['leads', index]),
          message: `\`${word}\` en \`${other}\` leiden naar elkaar.`,
          fix: 'Zet ze in een groep bij equals, of haal een richting weg.',
        }),
      );
    }),
  );
}

function mergedPairs(files: readonly RulesFile[]): Problem[] {
  const never = new Set(
    files.flatMap(({ rules }) => rules.never.flatMap(([a = '', b = '']) => [pairOf(a, b), pairOf(b, a)])),
  );
  return files.flatMap(({ file, rules, lineOf }) => {
    const merged = [
      ...rules.equals.map(({ words }, index) => ({
        path: ['equals', index],
        pairs: words.flatMap((a) => words.map((b) => [a, b] as const)),
      })),
      ...rules.leads.map(({ words, also }, index) => ({
        path: ['leads', index],
        pairs: words.flatMap((a) => also.map((b) => [a, b] as const)),
      })),
    ];
    return merged.flatMap(({ path, pairs }) => {
      const wrong = pairs.find(([a, b]) => never.has(pairOf(a, b)));
      return wrong
        ? [
            error('WB-513', {
              file,
              line: lineOf(path),
              message: `\`${wrong[0]}\` en \`${wrong[1]}\` mogen nooit voor elkaar gezocht worden.`,
              fix: 'Haal een van beide hier weg, of haal het paar weg bij never.',
            }),
          ]
        : [];
    });
  });
}

function unknownPages(files: readonly RulesFile[], paths: ReadonlySet<string>): Problem[] {
  return files.flatMap(({ file, rules, lineOf }) =>
    (['equals', 'leads'] as const).flatMap((list) =>
      rules[list].flatMap(({ pages }, index) =>
        pages
          .filter((page) => !paths.has(page))
          .map((page) =>
            error('WB-426', {
              file,
              line: lineOf([list, index, 'pages']),
              message: `\`${page}\` bestaat niet.`,
              fix: fixWith(page, [...paths], 'Schrijf map en bestandsnaam.'),
            }),
          ),
      ),
    ),
  );
}
