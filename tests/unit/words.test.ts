import { expect, test } from 'vitest';
import { normalise, stemOf, tokensOf } from '../../src/lib/words.ts';

test('words are compared without case, accents, apostrophes and hyphens', () => {
  expect(normalise('  Eén Dilemma’s: doe-democratie & B&W! ')).toBe('een dilemmas doe democratie bw');
  expect(normalise('Les vier en A+O fonds')).toBe('les 4 en ao fonds');
  expect(tokensOf('coöperatie')).toEqual(['cooperatie']);
});

test.each([
  'initiatief initiatieven',
  'raad raden',
  'bewoner bewoners',
  'vaardigheid vaardigheden',
  'losgelaten loslaten',
  'gefaciliteerd faciliteren faciliteert',
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
])('%s have one stem', (forms) => {
  expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
});

test.each([
  ['raad', 'raadslid'],
  ['wijk', 'werk'],
  ['gemeente', 'gemeenschap'],
  ['bron', 'brand'],
  ['loslaten', 'overlaten'],
])('%s and %s have two', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});
