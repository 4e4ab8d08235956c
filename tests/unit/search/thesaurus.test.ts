import { describe, expect, test } from 'vitest';
import type { ThesaurusRules } from '../../../src/schemas/settings/thesaurus.ts';
import { countersOf, thesaurusOf, thesaurusProblems, toolsOf } from '../../../src/search/thesaurus.ts';

const rules = (some: Partial<ThesaurusRules>): ThesaurusRules => ({
  equals: [],
  leads: [],
  elsewhere: [],
  tools: [],
  never: [],
  ...some,
});
const group = (...words: string[]) => ({ words, pages: [] });
const lead = (words: string[], also: string[]) => ({ words, also, pages: [] });

test('words of a group lead to each other, and leads go one way', () => {
  const thesaurus = thesaurusOf([
    rules({ equals: [group('Wijkmanager', 'wijkregisseur')], leads: [lead(['boosheid'], ['emoties'])] }),
  ]);
  expect(thesaurus.get('wijkregisseur')?.words).toEqual(['wijkmanager']);
  expect(thesaurus.get('boosheid')?.words).toEqual(['emoties']);
  expect(thesaurus.get('emoties')?.words).toEqual([]);
});

test('the lists of both layers come together', () => {
  const thesaurus = thesaurusOf([rules({ leads: [lead(['a1'], ['b1'])] }), rules({ leads: [lead(['a1'], ['c1'])] })]);
  expect(thesaurus.get('a1')?.words).toEqual(['b1', 'c1']);
});

test('a pair that may never be merged does not lead to each other', () => {
  const thesaurus = thesaurusOf([
    rules({
      equals: [group('participatie', 'participatiewet', 'meedoen')],
      never: [['Participatiewet', 'participatie']],
    }),
  ]);
  expect(thesaurus.get('participatie')?.words).toEqual(['meedoen']);
});

test('a product without a counter is one of the municipality, and the end of a word keeps its hyphen', () => {
  const counters = countersOf([
    rules({ elsewhere: ['Paspoort', { counter: 'DUO', words: ['studieschuld', '-beurs'] }] }),
    rules({ elsewhere: ['afvalpas', { words: ['kliko'] }] }),
  ]);
  expect(counters).toEqual([
    {
      name: 'een ander loket van de gemeente',
      look: 'de site van uw gemeente',
      words: ['paspoort', 'afvalpas', 'kliko'],
    },
    { name: 'DUO', look: undefined, words: ['studieschuld', '-beurs'] },
  ]);
});

test('the questions for a tool of both layers come together', () => {
  const tool = (...zoekvragen: string[]) => rules({ tools: [{ page: '/teamscan/', zoekvragen }] });
  expect(toolsOf([tool('meten', 'test'), tool('nulmeting')])).toEqual(
    new Map([['/teamscan/', ['meten', 'test', 'nulmeting']]]),
  );
});

describe('mistakes are told with file and line', () => {
  const said = (some: Partial<ThesaurusRules>) =>
    thesaurusProblems(
      [{ file: 'content/zoekwoorden.yaml', rules: rules(some), lineOf: ([, index]) => Number(index) + 10 }],
      new Set(['lessen/x']),
    ).map(({ line, message, fix }) => `${line} ${message} ${fix}`);

  test('a word in two groups', () => {
    expect(said({ equals: [group('steun', 'draagvlak'), group('steun', 'rugdekking')] })).toEqual([
      '11 `steun` staat in twee groepen: ook in content/zoekwoorden.yaml:10. Voeg de groepen samen, of haal het woord uit een van beide.',
    ]);
  });

  test('a word twice in one group, or never for itself', () => {
    expect(said({ equals: [group('steun', 'Steun')] })).toEqual([
      '10 `steun` staat twee keer in deze groep. Haal er een weg, of schrijf het andere woord dat u bedoelde.',
    ]);
    expect(said({ never: [['steun', 'steun']] })[0]).toContain('`steun` staat twee keer');
  });

  test('a tool that is not there', () => {
    expect(said({ tools: [{ page: '/teamscn/', zoekvragen: ['een', 'twee'] }] })[0]).toMatch(
      /^10 `\/teamscn\/` bestaat niet.*\/teamscan\//,
    );
  });

  test('a loop', () => {
    expect(said({ leads: [lead(['a1'], ['b1']), lead(['b1'], ['a1'])] })[0]).toMatch(
      /^11 `b1` en `a1` leiden naar elkaar/,
    );
    expect(said({ leads: [lead(['a1'], ['a1'])] })[0]).toContain('leiden naar elkaar');
  });

  test('a pair that must never merge', () => {
    expect(
      said({ equals: [group('participatie', 'participatiewet')], never: [['participatiewet', 'participatie']] })[0],
    ).toContain('mogen nooit voor elkaar gezocht worden');
  });

  test('a page that does not exist', () => {
    expect(said({ equals: [{ words: ['a1', 'b1'], pages: ['lessen/y'] }] })[0]).toContain('Bedoelde u `lessen/x`?');
  });
});
