import { expect, test } from 'vitest';
import { askedFor } from '../../../src/search/described-page.ts';
import { find } from '../../../src/search/find.ts';
import { openLexicon } from '../../../src/search/lexicon.ts';
import { testFiles } from './lexicon.ts';

test('of questions, the words of a short one count most, and those that two share', () => {
  const { most, less } = askedFor([
    'woedende zaal',
    'hoe open ik een avond voor de hele straat',
    'straten die met stoelen gooien',
  ]);
  expect(most).toEqual(['woedende', 'zaal', 'straat', 'straten']);
  expect(less).toEqual(expect.arrayContaining(['avond', 'stoelen', 'gooien']));
});

test('a word in the headings of many pages comes with what follows, but where a question has it', () => {
  const { lexicon, rest } = testFiles([
    { url: '/vragen/eerste/', title: 'Eerste', heading: ['Klinkers'], question: ['wie legt de stoep'] },
    ...Array.from({ length: 25 }, (_, index) => ({
      url: `/vragen/blad-${index}/`,
      title: `Blad ${index}`,
      heading: ['Stoep'],
    })),
  ]);
  const count = (query: string, ...files: Parameters<typeof openLexicon>) =>
    find(openLexicon(...files), query).found.length;
  expect(count('stoep', lexicon)).toBe(1);
  expect(count('stoep', lexicon, rest)).toBe(26);
  expect(count('klinkers', lexicon)).toBe(1);
});
