import { expect, test } from 'vitest';
import { planQuery } from '../../../src/search/plan.ts';
import { testLexicon } from './lexicon.ts';

const lexicon = testLexicon(
  [
    {
      url: '/lessen/vertrouwen/',
      title: 'Vertrouwen en contract',
      text: ['De raden en de bewoners tellen initiatieven.'],
    },
    { url: '/begrippen/energiecooperatie/', title: 'Energiecoöperatie', alias: ['coöperaties voor energie'] },
    { url: '/begrippen/wijkraad/', title: 'Wijkraad', text: ['De wijk heeft een raad.'] },
    { url: '/begrippen/loslaten/', title: 'Loslaten', text: ['Binnen en buiten, met burgerparticipatie en emoties.'] },
    { url: '/begrippen/contactpunt/', title: 'Contactpunt', alias: ['participatie van burgers', 'burgerparticipatie'] },
    { url: '/begrippen/flexibel/', title: 'Flexibele regels', text: ['Wie belt, wordt gebeld.'] },
  ],
  {
    'boze bewoners': [['emoties'], ['lessen/vertrouwen']],
    boosheid: [['emoties'], []],
    'vast aanspreekpunt': [['contactpunt'], []],
  },
  [
    {
      name: 'een ander loket van de gemeente',
      look: 'de site van uw gemeente',
      words: ['paspoort', 'hondenbelasting', 'wijkraad', 'losse stoeptegel', '-heffing'],
    },
    { name: 'de Belastingdienst', words: ['huurtoeslag'] },
  ],
);

/** Per word of a query the words of the site that stand for it. */
const plan = (query: string) =>
  planQuery(query, lexicon).terms.map(({ typed, corrected, variants }) => ({
    typed,
    corrected,
    words: variants.map(({ groups }) =>
      groups.map((group) => group.map((at) => lexicon.words[at]).join('|')).join('+'),
    ),
  }));
const typed = (query: string) => plan(query).map((term) => term.typed);

test('small words do not count, unless there is nothing else', () => {
  expect(typed('hoe zit het met vertrouwen?')).toEqual(['zit', 'vertrouwen']);
  expect(typed('wat is dit')).toEqual(['wat', 'is', 'dit']);
});

test.each([
  'wat is de betekenis van contract',
  'definitie contract',
  'contract voorbeeld',
  'tips contract',
  'mevrouw contract',
])('%s: words around a question do not count', (query) => {
  expect(typed(query)).toEqual(['contract']);
});

test('a word around a question that stands alone counts', () => {
  expect(typed('definitie')).toEqual(['definitie']);
});

test.each([
  ['wat is vertrouwen', true],
  ['betekenis van vertrouwen', true],
  ['vertrouwen definitie', true],
  ['wat betekent vertrouwen?', true],
  ['vertrouwen', false],
  ['wat is', false],
])('%s asks what something is: %s', (query, asks) => {
  expect(planQuery(query, lexicon).asksMeaning).toBe(asks);
});

test('a word finds its forms, also with another vowel', () => {
  expect(plan('raden')[0]?.words).toEqual(plan('raad')[0]?.words);
  expect(plan('initiatief')[0]?.words).toContain('initiatieven');
});

test('the second half of a compound finds the whole, when the first is a word too', () => {
  expect(plan('raden')[0]?.words).toContain('wijkraad');
  expect(plan('bellen')[0]?.words).not.toContain('flexibele');
});

test('a split compound that pages are called after is one word, and so is a phrase without its spaces', () => {
  expect(typed('burger participatie')).toEqual(['burgerparticipatie']);
  expect(plan('vastaanspreekpunt')[0]?.words).toEqual(['contactpunt']);
});

test('a verb and its loose particle are one word', () => {
  expect(plan('hij laat los')[0]).toMatchObject({ typed: 'loslaat', words: ['loslaten'] });
});

test('a compound that the site does not know is split', () => {
  expect(plan('bewonerscontract')[0]?.words).toContain('bewoners+contract');
});

