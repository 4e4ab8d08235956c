import { normalise } from '../lib/words.ts';
import { error, fixWith, type Problem } from '../lib/problem.ts';
import { fixedRoutes } from '../lib/urls.ts';
import type { Counter } from './lexicon.ts';
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
  /** Other counters with their products, such as a passport. */
  elsewhere: readonly OtherCounter[];
  /** Per address of a page that is no entry, such as a tool, the queries that must find it. */
  tools: ReadonlyMap<string, readonly string[]>;
}

/** A counter that is not this site, with its products: see `Product`. */
export interface OtherCounter extends Counter {
  words: readonly string[];
}

/** A product that stands without a counter is one of the municipality. */
const municipal: Counter = { name: 'een ander loket van de gemeente', look: 'de site van uw gemeente' };

/** The other counters of the rules of both layers. */
export function countersOf(rules: readonly ThesaurusRules[]): OtherCounter[] {
  const all = rules.flatMap(({ elsewhere }) => elsewhere);
  const loose = all.flatMap((each) => (typeof each === 'string' ? each : each.counter ? [] : each.words));
  const others = all.flatMap((each) =>
    typeof each === 'string' || !each.counter
      ? []
      : [{ name: each.counter, look: each.look, words: each.words.map(productWord) }],
  );
  return loose.length > 0 ? [{ ...municipal, words: loose.map(productWord) }, ...others] : others;
}

/** A product as it is compared; the hyphen before the end of a word stays. */
const productWord = (word: string): string => (word.startsWith('-') ? `-${normalise(word)}` : normalise(word));

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

/** The queries for pages that are no entries, of both layers together. */
export function toolsOf(rules: readonly ThesaurusRules[]): SearchWords['tools'] {
  const tools = new Map<string, string[]>();
  for (const { page, zoekvragen } of rules.flatMap((each) => each.tools))
    tools.set(page, [...(tools.get(page) ?? []), ...zoekvragen]);
  return tools;
}

/** Where the rules of a thesaurus stand: the file, and the line of a rule. */
export interface RulesFile {
  file: string;
  rules: ThesaurusRules;
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** A word in two groups, leads that go round in a circle, a pair that may never be merged but is, and pages and tools that do not exist. */
export function thesaurusProblems(files: readonly RulesFile[], paths: ReadonlySet<string>): Problem[] {
  return [
    ...wordsTwice(files),
    ...doubleWords(files),
    ...circles(files),
    ...mergedPairs(files),
    ...unknownPages(files, paths),
    ...unknownTools(files),
  ];
}

const pairOf = (a: string, b: string) => `${normalise(a)}|${normalise(b)}`;

/** A word that stands twice in one group. */
const wordsTwice = (files: readonly RulesFile[]): Problem[] =>
  files.flatMap(({ file, rules, lineOf }) =>
    [
      ...rules.equals.map(({ words }, group) => ({ words, path: ['equals', group] })),
      ...rules.never.map((words, group) => ({ words, path: ['never', group] })),
    ].flatMap(({ words, path }) => {
      const lower = words.map((word) => word.toLowerCase());
      const word = lower.find((each, place) => lower.indexOf(each) < place);
      return word === undefined
        ? []
        : error('WB-511', {
            file,
            line: lineOf(path),
            field: path.join('.'),
            message: `\`${word}\` staat twee keer in deze groep.`,
            fix: 'Haal er een weg, of schrijf het andere woord dat u bedoelde.',
          });
    }),
  );

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

const unknownTools = (files: readonly RulesFile[]): Problem[] =>
  files.flatMap(({ file, rules, lineOf }) =>
    rules.tools.flatMap(({ page }, index) =>
      fixedRoutes.some((route) => route === page)
        ? []
        : [
            error('WB-426', {
              file,
              line: lineOf(['tools', index, 'page']),
              message: `\`${page}\` bestaat niet.`,
              fix: fixWith(page, [...fixedRoutes], 'Schrijf het adres van een pagina die de site zelf heeft.'),
            }),
          ],
    ),
  );
