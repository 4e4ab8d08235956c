import { expect, test } from 'vitest';
import { caseRounds, caseText, caseTotals, sessionText, rounds, totals } from '../../../src/print/session.ts';

test.each(totals.map((total, column) => [total, column] as const))('the rounds fill %i minutes', (total, column) => {
  expect(rounds.reduce((sum, { minutes }) => sum + minutes[column as 0 | 1 | 2], 0)).toBe(total);
});

test.each(caseTotals.map((total, column) => [total, column] as const))(
  'the rounds of a case fill %i minutes',
  (total, column) => {
    expect(caseRounds.reduce((sum, { minutes }) => sum + minutes[column as 0 | 1 | 2], 0)).toBe(total);
  },
);

test('a case comes apart at its decision, and the first part tells nothing of what happened', () => {
  const { before, after, cited } = caseText(
    '<h2>Aanleiding</h2><p>Er was eens<a href="#bron-1">1</a></p><div class="decision"><p>Wat nu?</p><details class="decision__outcome"><summary>Wat er gebeurde</summary><p>Dit<a href="#bron-2">2</a></p></details></div><h2>Nu</h2><p>Zo</p>',
  );
  expect(before).toBe(
    '<h2>Aanleiding</h2><p>Er was eens<a href="#bron-1">1</a></p><div class="decision"><p>Wat nu?</p></div>',
  );
  expect(after).toBe('<p>Dit<a href="#bron-2">2</a></p><h2>Nu</h2><p>Zo</p>');
  expect([...cited]).toEqual([1, 2]);
  expect(() => caseText('<p>Er was eens</p>')).toThrow();
});

test('a session takes the poles and the questions of a dilemma, with the sources that they cite', () => {
  const { poles, questions, cited } = sessionText(
    '<div class="poles"><p>Loslaten<a href="#bron-2">2</a></p></div><h2>Waaraan merkt u het?</h2><p>Iets<a href="#bron-3">3</a></p><div class="handvat"><h2>Vragen voor intervisie</h2><ul><li>Wat nu?</li></ul></div>',
  );
  expect(poles).toContain('Loslaten');
  expect(questions).toContain('Wat nu?');
  expect(poles + questions).not.toContain('Iets');
  expect([...cited]).toEqual([2]);
});

test('a case has no photos', () => {
  const { before, after } = caseText(
    '<figure class="photo"><img alt="Een tuin"></figure><p>Eerst</p><div class="decision"><p>Wat nu?</p><details class="decision__outcome"><summary>Wat er gebeurde</summary><p>Dit</p><figure class="photo"></figure></details></div>',
  );
  expect(before + after).toBe('<p>Eerst</p><div class="decision"><p>Wat nu?</p></div><p>Dit</p>');
});
