import { expect, test } from 'vitest';
import { colourOf, contrast, faint, over } from '../contrast.ts';

test('contrast is 21 for black on white and 1 for a colour on itself, whichever comes first', () => {
  expect(contrast(colourOf('#000'), colourOf('#ffffff'))).toBeCloseTo(21);
  expect(contrast(colourOf('#ffffff'), colourOf('#000'))).toBeCloseTo(21);
  expect(contrast(colourOf('#1b4f72'), colourOf('#1b4f72'))).toBe(1);
});

test('a grey just past the border of 4.5 and one just before it are told apart', () => {
  expect(contrast(colourOf('#767676'), colourOf('#fff'))).toBeGreaterThan(4.5);
  expect(contrast(colourOf('#777777'), colourOf('#fff'))).toBeLessThan(4.5);
});

test.each([
  ['#fa0', [255, 170, 0, 1]],
  ['rgb(1, 2, 3)', [1, 2, 3, 1]],
  ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
  ['color(srgb 1 0 0.2 / 0.1)', [255, 0, 51, 0.1]],
])('%s is read', (text, colour) => {
  expect(colourOf(text)).toEqual(colour);
});

test('what is not a colour is refused', () => {
  expect(() => colourOf('paper')).toThrow('Not a colour: paper');
});

test('a see-through colour takes on what lies below', () => {
  expect(over(faint([0, 0, 0, 1], 50), [255, 255, 255, 1])).toEqual([127.5, 127.5, 127.5, 1]);
});
