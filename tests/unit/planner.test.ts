import { expect, test } from 'vitest';
import { openLexicon } from '../../src/lib/lexicon.ts';
import { planQuery } from '../../src/lib/planner.ts';

const lexicon = openLexicon({
  words: [
    'bewoners',
    'bewoner',
    'vertrouwen',
    'initiatief',
    'initiatieven',
    'energiecooperatie',
    'emoties',
    'raad',
    'raden',
    'contract',
    'burgerparticipatie',
    'buiten',
    'binnen',
    'contactpunt',
    'wijkraad',
    'loslaten',
  ],
  pages: [{ id: 'p1', url: '/lessen/x/', title: 'Les', aliases: [], words: '', facets: {} }],
  leads: {
    'boze bewoners': [['emoties'], [0]],
    boosheid: [['emoties'], []],
    'vast aanspreekpunt': [['contactpunt'], []],
  },
});

const plan = (query: string) =>
  planQuery(query, lexicon).terms.map(({ typed, corrected, unknown, variants }) => ({
    typed,
    corrected,
    unknown,
    queries: variants.map(({ query: text }) => text),
  }));

test('small words do not count, unless there is nothing else', () => {
  expect(plan('hoe zit het met vertrouwen?').map(({ typed }) => typed)).toEqual(['zit', 'vertrouwen']);
  expect(plan('van buiten op binnen').map(({ typed }) => typed)).toEqual(['buiten', 'binnen']);
  expect(plan('wat is dit').map(({ typed }) => typed)).toEqual(['wat', 'is', 'dit']);
});

test('the forms of a word are asked for by what they share, or each when they share too little', () => {
  expect(plan('initiatieven')[0]?.queries).toEqual(['initiatie']);
  expect(plan('raden')[0]?.queries.slice(0, 2)).toEqual(['raad', 'raden']);
});

test('the second half of a compound finds the whole', () => {
  expect(plan('coöperatie')[0]?.queries).toEqual(['energiecooperatie']);
});

test('a split compound is one word', () => {
  expect(plan('burger participatie')).toMatchObject([{ typed: 'burgerparticipatie', queries: ['burgerparticipatie'] }]);
});

test('a verb and its loose particle are one word, and so is a phrase without its spaces', () => {
  expect(plan('hij laat los')[0]).toMatchObject({ typed: 'loslaat', queries: ['loslaten'] });
  expect(plan('vastaanspreekpunt')[0]?.queries).toEqual(['contactpunt']);
});

test('a word with which a word of the thesaurus begins leads the same way', () => {
  expect(plan('aanspreek')[0]?.unknown).toBe(true);
  expect(plan('boosheids')[0]?.queries).toEqual(['emoties']);
});

test('a compound that the site does not know is split', () => {
  expect(plan('bewonerscontract')[0]?.queries).toContain('bewoner contract');
});

test('of a word that the site does not have, what it is made from is looked for', () => {
  expect(plan('contractloos')[0]?.queries).toEqual(['contract']);
});

test('phrases and synonyms of the thesaurus are followed, and name their pages', () => {
  expect(plan('boze bewoners')[0]).toMatchObject({ typed: 'boze bewoners', queries: ['emoties'] });
  expect(planQuery('boze bewoners', lexicon).named).toEqual([0]);
  expect(plan('een vast aanspreekpunt')[0]?.queries).toEqual(['contactpunt']);
});

test('a misspelt word is corrected and says so', () => {
  expect(plan('vertouwen')).toMatchObject([{ typed: 'vertouwen', corrected: 'vertrouwen', unknown: false }]);
  expect(plan('boosheit')).toMatchObject([{ corrected: 'boosheid', queries: ['emoties'] }]);
});

test('a word that is like nothing is unknown', () => {
  expect(plan('dakkapel')).toEqual([{ typed: 'dakkapel', corrected: undefined, unknown: true, queries: [] }]);
});

test('a query in quotes is left as it is', () => {
  expect(planQuery('"van buiten op binnen"', lexicon)).toMatchObject({
    terms: [{ variants: [{ query: '"van buiten op binnen"' }] }],
  });
});

test('five hundred letters of nonsense are a plan too', () => {
  expect(planQuery('qz '.repeat(170), lexicon).terms.length).toBeLessThanOrEqual(12);
});
