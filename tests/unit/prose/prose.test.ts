import { expect, test } from 'vitest';
import { readProse } from '../../../src/prose/prose.ts';

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

test.each([
  ['Een bewering.', false],
  ['Zo deden drie steden het:\n\n- Breda telde plannen [@vng-2019].', true],
  ['Zo deden drie steden het:\n\n- Breda telde plannen.', false],
  [
    '<Beslismoment>\n\nU adviseert. Wat raadt u aan?\n\n- Wachten.\n\nWie belt u?\n\n<Afloop>\n\nEr kwam een park [@vng-2019].\n\n</Afloop>\n\n</Beslismoment>',
    true,
  ],
  ['<Beslismoment>\n\nDe raad stemde. Wat raadt u aan?\n\n</Beslismoment>', false],
  ['<Beslismoment>\n\nWat raadt u aan?\n\n<Afloop>\n\nEr kwam een park.\n\n</Afloop>\n\n</Beslismoment>', false],
])('whoever asks or lets choose in a moment of decision needs no source, and a claim does: %s', (text, isSound) => {
  const { blocks } = readProse(text, 'mdx', 1).prose;
  expect(blocks.every(({ cited, own }) => cited || own)).toBe(isSound);
});

test('a choice or a question in a moment of decision is told apart, and does not borrow the sources of a list', () => {
  const text =
    '<Beslismoment>\n\nDe raad stemde [@vng-2019]. Wat nu?\n\nTwee wegen:\n\n- Wachten [@vng-2019].\n\n<Afloop>\n\nHet kwam [@vng-2019].\n\n</Afloop>\n\n</Beslismoment>';
  expect(readProse(text, 'mdx', 1).prose.blocks.map(({ choice, cited }) => [choice, cited])).toEqual([
    [false, true],
    [true, false],
    [true, true],
    [false, true],
  ]);
});

test('blocks are paragraphs, lists and tables, with line, source and owner', () => {
  expect(readProse(text, 'mdx', 10).prose.blocks.map(({ line, cited, own }) => [line, cited, own])).toEqual([
    [10, true, false],
    [15, true, false],
    [22, false, true],
    [26, false, false],
  ]);
});

test('citations keep the order of the text and the line of the file', () => {
  expect(readProse(text, 'mdx', 10).prose.citations).toEqual([
    { source: 'a-2020', part: 'les-1', line: 10 },
    { source: 'b-2021', part: undefined, line: 11 },
    { source: 'a-2020', part: 'les-1', line: 15 },
  ]);
});

test('headings get the id that they have on the page, and twins a number', () => {
  const { headings } = readProse('## Een kop met é\n\n## Een kop met é\n\n### Vragen? Ja!', 'mdx').prose;
  expect(headings.map(({ slug }) => slug)).toEqual(['een-kop-met-é', 'een-kop-met-é-1', 'vragen-ja']);
});

test('passages are the running text, without citations, code and other languages', () => {
  expect(
    readProse('## Een kop\n\nEen zin [@a-2020].\nNog `code` en <Taal code="en">words</Taal> hier.', 'mdx', 5).prose
      .passages,
  ).toEqual([
    { line: 5, text: 'Een kop', isHeading: true, own: false },
    { line: 7, text: 'Een zin. Nog  en   hier.', isHeading: false, own: false },
  ]);
});

test('links are read with their line', () => {
  expect(readProse(text, 'mdx').prose.links).toEqual([{ url: '/over/#kop', line: 13 }]);
});

test('a heading may not skip a level', () => {
  expect(readProse('### Te diep', 'md').prose.mistakes[0]?.fix).toBe('Begin deze kop met ##.');
  expect(readProse('## Goed\n\n### Ook goed\n\n## Weer goed', 'md').prose.mistakes).toEqual([]);
});

test('citations do not count as words', () => {
  expect(readProse('Drie gewone woorden [@a, b].', 'md').prose.words).toBe(3);
});

test('code is not read as a citation', () => {
  expect(readProse('Schrijf `[@bron, deel]`.', 'md').prose.citations).toEqual([]);
});

test('two sources between one pair of brackets is a mistake', () => {
  expect(readProse('Tekst [@a; @b].', 'md').prose.mistakes[0]?.message).toContain('[@a; @b]');
});

test('plain Markdown may hold braces', () => {
  expect(readProse('Een {woord} in Markdown.', 'md').prose.mistakes).toEqual([]);
});

test('every mistake in a text is found', () => {
  const mistakes = readProse('Een {woord}.\n\n<Kader>\n\nx\n\n</Kader>\n\n<script>\n\nx\n\n</script>', 'mdx').prose
    .mistakes;
  expect(mistakes.map(({ line }) => line)).toEqual([1, 3, 9]);
});

test('a part of a Taal must be a text', () => {
  expect(readProse('Een <Taal code={x}>word</Taal>.', 'mdx').prose.mistakes[0]?.message).toContain('programmacode');
  expect(readProse('Een <Taal code="en">word</Taal>.', 'mdx').prose.mistakes).toEqual([]);
});

test('words that are the editors’ own are no part of what is told', () => {
  const { words, toldWords } = readProse('Drie woorden hier.\n\n<Handvat>\n\nNog twee.\n\n</Handvat>', 'mdx').prose;
  expect([words, toldWords]).toEqual([5, 3]);
});
