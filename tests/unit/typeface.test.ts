import { expect, test } from 'vitest';
import { openHeadingFace, setText } from '../../src/build/typeface.ts';

const face = { widthOf: (text: string, size: number) => text.length * size };
const box = (width: number, height: number, sizes = [10, 8, 5]) => ({ width, height, lineHeight: 1, sizes });

test('a text is set at the largest size at which it fits', () => {
  expect(setText('een twee', box(80, 10), face)).toEqual({ size: 10, lines: ['een twee'], isCut: false });
  expect(setText('een twee', box(64, 10), face)).toEqual({ size: 8, lines: ['een twee'], isCut: false });
  expect(setText('een twee', box(40, 20), face)).toEqual({ size: 10, lines: ['een', 'twee'], isCut: false });
});

test('a word that is wider than the box asks for a smaller size', () => {
  expect(setText('gemeentehuis', box(60, 30), face)).toEqual({ size: 5, lines: ['gemeentehuis'], isCut: false });
});

test('lines are of like length', () => {
  expect(setText('aan een twee drie', box(120, 20), face).lines).toEqual(['aan een', 'twee drie']);
});

test('what does not fit at all ends with dots', () => {
  expect(setText('een twee, drie vier vijf zes', box(50, 5), face)).toEqual({
    size: 5,
    lines: ['een twee…'],
    isCut: true,
  });
});

test('the face of headings kerns, and gives a line as outlines', () => {
  const heading = openHeadingFace();
  expect(heading.widthOf('To', 100)).toBeLessThan(heading.widthOf('T', 100) + heading.widthOf('o', 100));
  expect(heading.widthOf('Werken', 50)).toBeCloseTo(heading.widthOf('Werken', 100) / 2);
  expect(heading.outline('I', 100, 7, 9)).toMatch(
    /^<path transform="translate\(7 9\) scale\(0.1 -0.1\)" d="M[\d .A-Z]+Z"\/>$/,
  );
});
