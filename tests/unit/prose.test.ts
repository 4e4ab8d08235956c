import { expect, test } from 'vitest';
import { readProse } from '../../src/lib/prose.ts';

const text = `Eerste alinea [@a-2020, les-1]
loopt door [@b-2021].

## Een kop met é

- punt een [@a-2020, les-1]
- punt twee

<Handvat>

### Vragen

Een vraag zonder bron, en [een link](/over/#kop).

</Handvat>

| a | b |
| - | - |
| 1 | 2 |
`;

test('blocks are paragraphs, lists and tables, with line, source and owner', () => {
  expect(readProse(text, 'mdx', 10).blocks.map(({ line, cited, own }) => [line, cited, own])).toEqual([
    [10, true, false],
    [15, true, false],
    [22, false, true],
    [26, false, false],
  ]);
});

test('citations keep the order of the text and the line of the file', () => {
  expect(readProse(text, 'mdx', 10).citations).toEqual([
    { source: 'a-2020', part: 'les-1', line: 10 },
    { source: 'b-2021', part: undefined, line: 11 },
    { source: 'a-2020', part: 'les-1', line: 15 },
  ]);
});

test('headings get the id that they have on the page, and twins a number', () => {
  const { headings } = readProse('## Een kop met é\n\n## Een kop met é\n\n### Vragen? Ja!', 'mdx');
  expect(headings.map(({ slug }) => slug)).toEqual(['een-kop-met-é', 'een-kop-met-é-1', 'vragen-ja']);
});

test('passages are the running text, without citations, code and other languages', () => {
  expect(
    readProse('## Een kop\n\nEen zin [@a-2020].\nNog `code` en <Taal code="en">words</Taal> hier.', 'mdx', 5).passages,
  ).toEqual([
    { line: 5, text: 'Een kop', isHeading: true },
    { line: 7, text: 'Een zin. Nog  en   hier.', isHeading: false },
  ]);
});

test('links are read with their line', () => {
  expect(readProse(text, 'mdx').links).toEqual([{ url: '/over/#kop', line: 13 }]);
});

test('a heading may not skip a level', () => {
  expect(readProse('### Te diep', 'md').mistakes[0]?.mend).toBe('Begin deze kop met ##.');
  expect(readProse('## Goed\n\n### Ook goed\n\n## Weer goed', 'md').mistakes).toEqual([]);
});

test('citations do not count as words', () => {
  expect(readProse('Drie gewone woorden [@a, b].', 'md').words).toBe(3);
});

test('code is not read as a citation', () => {
  expect(readProse('Schrijf `[@bron, deel]`.', 'md').citations).toEqual([]);
});

test('two sources between one pair of brackets is a mistake', () => {
  expect(readProse('Tekst [@a; @b].', 'md').mistakes[0]?.message).toContain('[@a; @b]');
});

test('plain Markdown may hold braces', () => {
  expect(readProse('Een {woord} in Markdown.', 'md').mistakes).toEqual([]);
});

test('every mistake in a text is found', () => {
  const mistakes = readProse('Een {woord}.\n\n<Kader>\n\nx\n\n</Kader>\n\n<script>\n\nx\n\n</script>', 'mdx').mistakes;
  expect(mistakes.map(({ line }) => line)).toEqual([1, 3, 9]);
});

test('a part of a Taal must be a text', () => {
  expect(readProse('Een <Taal code={x}>word</Taal>.', 'mdx').mistakes[0]?.message).toContain('programmacode');
  expect(readProse('Een <Taal code="en">word</Taal>.', 'mdx').mistakes).toEqual([]);
});
