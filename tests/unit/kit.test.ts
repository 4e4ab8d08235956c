import { expect, test } from 'vitest';
import { kitText, rounds, totals } from '../../src/lib/kit.ts';

test.each(totals.map((total, column) => [total, column] as const))('the rounds fill %i minutes', (total, column) => {
  expect(rounds.reduce((sum, { minutes }) => sum + minutes[column as 0 | 1 | 2], 0)).toBe(total);
});

test('a session takes the poles and the questions of a dilemma, with the sources that they cite', () => {
  const { poles, questions, cited } = kitText(
    '<div class="poles"><p>Loslaten<a href="#bron-2">2</a></p></div><h2>Waaraan merkt u het?</h2><p>Iets<a href="#bron-3">3</a></p><div class="handvat"><h2>Vragen voor intervisie</h2><ul><li>Wat nu?</li></ul></div>',
  );
  expect(poles).toContain('Loslaten');
  expect(questions).toContain('Wat nu?');
  expect(poles + questions).not.toContain('Iets');
  expect([...cited]).toEqual([2]);
});
