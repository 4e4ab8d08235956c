import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawBackdrop, drawTitle, type SharedPage } from '../../../../src/graphics/node/share-image.ts';
import { openHeadingFace } from '../../../../src/graphics/node/typeface.ts';

const drawing = readFileSync('src/icons/tools/kop.svg', 'utf8');
const style = {
  siteName: 'Werkbank',
  palette: () => '#123456',
  face: openHeadingFace(),
  bench: drawing,
  street: drawing,
  tools: [drawing],
};
const draw = (page: Partial<SharedPage>, siteName = style.siteName) =>
  drawTitle({ title: 'Titel', kicker: 'Les 1', drawing: '', accent: 'lessen', ...page }, { ...style, siteName });

/** The outlines of words in a drawing, without where they stand. */
const words = (svg: string) => [...svg.matchAll(/<path transform="[^"]*" d="([^"]*)"/g)].map(([, path]) => path);
const outlineOf = (text: string) => words(style.face.outline(text, 1, 0, 0));

test('a name has every letter, also those beyond western Europe', () => {
  const name = 'Çağlar Łukaszewicz';
  expect(words(draw({ title: name }))).toEqual(expect.arrayContaining(outlineOf(name)));
});

test.each(['🏘️ De wijk', '漢字', 'De Київ-aanpak'])(
  'a title with a letter that lacks is left out whole: %s',
  (title) => {
    const svg = draw({ title });
    expect(words(svg)).toEqual([...outlineOf('Les 1'), ...outlineOf('Werkbank')]);
  },
);

test('the name of the site stands on the backdrop', () => {
  expect(words(drawBackdrop(style))).toEqual(outlineOf('Werkbank'));
});

test('where the name of the site cannot be drawn either there are no words, and still a drawing', () => {
  const svg = draw({ title: '漢字', kicker: '漢' }, '🏘️') + drawBackdrop({ ...style, siteName: '🏘️' });
  expect(words(svg).filter(Boolean)).toEqual([]);
  expect(svg).not.toMatch(/undefined|NaN/);
});

test.each([
  'Carnavalsoptochtvoorbereidingswerkzaamhedencommissievergaderingsverslagsamenvatting',
  'x'.repeat(1000),
  'Subsidie in $& en $1',
  '',
])('a title of whatever length gives a whole drawing: %.30s', (title) => {
  expect(draw({ title, kicker: title })).not.toMatch(/undefined|NaN|\$&/);
});

test('soft hyphens and accents apart change nothing', () => {
  expect(draw({ title: 'Bewoners\u00adinitiatief caf\u0065\u0301' })).toBe(draw({ title: 'Bewonersinitiatief café' }));
});
