import { expect, test } from 'vitest';
import { rootsOf, stemOf } from '../../../src/lib/stem.ts';

test.each([
  'initiatief initiatieven',
  'raad raden',
  'bewoner bewoners',
  'vaardigheid vaardigheden',
  'losgelaten loslaten',
  'gefaciliteerd faciliteren faciliteert facilitering',
  'bemiddeling bemiddelen',
  'gemeente gemeentes gemeenten',
  'gemeentesecretaris gemeentesecretarissen',
  'stad steden',
  'lid leden',
  'brief brieven',
  'huis huizen',
  'gesprek gesprekken',
  'dilemma dilemmas',
  'les lessen',
  'boos boze',
  'adres adressen',
  'muur muren',
  'keus keuzen',
  'haven havens',
  'regel regels regeling regelingen',
  'kring kringen',
  'grens grenzen',
  'opgelost oplossen',
  'weg wegen',
  'dag dagen',
  'marktdag marktdagen',
  'spreken sprak spraken gesproken',
  'begrijpen begreep begrepen',
  'afspreken afgesproken',
  'ontstaan ontstond ontstonden',
  'aanvraag aanvragen aangevraagd',
])('%s have one stem', (forms) => {
  expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
});

test.each([
  ['raad', 'raadslid'],
  ['wijk', 'werk'],
  ['gemeente', 'gemeenschap'],
  ['bron', 'brand'],
  ['loslaten', 'overlaten'],
  ['zwaar', 'zwart'],
  ['maan', 'man'],
  ['tak', 'taak'],
  ['bom', 'boom'],
  ['rot', 'rood'],
  ['manen', 'mannen'],
  ['zonen', 'zonnen'],
  ['delen', 'dellen'],
  ['college', 'collega'],
  ['aandacht', 'denken'],
  ['weken', 'wijken'],
  ['verslagen', 'verslaan'],
  ['namen', 'nemen'],
])('%s and %s have two', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});

test.each([
  ['fietst', 'fietsen'],
  ['stoepje', 'stoep'],
  ['woninkje', 'woning'],
  ['organiseren', 'organisatie'],
  ['bestuurder', 'bestuurden'],
  ['betaalbaar', 'betalen'],
])('%s is made from %s', (word, root) => {
  expect(rootsOf(word)).toContain(stemOf(root));
});
