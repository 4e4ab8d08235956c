import { expect, test } from 'vitest';
import { answerOf } from '../../../src/search/answer.ts';
import { find } from '../../../src/search/find.ts';
import { suggestionsFor } from '../../../src/search/suggest.ts';
import { summaryOf } from '../../../src/search/browser/results.ts';
import { testLexicon } from './lexicon.ts';

const lexicon = testLexicon(
  [
    {
      url: '/praktijken/tuinen/',
      title: 'Tuinen delen',
      summary: ['Geef buren samen een tuin.'],
      text: ['De gemeente helpt buren.'],
    },
    {
      url: '/voorbeelden/molen/',
      title: 'De molen van het dorp',
      text: ['Een tuin en buren.'],
      facets: { soort: ['voorbeelden'], gemeente: ['zutphen'] },
    },
    {
      url: '/voorbeelden/buren/',
      title: 'Buren en gemeente',
      text: ['Buren en de gemeente delen een dorp.'],
      facets: { soort: ['voorbeelden'] },
    },
    { url: '/gemeenten/zutphen/', title: 'Zutphen', facets: { soort: ['gemeenten'], gemeente: ['zutphen'] } },
    { url: '/begrippen/tegeltuin/', title: 'Tegeltuin', answer: 'Een tuin van tegels.' },
    { url: '/begrippen/gras/', title: 'Gras', text: ['Een tegeltuin is geen gras, en een tegeltuin is een tuin.'] },
    {
      url: '/situaties/modder/',
      title: 'Er ligt modder op de stoep',
      answer: 'Pak eerst een bezem.',
      question: ['wat doe ik met modder'],
    },
    { url: '/bronnen/jansen-2020/', title: 'Over grond', question: ['Jansen-Huizinga, P. van', 'Stichting Landschap'] },
    { url: '/vergelijken/', title: 'Vergelijken', summary: ['Zet pagina’s naast elkaar.'] },
    { url: '/praktijken/tuinen/kaart/', title: 'Kaart: Tuinen delen', facets: {} },
  ],
  {},
  [{ name: 'het zwembad', words: ['zwembadpas'] }],
);
const urls = (query: string) => find(lexicon, query).found.map(({ page }) => lexicon.pages[page]?.url);
const said = (query: string, isTyping = false) => {
  const finding = find(lexicon, query);
  return summaryOf(finding, finding.found.length, query, isTyping);
};

test('a word that the site does not have weighs nothing, and is named', () => {
  expect(urls('modder op het schoolplein')[0]).toBe('/situaties/modder/');
  expect(said('modder op het schoolplein')).toMatch(
    /^Niets over ‘schoolplein’\. Wel over ‘modder’: 1 pagina gevonden\.$/,
  );
});

test('a word that is being typed is not called unknown', () => {
  expect(said('modder schoolpl', true)).toBe('1 pagina gevonden voor ‘modder schoolpl’.');
  expect(said('schoolpl', true)).toBe('Nog niets gevonden.');
  expect(said('schoolpl')).toBe('Niets gevonden voor ‘schoolpl’. Niets over ‘schoolpl’.');
});

test('known words that say little do not answer for an unknown one', () => {
  expect(urls('schoolplein vinden')).toEqual([]);
});

test('the page that is called after the rare word leads, also beside one with every common word', () => {
  expect(urls('buren gemeente dorp molen')[0]).toBe('/voorbeelden/molen/');
});

test('authors and organisations are found by any part of their name, and misspelt', () => {
  for (const name of ['jansen', 'Huizinga', 'P. Jansen', 'Janssen', 'stichting landschap', 'Huysinga'])
    expect(urls(name)[0], name).toBe('/bronnen/jansen-2020/');
});

test('tools and cards are found; a card comes behind its page unless it is asked for', () => {
  expect(urls('pagina’s vergelijken')[0]).toBe('/vergelijken/');
  expect(urls('tuinen delen').slice(0, 2)).toEqual(['/praktijken/tuinen/', '/praktijken/tuinen/kaart/']);
  expect(urls('kaart tuinen delen')[0]).toBe('/praktijken/tuinen/kaart/');
});

test('the name of a municipality says where, the other words say what', () => {
  expect(urls('molen zutphen')[0]).toBe('/voorbeelden/molen/');
  expect(urls('zutphen')[0]).toBe('/gemeenten/zutphen/');
});

test('what is of another counter is refused with a sentence', () => {
  expect(urls('tuin zwembadpas')).toEqual([]);
  expect(said('zwembadpassen')).toMatch(/^Dat vindt u niet hier: ‘zwembadpas’/);
});

test.each(['wat is een tegeltuin', 'betekenis van tegeltuin', 'definitie tegeltuinen', 'wat betekent tegeltuin'])(
  '%s is answered with the definition',
  (query) => {
    expect(answerOf(find(lexicon, query), lexicon)).toMatchObject({ label: 'Betekenis', text: 'Een tuin van tegels.' });
  },
);

test('a situation is answered with its first step, and a single word is not', () => {
  expect(answerOf(find(lexicon, 'wat doe ik met modder op de stoep'), lexicon)?.text).toBe('Pak eerst een bezem.');
  expect(answerOf(find(lexicon, 'tegeltuin'), lexicon)).toBeUndefined();
  expect(answerOf(find(lexicon, 'molen'), lexicon)).toBeUndefined();
});

test('suggestions are pages with their kind, and no more than asked', () => {
  expect(suggestionsFor(lexicon, 'tegelt', 1)).toEqual([
    { url: '/begrippen/tegeltuin/', title: 'Tegeltuin', kind: 'begrip' },
  ]);
});

test('a query in quotes wants all its words', () => {
  expect(urls('"tegeltuin gras"')).toEqual(['/begrippen/gras/']);
  expect(urls('"tegeltuin schoolplein"')).toEqual([]);
});