test('what somebody is still typing finds what it begins', () => {
  expect(plan('vertr')[0]?.words).toEqual(['vertrouwen']);
  expect(plan('energiecoop')[0]?.words).toEqual(['energiecooperatie']);
});

test('phrases and synonyms of the thesaurus are followed, and name their pages', () => {
  expect(plan('boze bewoners')[0]).toMatchObject({ typed: 'boze bewoners', words: ['emoties'] });
  expect(planQuery('boze bewoners', lexicon).named.map((page) => lexicon.pages[page]?.url)).toEqual([
    '/lessen/vertrouwen/',
  ]);
});

test('a misspelt word is corrected and says so', () => {
  expect(plan('vertouwen')).toMatchObject([{ typed: 'vertouwen', corrected: 'vertrouwen' }]);
  expect(plan('boosheit')).toMatchObject([{ corrected: 'boosheid', words: ['emoties'] }]);
});

test('a word that is like nothing is left as it is', () => {
  expect(plan('zwembad')).toEqual([{ typed: 'zwembad', corrected: undefined, words: [] }]);
});

test('a product of another counter is told, also misspelt, in the plural, in a compound or in two words, unless a page is called so', () => {
  const elsewhere = (query: string) => planQuery(query, lexicon).elsewhere.map(({ word }) => word);
  expect(elsewhere('paspoort')).toEqual(['paspoort']);
  expect(elsewhere('paspoorten')).toEqual(['paspoort']);
  expect(elsewhere('pasport kwijt')).toEqual(['paspoort']);
  expect(elsewhere('paspoortfoto')).toEqual(['paspoort']);
  expect(elsewhere('belasting honden')).toEqual(['hondenbelasting']);
  expect(elsewhere('wijkraad')).toEqual([]);
  expect(elsewhere('vertrouwen')).toEqual([]);
});

test('a product in more words, or one that ends as its kind does, is told with whose it is', () => {
  const elsewhere = (query: string) => planQuery(query, lexicon).elsewhere;
  expect(elsewhere('er ligt een stoeptegel los, een losse stoeptegel')).toMatchObject([{ word: 'losse stoeptegel' }]);
  expect(elsewhere('stoeptegel')).toEqual([]);
  expect(elsewhere('liggeldheffing')).toMatchObject([{ word: 'liggeldheffing', look: 'de site van uw gemeente' }]);
  expect(elsewhere('huurtoeslag')).toMatchObject([{ name: 'de Belastingdienst', look: undefined }]);
});

test('a product beside what pages are called after only says where, and what people do at a counter says nothing', () => {
  const elsewhere = (query: string) => planQuery(query, lexicon).elsewhere.map(({ word }) => word);
  expect(elsewhere('boze bewoners over hondenbelasting')).toEqual([]);
  expect(elsewhere('vertrouwen en contract bij hondenbelasting')).toEqual([]);
  expect(elsewhere('hondenbelasting opzeggen formulier bewoners')).toEqual(['hondenbelasting']);
  expect(elsewhere('vertrouwen hondenbelasting')).toEqual(['hondenbelasting']);
});

test('a long word that stands somewhere, but after which no page is called, is searched by its parts too', () => {
  const parts = testLexicon([
    { url: '/lessen/vertrouwen/', title: 'Vertrouwen' },
    { url: '/lessen/anders/', title: 'Iets anders', text: ['Een vertrouwenskwestie en een vertrouwen.'] },
  ]);
  const [term] = planQuery('vertrouwenskwestie', parts).terms;
  expect(term?.variants.map(({ via }) => via)).toEqual([undefined, 'vertrouwen']);
});

test('a query in quotes is left as it is', () => {
  expect(planQuery('"van contract tot vertrouwen"', lexicon)).toMatchObject({ isQuoted: true, elsewhere: [] });
  expect(plan('"vertouwen"')).toMatchObject([{ corrected: undefined, words: [] }]);
});

test('five hundred letters of nonsense are a plan too', () => {
  expect(planQuery('qz '.repeat(170), lexicon).terms.length).toBeLessThanOrEqual(12);
});
