import { expect, test } from 'vitest';
import { openHeadingFace, setText } from '../../../../src/graphics/node/typeface.ts';

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

test.each([
  [
    'Carnavalsoptochtvoorbereidingswerkzaamheden',
    ['Carnaval-', 'soptocht-', 'voorbere-', 'idingswe-', 'rkzaamhe-', 'den'],
  ],
  ['een wijk-en-buurt-aanpak', ['een', 'wijk-en-', 'buurt-', 'aanpak']],
])('a word that is wider than the box at every size is broken: %s', (text, lines) => {
  expect(setText(text, box(45, 40), face)).toEqual({ size: 5, lines, isCut: false });
});

test.each(['', ' ', 'x'.repeat(500), `${'x'.repeat(500)} y`, '-'.repeat(300), 'a-'.repeat(200)])(
  'whatever the text, no line is wider than the box, and no word is made up: %.20s',
  (text) => {
    for (const [width, height] of [
      [45, 20],
      [45, 5],
      [5, 5],
      [1, 1],
    ] as const) {
      const { lines, size } = setText(text, box(width, height), face);
      expect(lines.join('')).not.toContain('undefined');
      if (width > 5) for (const line of lines) expect(face.widthOf(line, size)).toBeLessThanOrEqual(width);
    }
  },
);

test('the face of headings has the letters of every name in Europe that is written in Latin letters', () => {
  const heading = openHeadingFace();
  for (const text of [
    'Çağlar Yıldırım',
    'Łukasz Żółć',
    'Smørrebrød',
    'Ștefan Țiriac',
    'Đorđe Šćepanović',
    'Súdwest-Fryslân',
    'Nguyễn Thị Hồng',
    'm² – ‘zo’ … €',
  ])
    expect(heading.has(text.normalize('NFC')), text).toBe(true);
  for (const text of ['🏘️', '漢字', 'Ελλάδα', 'Київ', 'العربية']) expect(heading.has(text), text).toBe(false);
  expect(heading.outline('ğ', 10, 0, 0)).not.toBe(heading.outline('g', 10, 0, 0));
});

test('the face of headings kerns, and gives a line as outlines', () => {
  const heading = openHeadingFace();
  expect(heading.widthOf('To', 100)).toBeLessThan(heading.widthOf('T', 100) + heading.widthOf('o', 100));
  expect(heading.widthOf('Werken', 50)).toBeCloseTo(heading.widthOf('Werken', 100) / 2);
  expect(heading.outline('I', 100, 7, 9)).toMatch(
    /^<g transform="translate\(7 9\) scale\(0.1 -0.1\)"><path transform="translate\(0 0\)" d="M[\d .A-Z]+Z"\/><\/g>$/,
  );
});
